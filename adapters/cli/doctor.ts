/** `twosource doctor`: tries what is set up and says in words what works, what is off and what is to be mended. */

import { stateClaims } from '../../src/claims/state.ts'
import type { Article, ReadArticle } from '../../src/domain.ts'
import { checkArticleAnswer } from '../../src/proposals/article/check.ts'
import { layOut } from '../../src/proposals/article/prompt.ts'
import { priceOf } from '../../src/proposals/cost.ts'
import type { Question } from '../../src/proposals/question.ts'
import { visibleLine } from '../chat/visible.ts'
import type { Config } from '../config.ts'
import type { ModelPlace } from '../model/config.ts'
import { modelPlace } from '../model/config.ts'
import type { Dialect } from '../model/dialect.ts'
import type { Examined } from '../model/examine-server.ts'

export type Finding = { readonly state: 'works' | 'off' | 'wrong'; readonly words: string }

/** What the command needs of the program around it. */
export type DoctorPorts = {
  /** Connects and asks; throws what connecting throws. */
  readonly redis: () => Promise<{
    readonly version: string
    readonly eviction: string
    readonly keeps: boolean
  }>
  readonly examineModel: (place: ModelPlace, question: Question, patience: AbortSignal) => Promise<Examined>
}

const works = (words: string): Finding => ({ state: 'works', words })
const off = (words: string): Finding => ({ state: 'off', words })
const wrong = (words: string): Finding => ({ state: 'wrong', words })

async function redisFindings(config: Config, ports: DoctorPorts): Promise<readonly Finding[]> {
  const whose = config.REDIS_URL === undefined ? 'its own Redis' : 'Redis at REDIS_URL'
  try {
    const { version, eviction, keeps } = await ports.redis()
    const found = [works(`${whose} answers (version ${version})`)]
    if (eviction !== 'noeviction')
      found.push(
        wrong(
          `${whose} throws keys away when memory is short (maxmemory-policy ${eviction}): set noeviction`,
        ),
      )
    if (!keeps)
      found.push(wrong(`${whose} keeps nothing on disk (appendonly no): a restart loses what waits`))
    return found
  } catch (error) {
    return [wrong(`${whose} does not answer: ${error instanceof Error ? error.message : String(error)}`)]
  }
}

function slackFindings(config: Config): readonly Finding[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = config
  if (bot === undefined) return [off('Slack is not set up (SLACK_BOT_TOKEN)')]
  const shapes = [
    ...(bot.startsWith('xoxb-') ? [] : [wrong('SLACK_BOT_TOKEN is no bot token: those begin with xoxb-')]),
    ...(app === undefined || app.startsWith('xapp-')
      ? []
      : [wrong('SLACK_APP_TOKEN is no app-level token: those begin with xapp-')]),
  ]
  if (app === undefined && (secret === undefined || config.SLACK_PORT === 0))
    shapes.push(
      wrong('Slack needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and SLACK_PORT, beside its bot token'),
    )
  return shapes.length > 0 ? shapes : [works('Slack’s tokens have the right form; they are not tried here')]
}

/** User id in base64, time, signature: parts of a bot token as Discord makes them. */
const DISCORD_TOKEN = /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/

function discordFindings({ DISCORD_TOKEN: token }: Config): readonly Finding[] {
  if (token === undefined) return [off('Discord is not set up (DISCORD_TOKEN)')]
  return DISCORD_TOKEN.test(token)
    ? [works('Discord’s token has the right form; it is not tried here')]
    : [wrong('DISCORD_TOKEN is no bot token: those have three parts with dots between them')]
}

/** Invented, so that nothing of anybody's leaves the house. */
const BODY = `A pier burned in Vessby on Tuesday. Two people were hurt, the fire service said.

The pier’s owner is Norrlinje, which runs six ferries.`

const trial = (): ReadArticle => {
  const article: Article = {
    id: 'trial',
    link: 'trial',
    url: null,
    publisher: null,
    headline: 'Pier burns in Vessby',
    byline: [],
    dateline: null,
    datePublished: '2026-03-05',
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    articleBody: BODY,
    links: [],
    original: null,
    notes: [],
  }
  return { article, claims: stateClaims(article) }
}

const FORMS: Readonly<Record<Dialect['format'], string>> = {
  json_schema: 'it keeps to a JSON Schema',
  json_object: 'it knows only the older JSON mode, so the form is asked for in words too',
  text: 'it knows no JSON mode, so the form is asked for in words',
}

function answered(
  found: Extract<Examined, { ok: true }>,
  place: ModelPlace,
  read: ReadArticle,
): readonly Finding[] {
  const { host, dialect, ms, tokens, value } = found
  const checked = checkArticleAnswer(value, read, layOut(read))
  const form = FORMS[dialect?.format ?? 'json_schema']
  const without =
    dialect === null || dialect.without.length === 0 ? '' : `; it refuses ${dialect.without.join(', ')}`
  const spent = `${tokens.prompt} tokens in, ${tokens.answer} out`
  const said = works(`the model ${place.model} at ${host} answers in ${ms} ms (${spent}); ${form}${without}`)
  if (checked === null)
    return [said, wrong('but its answer is not of the form asked for: nothing of such answers is used')]
  const { added, corrected, dropped, summary } = checked
  const trialled = `of its answer on a trial article ${added} claims, ${corrected} corrections and ${summary.length} sentences hold, ${dropped.length} do not`
  return [said, works(trialled)]
}

async function modelFindings(config: Config, ports: DoctorPorts): Promise<readonly Finding[]> {
  const place = modelPlace(config)
  if ('missing' in place)
    return [
      place.missing === null
        ? off('no language model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): the rules do the whole work')
        : wrong(place.missing),
    ]
  const read = trial()
  const patience = AbortSignal.timeout(config.TWOSOURCE_MODEL_SECONDS * 1000)
  const found = await ports.examineModel(place, layOut(read).question, patience)
  if (!found.ok)
    return [wrong(`the model ${place.model} at ${found.host} gives no answer: ${found.trouble.message}`)]
  const priced = priceOf(place.model, config.TWOSOURCE_MODEL_PRICES) !== null
  const uncounted =
    config.TWOSOURCE_MODEL_MONEY_PER_DAY !== undefined && !priced
      ? [
          wrong(
            `TWOSOURCE_MODEL_MONEY_PER_DAY limits nothing: TWOSOURCE_MODEL_PRICES has no price for ${place.model}`,
          ),
        ]
      : []
  return [...answered(found, place, read), ...uncounted]
}

const MARKS: Readonly<Record<Finding['state'], string>> = { works: '✓', off: '–', wrong: '✗' }

export async function diagnose(config: Config, ports: DoctorPorts): Promise<readonly Finding[]> {
  return [
    ...(await redisFindings(config, ports)),
    ...slackFindings(config),
    ...discordFindings(config),
    ...(await modelFindings(config, ports)),
  ]
}

export const renderFindings = (findings: readonly Finding[]): string =>
  findings.map(({ state, words }) => `${MARKS[state]} ${visibleLine(words)}\n`).join('')
