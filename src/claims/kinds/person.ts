/** Person claims: who holds which office or part in the story, once for each person, where the role is given. */
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { quoteAround } from '../quote.ts'

export const statePeople: Stater = (scene) => {
  const text = scene.article.articleBody
  const known = new Set<string>()
  return scene.sentences.flatMap((place) =>
    place.names.flatMap(({ kind, canonical, role, quote: surface }): Draft[] => {
      if (kind !== 'person' || known.has(canonical)) return []
      known.add(canonical)
      const [start, end] = quoteAround(place.sentence, surface)
      const office = role?.toLowerCase() ?? null
      return [
        {
          kind: 'person',
          article: scene.article.id,
          measure: { label: office ?? 'person named', predicate: 'role', population: office, modifiers: [] },
          value: { name: canonical, role },
          bound: 'exact',
          attribution: null,
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
