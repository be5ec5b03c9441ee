/** Mismatches that nobody settled: the fresh ones, and those that are open after two days. */
import type { Severity } from '../../domain.ts'
import { item, type NoticeLine } from '../../reply/notice.ts'
import { type Material, type Open, openMismatches } from '../material.ts'
import { capitalised, clip, sidesText, storySpan } from '../say.ts'
import { counted, type Part } from './part.ts'

const TWO_DAYS = 48 * 3600 * 1000
const ORDER: readonly Severity[] = ['high', 'medium', 'low']

const age = ({ now }: Material, { mismatch }: Open): number => Date.parse(now) - Date.parse(mismatch.since)

/** Most severe first; of one severity the latest. */
function sorted(open: readonly Open[]): readonly Open[] {
  const rank = ({ mismatch }: Open): number => ORDER.indexOf(mismatch.severity)
  return open.toSorted((a, b) => rank(a) - rank(b) || b.mismatch.since.localeCompare(a.mismatch.since))
}

function lineOf({ story, mismatch }: Open, { decisions }: Material, days: number | null): NoticeLine {
  const decided = decisions.get(mismatch.key)
  return item(
    { bold: clip(capitalised(mismatch.measure), 80) },
    `: ${sidesText(mismatch)} · ${mismatch.severity}`,
    ...(days === null ? [] : [` · ${days} days`]),
    ...(decided === undefined ? [] : [` · confirmed by ${decided.by}`]),
    ...storySpan(story),
  )
}

export const openSince: Part = {
  heading: 'Open mismatches',
  count: counted('open mismatch', 'open mismatches'),
  lines: (material) =>
    sorted(openMismatches(material).filter((open) => age(material, open) < TWO_DAYS)).map((open) =>
      lineOf(open, material, null),
    ),
}

export const stillOpen: Part = {
  heading: 'Still open after two days',
  count: counted('still open after two days', 'still open after two days'),
  lines: (material) =>
    sorted(openMismatches(material).filter((open) => age(material, open) >= TWO_DAYS)).map((open) =>
      lineOf(open, material, Math.floor(age(material, open) / (TWO_DAYS / 2))),
    ),
}
