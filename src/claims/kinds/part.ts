/** Claims of who or what plays a part: people and organisations, a ship's flag as a place, a cause as a statement. */
import type { Attribution, ClaimKind } from '../../domain.ts'
import type { Sentence } from '../../text/analyse.ts'
import { attributionAt } from '../attribution/attribution-at.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { findParts } from '../parts/find.ts'
import type { FoundPart, PartKind } from '../parts/part.ts'
import { quoteAround } from '../quote.ts'
import type { Scene } from '../scene.ts'

const KIND: Readonly<Record<PartKind, ClaimKind>> = {
  mediator: 'person',
  owner: 'person',
  buyer: 'person',
  winner: 'person',
  flag: 'place',
  cause: 'statement',
  vehicle: 'statement',
  weapon: 'statement',
}

type Common = Omit<Extract<Draft, { kind: 'place' }>, 'kind' | 'value'>

function draftOf(found: FoundPart, common: Common): Draft {
  const kind = KIND[found.part]
  if (kind === 'place') return { ...common, kind, value: { name: found.name } }
  if (kind === 'statement') return { ...common, kind, value: { text: found.name, negated: false } }
  return { ...common, kind: 'person', value: { name: found.name.replace(/[“”"]/g, ''), role: found.part } }
}

/** `He laid the blame on …`: who blames says so. */
const BLAMES =
  /^(?<who>(?:(?!\b(?:was|were|is|are|been)\b)[^,.;:]){2,60}?)\s+(?:(?:has|have|had|also|later)\s+)*(?:(?:put|puts|laid|lays|placed|places)\s+the\s+blame|blame[sd]?)\b/
const PRONOUN = /^(?:he|she|they|it)$/i

/** Whoever lays the blame: the subject, or for a pronoun who spoke last. */
function blamer({ spans }: Scene, sentence: Sentence): Attribution | null {
  const who = BLAMES.exec(sentence.text)?.groups?.who
  if (who === undefined) return null
  if (!PRONOUN.test(who)) return { source: who.replace(/^the\s+/i, ''), cue: 'blame', named: true }
  const last = spans.findLast(
    ({ content, sourceName }) => sourceName !== null && (content[0]?.start ?? 0) < sentence.start,
  )
  return last?.sourceName == null ? null : { source: last.sourceName, cue: 'blame', named: last.named }
}

/** The parts that are claims of one kind. */
export const statePartsOf =
  (wanted: ClaimKind): Stater =>
  (scene) => {
    const text = scene.article.articleBody
    const known = new Set<string>()
    return scene.sentences.flatMap((place) =>
      findParts(place.sentence).flatMap((found): Draft[] => {
        const key = `${found.part}|${found.name}|${found.of}`
        if (KIND[found.part] !== wanted || known.has(key)) return []
        known.add(key)
        const [start, end] = quoteAround(place.sentence, found.surface)
        const label = found.of === null ? found.part : `${found.part} of ${found.of}`
        return [
          draftOf(found, {
            article: scene.article.id,
            measure: { label, predicate: found.part, population: found.of, modifiers: [] },
            bound: 'exact',
            attribution:
              attributionAt(place.paragraph.spans, found.surface, place.paragraph.analysis) ??
              blamer(scene, place.sentence),
            asOf: null,
            window: null,
            quote: quoteOf(text, start, end),
            surface: found.surface,
            aside: null,
            by: 'rules',
          }),
        ]
      }),
    )
  }
