/** What a chart shows, in words: every point that is drawn. */

import { capitalised } from '../../text/writing.ts'
import { printedDay } from '../../wording/days.ts'
import { figure, fromTo } from '../../wording/figures.ts'
import type { Figure, Point } from './series.ts'

export function sayPoint({ low, high }: Point, unit: string | null): string {
  if (low !== null && high !== null) return low === high ? figure(low, unit) : fromTo(low, high, unit, 'to')
  if (low !== null) return `at least ${figure(low, unit)}`
  return high === null ? 'unknown' : `up to ${figure(high, unit)}`
}

/** `Miners trapped over time. Courier: 11 on 3 March, 13 on 4 March. The operator: 15 on 4 March.` */
export function altText({ measure, unit, series }: Figure): string {
  const told = series.map(({ name, points }) => {
    const values = points.map((point) => `${sayPoint(point, unit)} on ${printedDay(point.day, false)}`)
    return `${capitalised(name)}: ${values.join(', ')}.`
  })
  return [`${capitalised(measure)} over time.`, ...told].join(' ')
}
