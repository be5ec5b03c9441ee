import { describe, expect, test } from '@jest/globals'
import { answerAsking } from '../../src/desk/answer.ts'
import { asking, plain, testDesk } from './in-memory.ts'

function desk() {
  const ports = testDesk()
  const ask = async (text: string, more = {}) =>
    plain((await answerAsking(asking(text, more), ports)).notice.lines)
  return { ...ports, ask }
}

describe('the settings command', () => {
  test('shows all settings, explains one, and says when there is none of that name', async () => {
    const { ask } = desk()
    expect(await ask('settings')).toContain('links on')
    expect(await ask('settings links')).toContain('check every link that is posted')
    expect(await ask('settings colour')).toContain('no setting “colour”')
  })

  test('changes a setting for the newsroom or for one channel, and writes down who did', async () => {
    const { ask, events } = desk()
    expect(await ask('settings here links mentions')).toBe('links is now mentions in this channel.')
    expect(await ask('settings links')).toContain('links is mentions here.')
    expect(await ask('settings links', { thread: { ...asking('').thread, channel: 'C2' } })).toContain(
      'is on',
    )
    expect(events).toMatchObject([
      { kind: 'set', setting: 'links', value: 'mentions', channel: 'C1', by: 'ines' },
    ])
    expect(await ask('settings here links default')).toBe('links is now on in this channel.')
  })

  test('a wrong value changes nothing and says what would be right', async () => {
    const { ask, events } = desk()
    expect(await ask('settings links maybe')).toBe('Say one of: on, mentions, off.')
    expect(events).toEqual([])
  })

  test('only the roles that may change settings change them, and administrators', async () => {
    const { ask } = desk()
    await ask('settings change S0EDITORS')
    expect(await ask('settings links off')).toContain('only some roles')
    const person = { id: 'U2', name: 'edda', roles: ['S0EDITORS'], admin: false }
    expect(await ask('settings links off', { person })).toBe('links is now off.')
    expect(await ask('settings links on', { person: { ...person, roles: [], admin: true } })).toBe(
      'links is now on.',
    )
  })
})

describe('what is asked for by name', () => {
  test('nothing, and help, list every command; another word says that it is none', async () => {
    const { ask } = desk()
    expect(await ask('')).toContain('settings [here]')
    expect(await ask('HELP')).toContain('check <link>')
    expect(await ask('dance')).toContain('no command “dance”')
  })
})
