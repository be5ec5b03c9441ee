import type { Draft } from '../../../claims/draft.ts'
import type { Attribution, Claim } from '../../../domain.ts'
import type { Addition } from '../answer.ts'
import type { Ground, Place } from '../place.ts'
import type { HeldTime } from '../time.ts'

/** What holds of a proposal whatever its kind. */
export type Common = {
  /** Null where the measure that was proposed is not in the text's words. */
  readonly label: string | null
  readonly attribution: Attribution | null
  readonly time: HeldTime | null
}

export type Made =
  | { readonly ok: true; readonly draft: Draft }
  /** The rules state it already. */
  | { readonly ok: false; readonly known: Claim }
  | { readonly ok: false; readonly known: null; readonly why: string }

export const dropped = (why: string): Made => ({ ok: false, known: null, why })

/** Makes a claim of one kind of a proposal whose words were found, reading the value from the text itself. */
export type Maker = (
  addition: Addition,
  place: Place,
  common: Common,
  ground: Ground,
  known: readonly Claim[],
) => Made

/** The fields that all kinds share. */
export const draftBase = (ground: Ground, place: Place, { attribution, time }: Common) =>
  ({
    article: ground.scene.article.id,
    bound: 'exact',
    attribution,
    asOf: time?.asOf ?? null,
    window: time?.window ?? null,
    quote: place.quote,
    surface: place.surface,
    aside: null,
    by: 'model',
  }) as const
