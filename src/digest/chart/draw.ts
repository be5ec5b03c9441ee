/** A story's figure by source over time, as SVG: a line and a mark of its own for each source. */
import { shortDay } from '../../reply/values.ts'
import { capitalised } from '../../text/writing.ts'
import { clip } from '../say.ts'
import { markOf } from './marks.ts'
import { dayNumber, dayScale, dayText, valueScale } from './scale.ts'
import type { Figure, Point, Series } from './series.ts'

/** Twice the size of a chat's inline picture, so that it stays sharp on a phone. */
export const WIDTH = 960
const LEGEND_ROW = 34
const PLOT = { left: 96, right: WIDTH - 40, height: 300 }
const TOP = 84

/** XML's own characters, and those that XML may not hold at all. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .toWellFormed()

const shortNumber = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value)

const axisUnit = (unit: string | null): string => (unit === null ? '' : `, ${unit}`)

type Place = { readonly x: (point: Point) => number; readonly y: (value: number) => number }

const middle = ({ low, high }: Point): number =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0)

/** A range as a bar; an open end as an arrow that points where it may go on. */
function spread(point: Point, { x, y }: Place, colour: string): string {
  const { low, high } = point
  const at = x(point).toFixed(1)
  const stroke = `stroke="${colour}" stroke-width="4" stroke-linecap="round"`
  if (low !== null && high !== null)
    return low === high
      ? ''
      : `<line x1="${at}" x2="${at}" y1="${y(low).toFixed(1)}" y2="${y(high).toFixed(1)}" ${stroke} opacity="0.45"/>`
  const [from, way] = low === null ? [y(high ?? 0), 1] : [y(low), -1]
  const tip = from + way * 34
  const head = `M ${x(point) - 8} ${tip - way * 10} L ${at} ${tip} L ${x(point) + 8} ${tip - way * 10}`
  return `<line x1="${at}" x2="${at}" y1="${from.toFixed(1)}" y2="${tip.toFixed(1)}" ${stroke}/><path d="${head}" fill="none" ${stroke}/>`
}

function line({ points }: Series, index: number, place: Place): string {
  const { colour, dash, shape } = markOf(index)
  const at = points.map((point) => [place.x(point), place.y(middle(point))] as const)
  const path = at.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/>`,
    ...points.map((point) => spread(point, place, colour)),
    ...at.map(([x, y]) => shape(x, y)),
  ].join('')
}

/** Two names a row. */
function legend(series: readonly Series[]): string {
  return series
    .map(({ name }, index) => {
      const x = PLOT.left + (index % 2) * 420
      const y = TOP + Math.floor(index / 2) * LEGEND_ROW
      return `${markOf(index).shape(x + 8, y)}<text x="${x + 28}" y="${y + 8}">${escaped(capitalised(name))}</text>`
    })
    .join('')
}

/** Deterministic; `headline` says which story it is of. */
export function drawFigure({ measure, unit, series }: Figure, headline: string): string {
  const points = series.flatMap((one) => one.points)
  const values = points.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  const [days, scale] = [
    dayScale(points.map(({ day }) => dayNumber(day))),
    valueScale(values, values.every(Number.isInteger)),
  ]
  const top = TOP + Math.ceil(series.length / 2) * LEGEND_ROW
  const bottom = top + PLOT.height
  const inner = 36
  const span = PLOT.right - PLOT.left - 2 * inner
  const xOf = (day: number) => PLOT.left + inner + (span * (day - days.from)) / (days.to - days.from || 1)
  const y = (value: number) => bottom - (PLOT.height * (value - scale.from)) / (scale.to - scale.from || 1)
  const place = { x: ({ day }: Point) => xOf(dayNumber(day)), y }
  const height = bottom + 76
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<g font-family="DejaVu Sans" font-size="22" fill="#222222">`,
    `<text x="24" y="40" font-size="26" font-weight="bold">${escaped(clip(capitalised(measure) + axisUnit(unit), 56))}</text>`,
    `<text x="${PLOT.right}" y="${height - 8}" text-anchor="end" font-size="18" fill="#666666">${escaped(clip(headline, 80))}</text>`,
    legend(series),
    ...scale.ticks.map(
      (tick) =>
        `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#dddddd" stroke-width="2"/>` +
        `<text x="${PLOT.left - 12}" y="${(y(tick) + 8).toFixed(1)}" text-anchor="end">${shortNumber(tick)}</text>`,
    ),
    ...days.ticks.map(
      (tick) =>
        `<text x="${xOf(tick).toFixed(1)}" y="${bottom + 30}" text-anchor="middle">${shortDay(dayText(tick))}</text>`,
    ),
    ...series.map((one, index) => line(one, index, place)),
    '</g></svg>',
  ].join('')
}
