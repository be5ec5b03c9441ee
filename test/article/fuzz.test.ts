/** Pages of the fixtures, broken in ten thousand ways: none may throw, hang or give an article that is not whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import type { Article } from '../../src/domain.ts'
import { mutated, type Random, randomFrom } from './mutate.ts'
import { pageOf } from './page.ts'

const SEED = 20_260_306
const MUTATIONS = 10_000
/** One page; real ones of this size take a millisecond or two. */
const SLOWEST_MS = 1000

const fixtures = join(import.meta.dirname, '../fixtures')

const pages: Uint8Array[] = readdirSync(fixtures).flatMap((slug) =>
  readdirSync(join(fixtures, slug))
    .filter((name) => /^source\.(?:html|txt)$/.test(name))
    .map((name) => new Uint8Array(readFileSync(join(fixtures, slug, name)))),
)

const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)]

/** Whatever was read must hold together: offsets in bounds, no empty paragraphs, dates that are dates. */
function flawsOf(article: Article): string[] {
  const flaws: string[] = []
  for (const link of article.links)
    if (article.articleBody.slice(link.start, link.end) !== link.text) flaws.push('a link beside its words')
  if (article.articleBody.split('\n\n').some((paragraph) => paragraph.trim() === ''))
    flaws.push('an empty paragraph')
  for (const stamp of [article.datePublished, article.dateModified])
    if (stamp !== null && Number.isNaN(Date.parse(stamp.slice(0, 10)))) flaws.push(`no date: ${stamp}`)
  if (!/^[0-9a-f]{24}$/.test(article.id)) flaws.push('no id')
  return flaws
}

test('ten thousand broken pages are read or refused, none throws or hangs', () => {
  const random = randomFrom(SEED)
  const troubles: string[] = []
  let read = 0
  for (let count = 0; count < MUTATIONS; count += 1) {
    const bytes = mutated(pick(pages, random) ?? new Uint8Array(), random)
    const start = process.cpuUsage()
    try {
      const outcome = readPage(
        pageOf(bytes, { mediaType: pick([null, 'text/html', 'text/plain'], random) ?? null }),
      )
      if (outcome.ok) {
        read += 1
        troubles.push(...flawsOf(outcome.value).map((flaw) => `${count}: ${flaw}`))
      } else if (outcome.failure.message === '') troubles.push(`${count}: a failure without a word`)
    } catch (error) {
      troubles.push(`${count}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const { user, system } = process.cpuUsage(start)
    if ((user + system) / 1000 > SLOWEST_MS) troubles.push(`${count}: took ${(user + system) / 1000} ms`)
  }
  expect(troubles.slice(0, 5)).toEqual([])
  expect(read).toBeGreaterThan(MUTATIONS / 10)
}, 240_000)
