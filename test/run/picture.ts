/** `npm run picture`: draws the demo's reply as a terminal shows it, into docs/reply.svg. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderReply } from '../../adapters/chat/terminal/render.ts'
import { readInput } from '../../adapters/files/read-input.ts'
import { readPage } from '../../src/article/read.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = ['courier', 'wire', 'briefly']
const columns = 92

/** The day after the examples' newest: the picture does not age. */
const now = '2026-02-13T08:00:00Z'

async function read(name: string): Promise<ReadArticle> {
  const page = await readInput(join(root, 'examples', `${name}.html`))
  const article = page.ok ? readPage({ ...page.value, link: `examples/${name}.html` }) : page
  if (!article.ok) throw new Error(article.failure.message)
  return { article: article.value, claims: stateClaims(article.value) }
}

/** Text and background of a dark terminal, by the numbers of ECMA-48's graphic renditions. */
const dress: Readonly<Record<number, string>> = {
  1: 'font-weight="bold" fill="#ffffff"',
  2: 'fill="#8b949e"',
  31: 'fill="#ff7b72"',
  32: 'fill="#7ee787"',
  33: 'fill="#e3b341"',
  34: 'fill="#79c0ff"',
  35: 'fill="#d2a8ff"',
  36: 'fill="#56d4dd"',
  90: 'fill="#8b949e"',
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function drawLine(line: string): string {
  let style = ''
  const parts = line.split(/\u001b\[(\d+)m/)
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part === '' ? '' : `<tspan ${style}>${escaped(part)}</tspan>`
      style = dress[Number(part)] ?? ''
      return ''
    })
    .join('')
}

/** The picture's text; a test holds the file against it. */
export async function picture(): Promise<string> {
  const asked: ReadArticle[] = []
  for (const name of names) asked.push(await read(name))
  const report = composeReport(examine({ asked, earlier: [], failures: [], notChecked: [], now }))
  const reply = renderReply(composeReply(report), { width: columns, colour: true })
  const lines = [
    `$ twosource check ${names.map((name) => `${name}.html`).join(' ')}`,
    '',
    ...reply.trimEnd().split('\n'),
  ]
  const [width, height] = [columns * 8.45 + 40, lines.length * 19 + 36]
  const rows = lines.map((line, index) => `<text x="20" y="${index * 19 + 32}">${drawLine(line)}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="twosource's reply on three articles in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" style="white-space:pre">
${rows.join('\n')}
</g>
</svg>
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'docs', 'reply.svg'), await picture())
