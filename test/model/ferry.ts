/** Two reports on one invented event, and what a model might answer on them. */
import type { Article } from '../../src/domain.ts'
import { addition, article } from '../proposals/article.ts'

export const courier: Article = article(
  `The ferry Marta ran aground off Vessby on Tuesday with 214 people aboard, the coast guard said.

The crew handed out blankets to the passengers. Divers will look at the hull of the ferry on Friday.`,
  { id: 'ferry-a', link: 'https://courier.example/ferry', url: 'https://courier.example/ferry' },
)

export const wire: Article = article(
  `The ferry Marta ran aground near Vessby on Tuesday with 214 people aboard, according to the coast guard.

The crew handed out no blankets to the passengers, a passenger of the ferry said.`,
  {
    id: 'ferry-b',
    link: 'https://wire.example/ferry',
    url: 'https://wire.example/ferry',
    publisher: 'The Wire',
    headline: 'Ferry Marta stuck off Vessby',
  },
)

export const links = [courier.link, wire.link] as const

export const onCourier = {
  claims: [
    addition({
      kind: 'statement',
      sentence: 2,
      quote: 'The crew handed out blankets to the passengers.',
      value: 'The crew handed out blankets to the passengers',
      measure: 'blankets handed out',
    }),
    addition({ quote: 'with 300 people aboard', value: '300', measure: 'people aboard' }),
  ],
  corrections: [],
  summary: ['The ferry Marta ran aground off Vessby on Tuesday with 214 people aboard.'],
}

export const onWire = {
  claims: [
    addition({
      kind: 'statement',
      sentence: 2,
      quote: 'The crew handed out no blankets to the passengers',
      value: 'The crew handed out no blankets to the passengers',
      measure: 'blankets handed out',
      source: 'a passenger',
      denied: true,
    }),
  ],
  corrections: [],
  summary: [],
}

/** Every pair that is asked about, said to be one measure or two. */
export const onStory = (text: string, answer: 'same' | 'different' = 'same') => ({
  pairs: [...(text.split('Pairs:\n')[1] ?? '').matchAll(/^(\d+): /gm)].map(([, pair]) => ({
    pair: Number(pair),
    answer,
  })),
  summary: ['The reports agree that 214 people were aboard the ferry Marta.', 'All sources agree.'],
})

/** What a model answers to whatever the program asks about the two. */
export function answerTo(text: string): object {
  if (text.includes('Pairs:') || text.includes('Findings:')) return onStory(text)
  return text.includes('no blankets') ? onWire : onCourier
}
