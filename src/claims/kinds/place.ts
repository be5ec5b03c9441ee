/** Place claims: where what the sentence tells of happened. Datelines stand outside the body. */
import { attributionAt } from '../attribution/attribution-at.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { measureOfEvent } from '../measures/event.ts'
import { quoteAround } from '../quote.ts'
import type { SceneSentence } from '../scene.ts'

/** Prepositions of the place of an event. */
const AT = /^(in|at|near|off|outside|inside|on|around|across|north|south|east|west)$/
/** Where someone is from or was born is no place of the event. */
const ORIGIN = /^(born|raised|from|of|based|lives|lived|resident|native|grew)$/

function preposition({ sentence }: SceneSentence, start: number): string | null {
  const index = sentence.tokens.findIndex((token) => token.start >= start)
  const before = sentence.tokens.slice(Math.max(0, index - 3), Math.max(0, index)).reverse()
  if (before.some((token) => ORIGIN.test(token.lower))) return null
  return before.find((token) => AT.test(token.lower))?.lower ?? null
}

export const statePlaces: Stater = (scene) => {
  const text = scene.article.articleBody
  const known = new Set<string>()
  return scene.sentences.flatMap((place) =>
    place.names.flatMap(({ kind, canonical, quote: surface }): Draft[] => {
      if (kind !== 'place' || preposition(place, surface.start) === null) return []
      const measure = measureOfEvent(place.sentence.tokens, place.cues, surface, 'place of')
      const key = `${canonical}|${measure.predicate}`
      if (known.has(key)) return []
      known.add(key)
      const [start, end] = quoteAround(place.sentence, surface)
      return [
        {
          kind: 'place',
          article: scene.article.id,
          measure,
          value: { name: canonical },
          bound: 'exact',
          attribution: attributionAt(place.paragraph.spans, surface, place.paragraph.analysis),
          asOf: null,
          window: null,
          quote: quoteOf(text, start, end),
          surface,
          aside: null,
          by: 'rules',
        },
      ]
    }),
  )
}
