/** That the articles are read again, with their addresses. */
import type { Forgetter, Watches } from '../../../src/ports.ts'

export const forgetWatches = (watches: Pick<Watches, 'forget'>): Forgetter => ({
  what: 'watches',
  forget: ({ memory, articles }) =>
    watches.forget(
      memory,
      articles.map(({ id }) => id),
    ),
})
