/** Mismatches that nobody settled: the fresh ones, and those that are open after two days. */
import type { Severity } from '../../domain.ts'
import { item, type NoticeLine } from '../../reply/notice.ts'
import { capitalised } from '../../text/writing.ts'
import { type Material, type Open, openMismatches } from '../material.ts'
import { clip, sidesText, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

const TWO_DAYS = 48 * 3600 * 1000
const ORDER: readonly Severity[] = ['high', 'medium', 'low']

const age = ({ now }: Material, { mismatch }: Open): number => Date.parse(now) - Date.parse(mismatch.since)
const rank = ({ mismatch }: Open): number => ORDER.indexOf(mismatch.severity)

/** Mismatches of one story on one measure: the same values by other counters are no further line. */
type Matter = { readonly first: Open; readonly all: readonly Open[] }

/** Most severe first; of one severity the latest. */
function mattersOf(open: readonly Open[]): readonly Matter[] {
  const sorted = open.toSorted(
    (a, b) => rank(a) - rank(b) || b.mismatch.since.localeCompare(a.mismatch.since),
  )
  const groups = Map.groupBy(sorted, ({ story, mismatch }) =>
    JSON.stringify([story.id, mismatch.measure.toLowerCase()]),
  )
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [{ first, all }]
  })
}

const DAY = 24 * 3600 * 1000

function lineOf({ first, all }: Matter, material: Material, withAge: boolean): NoticeLine {
  const { mismatch, story } = first
  const sides = all.flatMap((open) => open.mismatch.sides)
  const confirmed = all.flatMap((open) => material.decisions.get(open.mismatch.key)?.by ?? [])
  const days = Math.floor(Math.max(...all.map((open) => age(material, open))) / DAY)
  return item(
    { bold: clip(capitalised(mismatch.measure), 80) },
    `: ${sidesText(sides)} · ${mismatch.severity}`,
    ...(withAge ? [` · ${days} days`] : []),
    ...(confirmed.length === 0 ? [] : [` · confirmed by ${[...new Set(confirmed)].join(', ')}`]),
    ...storySpan(story),
  )
}

const openWhere = (material: Material, which: (open: Open) => boolean): readonly Matter[] =>
  mattersOf(openMismatches(material).filter(which))

export const openSince: Part = {
  heading: 'Open mismatches',
  count: counted('open mismatch', 'open mismatches'),
  lines: (material) =>
    openWhere(material, (open) => age(material, open) < TWO_DAYS).map((matter) =>
      lineOf(matter, material, false),
    ),
}

export const stillOpen: Part = {
  heading: 'Still open after two days',
  count: counted('still open after two days', 'still open after two days'),
  lines: (material) =>
    openWhere(material, (open) => age(material, open) >= TWO_DAYS).map((matter) =>
      lineOf(matter, material, true),
    ),
}
