/** Pages that the fetcher keeps for a while, under the addresses that it keeps them by. */
import { addressToFetch, addressToKeep } from '../../../src/article/link.ts'
import type { Forgetter } from '../../../src/ports.ts'

type Pages = {
  readonly find: (address: string) => Promise<unknown>
  readonly forget: (address: string) => Promise<void>
}

function addressesOf(link: string): readonly string[] {
  const toFetch = addressToFetch(link)
  return toFetch === null ? [] : [addressToKeep(toFetch) ?? toFetch, toFetch]
}

export const forgetPages = (pages: Pages): Forgetter => ({
  what: 'pages',
  async forget({ articles }) {
    const addresses = new Set(articles.flatMap(({ links }) => links.flatMap(addressesOf)))
    let removed = 0
    for (const address of addresses) {
      if ((await pages.find(address)) === null) continue
      await pages.forget(address)
      removed++
    }
    return removed
  },
})
