/** Days of the week as people write them. ISO 8601 numbers: 1 is Monday, 7 is Sunday. */

/** `why` is null for a word that does not look like days at all. */
type ParsedDays =
  | { readonly ok: true; readonly value: readonly number[] }
  | { readonly ok: false; readonly why: string | null }

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export const allDays: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  daily: allDays,
  everyday: allDays,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
}

/** `mon`, `Tues`, `thursdays`; two letters would not say which day `t` and `s` begin. */
function dayOf(word: string): number | null {
  const name = word.toLowerCase().replace(/(?<=day)s$/, '')
  const index = name.length < 3 ? -1 : NAMES.findIndex((day) => day.startsWith(name))
  return index === -1 ? null : index + 1
}

/** From one day to another, over the end of the week where the second comes first. */
function span(from: number, to: number): readonly number[] {
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, offset) => ((from - 1 + offset) % 7) + 1)
}

function parseRange(text: string): readonly number[] | null {
  const group = GROUPS[text.toLowerCase()]
  if (group !== undefined) return group
  const [first = '', second, ...more] = text.split(/[-–—]/)
  const from = dayOf(first)
  const to = second === undefined ? from : dayOf(second)
  return from === null || to === null || more.length > 0 ? null : span(from, to)
}

/** `mon-fri`, `mon,wed,fri`, `sun-thu`, `weekdays`, `daily`. */
export function parseDays(word: string): ParsedDays {
  const parts = word.split(',').filter((part) => part !== '')
  const ranges = parts.map(parseRange)
  const unknown = parts.find((_, index) => ranges[index] === null)
  if (parts.length === 0) return { ok: false, why: null }
  if (unknown === undefined) {
    const days = new Set(ranges.flatMap((range) => range ?? []))
    return { ok: true, value: [...days].toSorted((a, b) => a - b) }
  }
  // One good part, or a dash between letters without a slash, shows that days were meant.
  const meant = ranges.some((range) => range !== null) || /^\p{L}{2,9}[-–—]\p{L}{2,9}$/u.test(unknown)
  return {
    ok: false,
    why: meant ? `I know no days “${unknown}”. Say them like mon-fri or mon,wed,fri.` : null,
  }
}

const short = (day: number): string => NAMES[day - 1]?.slice(0, 3) ?? ''

/** As {@link parseDays} takes them: stretches of three and more as from-to. */
export function dayNames(days: readonly number[]): string {
  if (days.length === 7) return 'daily'
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) =>
      run.length < 3 ? run.map(short).join(',') : `${short(run[0] ?? 1)}-${short(run.at(-1) ?? 7)}`,
    )
    .join(',')
}
