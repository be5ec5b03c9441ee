/** `twosource read` and `twosource claims`: one page, without Redis. */
import { visibleText } from '../adapters/chat/visible.ts'
import type { Explained, ExplainPorts } from '../adapters/cli/explain-claims.ts'
import type { Command } from '../adapters/cli/usage.ts'
import { type Config, readConfig } from '../adapters/config.ts'
import { fetcherOptions } from '../adapters/fetch/config.ts'
import { createFetcher } from '../adapters/fetch/fetcher.ts'
import { readInput } from '../adapters/files/read-input.ts'
import { type ModelPlace, modelPlace } from '../adapters/model/config.ts'
import type { Article, Outcome } from '../src/domain.ts'
import type { Page } from '../src/ports.ts'
import { fromUser, inColour, say } from './surroundings.ts'

/** Fetches or opens one page and prints what `render` makes of it; needs no Redis. */
async function runOne(
  input: string,
  config: Config,
  render: (page: Page) => Promise<Outcome<string>>,
): Promise<number> {
  const fetcher = createFetcher(fetcherOptions(config))
  const page = /^https?:\/\//i.test(input) ? await fetcher.fetch(input) : await readInput(fromUser(input))
  const text = page.ok ? await render({ ...page.value, link: input }) : page
  if (!text.ok) {
    say(`twosource: ${text.failure.message}`)
    return 1
  }
  process.stdout.write(text.value)
  return 0
}

/** The article of a page as `render` shows it, or why there is none. */
async function ofArticle(page: Page, render: (article: Article) => string): Promise<Outcome<string>> {
  const { readAnyPage } = await import('../src/article/read-any.ts')
  const read = await readAnyPage(page)
  return read.ok ? { ok: true, value: render(read.value) } : read
}

export async function runRead(command: Extract<Command, { name: 'read' }>): Promise<number> {
  const { renderArticle } = await import('../adapters/cli/read.ts')
  const { explainPage } = await import('../src/article/explain.ts')
  return runOne(command.input, readConfig(process.env), async (page) =>
    command.explain
      ? { ok: true, value: `${(await explainPage(page)).map(visibleText).join('\n')}\n` }
      : ofArticle(page, renderArticle),
  )
}

/** Where `claims --explain` asks, or why it does not. */
function placeToAsk(input: string, config: Config): ModelPlace | string {
  const place = modelPlace(config)
  if ('missing' in place) return place.missing ?? 'No language model is set up; docs/models.md says how.'
  if (/^https?:\/\//i.test(input) || config.TWOSOURCE_MODEL_FILES) return place
  return 'Files are sent to no model unless TWOSOURCE_MODEL_FILES is true.'
}

export async function runClaims({
  input,
  json,
  explain,
}: Extract<Command, { name: 'claims' }>): Promise<number> {
  const { renderClaims } = await import('../adapters/cli/claims.ts')
  const { stateClaims } = await import('../src/claims/state.ts')
  const { readAnyPage } = await import('../src/article/read-any.ts')
  const config = readConfig(process.env)
  return runOne(input, config, async (page) => {
    const article = await readAnyPage(page)
    if (!article.ok) return article
    const stated = { article: article.value, claims: stateClaims(article.value) }
    let explained: Explained = { read: stated, lines: [] }
    if (explain) {
      const { explainClaims } = await import('../adapters/cli/explain-claims.ts')
      const { examineServer } = await import('../adapters/model/examine-server.ts')
      const patience = AbortSignal.timeout(config.TWOSOURCE_MODEL_SECONDS * 1000)
      const ask: ExplainPorts['ask'] = (place, question) => examineServer(place, question, patience)
      explained = await explainClaims(stated, { place: placeToAsk(input, config), ask })
    }
    const { read, lines } = explained
    const whole = explain ? { ...read, explained: lines } : read
    if (json) return { ok: true, value: `${JSON.stringify(whole, null, 2)}\n` }
    return { ok: true, value: [renderClaims(read, inColour()), ...lines.map((line) => `${line}\n`)].join('') }
  })
}
