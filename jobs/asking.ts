/** Asking a language model on behalf of a job: whether it may be asked, and what becomes of its answer. */

import { isReadable } from '../src/claims/readable.ts'
import type { ReadArticle } from '../src/domain.ts'
import { settingsOf } from '../src/memory/settings.ts'
import type { Thread } from '../src/memory/thread.ts'
import type { LanguageModel, Log, PairBook, SettingsStore } from '../src/ports.ts'
import { checkArticleAnswer } from '../src/proposals/article/check.ts'
import { layOut } from '../src/proposals/article/prompt.ts'

export type AskPorts = {
  /** Null where none is set up. */
  readonly model: LanguageModel | null
  readonly settings: SettingsStore
  /** How long a reply waits for one answer, in ms. */
  readonly patience: number
  /** Whether files that somebody gives at a terminal may be sent. */
  readonly terminalFiles: boolean
  /** How long after a reply a model that failed is asked again, in ms. */
  readonly again: number
  /** Words on pairs of claims that were given before. */
  readonly pairs: PairBook
  readonly log: Log
}

/** Where a text came from, for the newsroom's settings. */
export type Origin = { readonly thread: Thread; readonly memory: string; readonly upload: boolean }

/** Why a model's word is missing, for the reply, and whether it may come later. */
export type Unasked = { readonly why: string; readonly again: boolean }

export type WithModel = { readonly read: ReadArticle; readonly unasked: Unasked | null }

/** The newsroom's and the channel's own word on what may leave the house. */
export async function mayAsk({ thread, memory, upload }: Origin, ports: AskPorts): Promise<boolean> {
  if (ports.model === null) return false
  const { newsroom, channel, platform } = thread
  const { model, 'uploads-to-model': uploads } = settingsOf(
    await ports.settings.load(newsroom, null),
    await ports.settings.load(newsroom, channel),
  )
  if (model === 'off' || (model === 'public' && memory !== newsroom)) return false
  return !upload || uploads === 'on' || (platform === 'terminal' && ports.terminalFiles)
}

async function asked(
  read: ReadArticle,
  origin: Origin,
  model: LanguageModel,
  { patience, log }: AskPorts,
): Promise<WithModel> {
  const laid = layOut(read)
  const { newsroom } = origin.thread
  const on = { newsroom, memory: origin.memory, article: read.article.id, articles: [read.article.id] }
  const answer = await model.ask(laid.question, on, AbortSignal.timeout(patience))
  const { id } = read.article
  if (!answer.ok) {
    const { code, message, retryable } = answer.trouble
    log.warn({ article: id, code }, 'the model gave no answer on an article')
    return { read, unasked: { why: message, again: retryable } }
  }
  const checked = checkArticleAnswer(answer.value, read, laid)
  if (checked === null)
    return { read, unasked: { why: 'the model’s answer was not of the form asked for', again: false } }
  const { claims, summary, added, corrected, dropped } = checked
  // How many, not which: a log is read by others than a private channel.
  log.info(
    { article: id, added, corrected, dropped: dropped.length },
    'a model’s proposals were held against the article',
  )
  return { read: { ...read, claims, summary }, unasked: null }
}

/** What the rules read, with what holds of a model's word. Never throws: no model is worth a reply. */
export async function askAboutArticle(
  read: ReadArticle,
  origin: Origin,
  ports: AskPorts,
): Promise<WithModel> {
  try {
    const { model } = ports
    if (model === null || !isReadable(read.article) || !(await mayAsk(origin, ports)))
      return { read, unasked: null }
    return await asked(read, origin, model, ports)
  } catch (error) {
    ports.log.error({ article: read.article.id, error }, 'asking the model failed')
    return { read, unasked: { why: 'of a fault of ours; it is in the log', again: true } }
  }
}
