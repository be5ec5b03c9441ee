import { describe, expect, test } from '@jest/globals'
import { settings, settingsOf } from '../../src/memory/settings.ts'

const none = new Map<string, string>()

describe('settings', () => {
  test('a channel’s word goes before the newsroom’s, and the newsroom’s before the default', () => {
    expect(settingsOf(none, none).links).toBe('on')
    expect(settingsOf(new Map([['links', 'off']]), none).links).toBe('off')
    expect(settingsOf(new Map([['links', 'off']]), new Map([['links', 'mentions']])).links).toBe('mentions')
  })

  test('what belongs to the whole newsroom cannot differ in a channel', () => {
    expect(settingsOf(none, new Map([['zone', 'Europe/London']])).zone).toBe('UTC')
  })

  test('a value that cannot be read counts as not set', () => {
    expect(settingsOf(new Map([['keep', 'soon']]), none).keep).toBeNull()
  })

  test.each([
    ['links', 'ON', 'on'],
    ['zone', 'europe/london', 'Europe/London'],
    ['settle', '<@&4411> <!subteam^S0EDITORS|@editors>', ['4411', 'S0EDITORS']],
    ['settle', 'everyone', []],
    ['keep', '30', 30],
    ['keep', 'forever', null],
    ['reaction', ':mag:', 'mag'],
    ['reaction', '🔍', '🔍'],
  ] as const)('%s takes %j as %j', (name, text, value) => {
    expect(settings[name].parse(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['links', 'sometimes', 'on, mentions, off'],
    ['zone', 'Mars/Olympus', 'no time zone'],
    ['keep', '-3', 'number of days'],
    ['checks-per-person', '0', 'from 1'],
    ['settle', 'the boss', 'Name roles'],
  ] as const)('%s refuses %j and says what it takes', (name, text, words) => {
    const parsed = settings[name].parse(text)
    expect(parsed.ok ? '' : parsed.why).toContain(words)
  })
})
