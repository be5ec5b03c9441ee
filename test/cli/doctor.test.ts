import { describe, expect, test } from '@jest/globals'
import { type DoctorPorts, diagnose, renderFindings } from '../../adapters/cli/doctor.ts'
import { readConfig } from '../../adapters/config.ts'
import { examineServer } from '../../adapters/model/examine-server.ts'
import { refuses, streams, useModelServer } from '../model/server.ts'
import { addition } from '../proposals/article.ts'

const stand = useModelServer()

const ports: DoctorPorts = {
  redis: async () => ({ version: '7.0.15', eviction: 'noeviction', keeps: true }),
  examineModel: examineServer,
}
const say = async (environment: Record<string, string>, more: Partial<DoctorPorts> = {}): Promise<string> =>
  renderFindings(await diagnose(readConfig(environment), { ...ports, ...more }))
const model = () => ({ OPENAI_BASE_URL: stand().url, OPENAI_MODEL: 'small' })

const answer = {
  claims: [
    addition({
      kind: 'person',
      sentence: 3,
      quote: 'The pier’s owner is Norrlinje',
      value: 'Norrlinje',
      measure: 'owner',
    }),
    addition({ quote: 'Nine people were hurt', value: 'Nine', measure: 'people hurt' }),
  ],
  corrections: [],
  summary: ['A pier burned in Vessby on Tuesday.'],
}

describe('twosource doctor', () => {
  test('without settings says what is off, and that nothing is wrong', async () => {
    expect(await say({})).toBe(
      '✓ its own Redis answers (version 7.0.15)\n' +
        '– Slack is not set up (SLACK_BOT_TOKEN)\n' +
        '– Discord is not set up (DISCORD_TOKEN)\n' +
        '– no language model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): the rules do the whole work\n',
    )
  })

  test('tries the model on an invented article and says what of its answer holds', async () => {
    stand().act(streams(JSON.stringify(answer)))
    const said = await say(model())
    expect(said).toMatch(
      /✓ the model small at 127\.0\.0\.1:\d+ answers in \d+ ms \(120 tokens in, 30 out\); it keeps to a JSON Schema\n/,
    )
    expect(said).toMatch(
      /✓ of its answer on a trial article [01] claims, \d corrections and 1 sentences hold, 1 do not\n/,
    )
  })

  test('says which form a server understands and what it refuses', async () => {
    stand().act(
      refuses(400, { message: 'no temperature', param: 'temperature' }),
      refuses(400, { message: 'response_format unsupported', param: 'response_format' }),
      streams(JSON.stringify(answer)),
    )
    expect(await say(model())).toContain(
      'only the older JSON mode, so the form is asked for in words too; it refuses temperature\n',
    )
  })

  test('says in words why a model does not answer', async () => {
    stand().act(refuses(401, { message: 'bad key' }))
    expect(await say(model())).toContain(
      'gives no answer: the model’s server refused the key (OPENAI_API_KEY)\n',
    )
  })

  test('says that answers of another form are of no use', async () => {
    stand().act(streams('{"verdict":"fine"}'))
    expect(await say(model())).toContain('✗ but its answer is not of the form asked for')
  })

  test.each([
    [{ OPENAI_BASE_URL: 'http://localhost:1/v1' }, 'OPENAI_BASE_URL needs OPENAI_MODEL'],
    [{ OPENAI_MODEL: 'small' }, 'OPENAI_MODEL needs OPENAI_API_KEY or OPENAI_BASE_URL'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is no bot token'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'Slack needs SLACK_APP_TOKEN'],
    [{ DISCORD_TOKEN: 'secret' }, 'DISCORD_TOKEN is no bot token'],
  ])('names what is wrong with %o', async (environment, words) => {
    expect(await say(environment)).toContain(`✗ ${words}`)
  })

  test('warns of a budget in money without a price', async () => {
    stand().act(streams(JSON.stringify(answer)))
    expect(await say({ ...model(), TWOSOURCE_MODEL_MONEY_PER_DAY: '1' })).toContain(
      '✗ TWOSOURCE_MODEL_MONEY_PER_DAY limits nothing',
    )
  })

  test('warns of a Redis that may lose what waits', async () => {
    const redis = async () => ({ version: '7.2.0', eviction: 'allkeys-lru', keeps: false })
    const said = await say({}, { redis })
    expect(said).toContain('set noeviction')
    expect(said).toContain('keeps nothing on disk')
  })

  test('says that Redis does not answer', async () => {
    const redis = async () => {
      throw new Error('connect ECONNREFUSED')
    }
    expect(await say({}, { redis })).toContain('✗ its own Redis does not answer: connect ECONNREFUSED')
  })
})
