/** Scales with round ticks. */

export type Scale = { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

/** Steps of 1, 2 or 5 times a power of ten: Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = rough / power
  return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power
}

const MOST_TICKS = 5

/** From zero, unless that would press all values into the upper half; counts step by whole numbers. */
export function valueScale(values: readonly number[], whole: boolean): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const from = low > high / 2 && low !== high ? low - (high - low) / 2 : Math.min(0, low)
  const step = Math.max(roundStep((high - from || 1) / (MOST_TICKS - 1)), whole ? 1 : 0)
  const first = Math.floor(from / step) * step
  const ticks = Array.from({ length: Math.ceil((high - first) / step) + 1 }, (_, index) =>
    Number((first + index * step).toPrecision(12)),
  )
  return { from: first, to: ticks.at(-1) ?? high, ticks }
}

const DAY = 24 * 3600 * 1000
const MOST_DAYS = 7

/** In days since 1970, a tick on whole days. */
export function dayScale(days: readonly number[]): Scale {
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const step = Math.ceil((to - from + 1) / MOST_DAYS)
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
  return { from, to, ticks }
}

export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
export const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)
