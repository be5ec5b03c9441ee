/** Whole answers of a model, good and bad, and what the checks make of each: `test/fixtures/model/answers/<slug>`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root } from '../cli/run.ts'
import { checked, read } from './article.ts'

const folder = join(root, 'test/fixtures/model/answers')
const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')
const fire = read(text('article.txt').trim(), {
  headline: 'Twenty hurt as warehouse burns',
  datePublished: '2026-03-03',
})
const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('of a whole answer', () => {
  test.each(slugs.map(({ name }) => name))(
    '%s, what holds is as expected, and why the rest does not is said',
    (slug) => {
      const { claims, added, corrected, summary, dropped } = checked(
        fire,
        JSON.parse(text(slug, 'answer.json')),
      )
      const found = {
        added,
        corrected,
        claims: claims
          .filter((claim) => !fire.claims.includes(claim))
          .map(({ kind, measure, surface, attribution, by }) => ({
            kind,
            measure: measure.label,
            words: surface.exact,
            source: attribution?.source ?? null,
            by,
          })),
        summary,
        dropped: dropped.map(({ why }) => why),
      }
      // A fixture without its expectation fails: nothing is written here.
      expect(found).toEqual(JSON.parse(text(slug, 'expected.json')))
    },
  )

  test.each(slugs.map(({ name }) => name))(
    '%s, no figure of the rules has another value than before',
    (slug) => {
      const { claims } = checked(fire, JSON.parse(text(slug, 'answer.json')))
      for (const before of fire.claims) {
        const after = claims.find(({ id }) => id === before.id)
        expect(after?.value).toEqual(before.value)
        expect(after?.quote).toEqual(before.quote)
      }
    },
  )
})
