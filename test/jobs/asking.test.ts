import { describe, expect, test } from '@jest/globals'
import { type AskPorts, askAboutArticle, type Origin } from '../../jobs/asking.ts'
import type { LanguageModel, Log, ModelAnswer, SettingsStore } from '../../src/ports.ts'
import { addition, read } from '../proposals/article.ts'

const ferry = read('The ferry Marta ran aground off Vessby on Tuesday. The ship’s owner is Norrlinje.')
const good = {
  claims: [
    addition({
      kind: 'person',
      sentence: 2,
      quote: 'The ship’s owner is Norrlinje',
      value: 'Norrlinje',
      measure: 'owner',
    }),
  ],
  corrections: [],
  summary: ['The ferry Marta ran aground off Vessby.'],
}
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

const settings = (written: Record<string, string>): SettingsStore => ({
  load: async (_newsroom, channel) => new Map(channel === null ? Object.entries(written) : []),
  write: async () => undefined,
})

type House = { ports: AskPorts; asked: string[] }
function house(answer: ModelAnswer | Error, written: Record<string, string> = {}): House {
  const asked: string[] = []
  const model: LanguageModel = {
    async ask({ text }) {
      asked.push(text)
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const pairs = { load: async () => new Map<string, boolean>(), keep: async () => undefined }
  const rest = { patience: 1000, again: 50, terminalFiles: false, log: silent }
  const ports = { model, settings: settings(written), pairs, ...rest }
  return { ports, asked }
}

const answered: ModelAnswer = { ok: true, value: good, tokens: { prompt: 1, answer: 1 }, kept: false }
const thread = { platform: 'slack', newsroom: 'desk', channel: 'c', thread: 't' }
const open: Origin = { thread, memory: 'desk', upload: false }

describe('with a model', () => {
  test('an article has its claims beside the rules’, and its summary', async () => {
    const { read: found, unasked } = await askAboutArticle(ferry, open, house(answered).ports)
    expect(unasked).toBeNull()
    expect(found.claims.filter(({ by }) => by === 'model')).toHaveLength(1)
    expect(found.claims.length).toBe(ferry.claims.length + 1)
    expect(found.summary).toEqual(good.summary)
  })

  test.each([
    [
      'gives no answer',
      {
        ok: false,
        trouble: { code: 'timeout', message: 'the model took too long', retryable: true },
      } as const,
      'the model took too long',
      true,
    ],
    [
      'gives an answer of another form',
      { ...answered, value: { text: 'hello' } },
      'the model’s answer was not of the form asked for',
      false,
    ],
    ['is asked by code that fails', new Error('bug'), 'of a fault of ours; it is in the log', true],
  ])('that %s, the rules’ claims stand and why is said', async (_what, answer, why, again) => {
    expect(await askAboutArticle(ferry, open, house(answer).ports)).toEqual({
      read: ferry,
      unasked: { why, again },
    })
  })
})

test('what a model proposed is counted in the log, not quoted: it tells what a private channel reads', async () => {
  const logged: object[] = []
  const log: Log = { ...silent, info: (data) => logged.push(data) }
  const summary = ['Ninety passengers were brought to Tollhamn by helicopter.']
  const { ports } = house({ ...answered, value: { ...good, summary } })
  await askAboutArticle(ferry, open, { ...ports, log })
  expect(logged).toEqual([{ article: ferry.article.id, added: 1, corrected: 0, dropped: 1 }])
})

describe('what may leave the house', () => {
  const privately: Origin = { ...open, memory: 'desk/private/c' }
  const upload: Origin = { ...open, upload: true }
  const terminal: Origin = { ...upload, thread: { ...thread, platform: 'terminal' } }
  const cases: readonly (readonly [string, Origin, Record<string, string>, boolean])[] = [
    ['a link in an open channel is sent', open, {}, true],
    ['one in a private channel is not', privately, {}, false],
    ['unless the newsroom says so', privately, { model: 'on' }, true],
    ['nothing is sent where the newsroom says never', open, { model: 'off' }, false],
    ['an uploaded file is not', upload, {}, false],
    ['unless the newsroom says so too', upload, { 'uploads-to-model': 'on' }, true],
    ['nor then in a private channel', { ...privately, upload: true }, { 'uploads-to-model': 'on' }, false],
    ['a file given at a terminal is not', terminal, {}, false],
  ]
  test.each(cases)('%s', async (_what, origin, written, sent) => {
    const { ports, asked } = house(answered, written)
    const { unasked } = await askAboutArticle(ferry, origin, ports)
    expect(asked).toHaveLength(sent ? 1 : 0)
    expect(unasked).toBeNull()
  })

  test('a file given at a terminal is sent where the operator allows it', async () => {
    const { ports, asked } = house(answered)
    await askAboutArticle(ferry, terminal, { ...ports, terminalFiles: true })
    expect(asked).toHaveLength(1)
  })

  test('an article in a language that the rules cannot check is not sent', async () => {
    const { ports, asked } = house(answered)
    const german = read('Die Fähre lief am Dienstag auf Grund.', { inLanguage: 'de' })
    await askAboutArticle(german, open, ports)
    expect(asked).toEqual([])
  })
})
