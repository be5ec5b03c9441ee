/** Every warning kind and the file that recognises it; a kind without one does not compile. */
import type { WarningKind } from '../domain.ts'
import { aiDisclaimer } from './kinds/ai-disclaimer.ts'
import { corrected } from './kinds/corrected.ts'
import { cutShort } from './kinds/cut-short.ts'
import { dateInconsistent } from './kinds/date-inconsistent.ts'
import { headlineNotInBody } from './kinds/headline-not-in-body.ts'
import type { Recogniser } from './kinds/kind.ts'
import { nearCopy } from './kinds/near-copy.ts'
import { noByline } from './kinds/no-byline.ts'
import { pointsToOriginal } from './kinds/points-to-original.ts'
import { selfInconsistent } from './kinds/self-inconsistent.ts'
import { stale } from './kinds/stale.ts'
import { tagsNotInBody } from './kinds/tags-not-in-body.ts'

/** In the order in which a card shows them: what most changes how the article is read comes first. */
export const recognisers: Readonly<Record<WarningKind, Recogniser>> = {
  'ai-disclaimer': aiDisclaimer,
  'points-to-original': pointsToOriginal,
  'near-copy': nearCopy,
  corrected,
  'self-inconsistent': selfInconsistent,
  'date-inconsistent': dateInconsistent,
  'headline-not-in-body': headlineNotInBody,
  'tags-not-in-body': tagsNotInBody,
  'cut-short': cutShort,
  stale,
  'no-byline': noByline,
}
