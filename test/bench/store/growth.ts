/** Draws measured figures against the number of articles: one small chart each, both axes logarithmic. */

export type Series = {
  readonly title: string
  readonly unit: string
  /** What must not be exceeded; null where nothing is asked. */
  readonly limit: number | null
  /** Articles, figure. */
  readonly points: readonly (readonly [number, number])[]
}

const WIDTH = 250
const HEIGHT = 150
const LEFT = 42
const BASE = 112
const TOP = 30
const RIGHT = 236
const COLUMNS = 3

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)))
const scale =
  (from: number, to: number, low: number, high: number) =>
  (value: number): number =>
    low + ((Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from) || 1)) * (high - low)

const power = (articles: number): string =>
  `10<tspan dy="-4" font-size="7">${Math.round(Math.log10(articles))}</tspan>`

function chart({ title, unit, limit, points }: Series): string {
  const figures = [...points.map(([, figure]) => figure), ...(limit === null ? [] : [limit])]
  const [low, high] = [Math.min(...figures) / 1.5, Math.max(...figures) * 1.5]
  const x = scale(points[0]?.[0] ?? 1, points.at(-1)?.[0] ?? 10, LEFT + 8, RIGHT - 12)
  const y = scale(low, high, BASE, TOP)
  const dots = points.map(([articles, figure]) => {
    const [cx, cy] = [x(articles).toFixed(1), y(figure).toFixed(1)]
    return `<circle cx="${cx}" cy="${cy}" r="2.5" fill="#1f6feb"/><text x="${cx}" y="${(y(figure) - 6).toFixed(1)}" text-anchor="middle">${short(figure)}</text><text x="${cx}" y="${BASE + 14}" text-anchor="middle">${power(articles)}</text>`
  })
  const line = points
    .map(([articles, figure]) => `${x(articles).toFixed(1)},${y(figure).toFixed(1)}`)
    .join(' ')
  const bar =
    limit === null
      ? ''
      : `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(limit).toFixed(1)}" y2="${y(limit).toFixed(1)}" stroke="#cf222e" stroke-dasharray="4 3"/><text x="${LEFT - 4}" y="${(y(limit) + 3).toFixed(1)}" text-anchor="end" fill="#cf222e">${short(limit)}</text>`
  return `<text x="${LEFT}" y="14" font-weight="bold">${title}</text><text x="${RIGHT}" y="14" text-anchor="end" fill="#57606a">${unit}</text><line x1="${LEFT}" x2="${RIGHT}" y1="${BASE}" y2="${BASE}" stroke="#8c959f"/>${bar}<polyline points="${line}" fill="none" stroke="#1f6feb" stroke-width="1.5"/>${dots.join('')}`
}

export function growthPicture(series: readonly Series[], caption: string): string {
  const rows = Math.ceil(series.length / COLUMNS)
  const [width, height] = [WIDTH * COLUMNS, HEIGHT * rows + 24]
  const charts = series.map(
    (one, i) =>
      `<g transform="translate(${(i % COLUMNS) * WIDTH} ${Math.floor(i / COLUMNS) * HEIGHT})">${chart(one)}</g>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="10" role="img" aria-label="${caption}"><rect width="${width}" height="${height}" fill="#ffffff"/>${charts.join('\n')}<text x="12" y="${height - 8}" fill="#57606a">${caption}</text></svg>\n`
}
