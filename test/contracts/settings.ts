/** What every store of settings does. */
import { describe, expect, test } from '@jest/globals'
import type { SettingsStore } from '../../src/ports.ts'

export function testSettings(name: string, open: () => SettingsStore): void {
  describe(`${name} as a store of settings`, () => {
    test('keeps what was written, for the newsroom and for a channel apart', async () => {
      const settings = open()
      const newsroom = `T1-${name}`
      expect(await settings.load(newsroom, null)).toEqual(new Map())
      await settings.write(newsroom, null, 'zone', 'Europe/London')
      await settings.write(newsroom, 'C1', 'links', 'off')
      await settings.write(newsroom, 'C1', 'links', 'mentions')
      expect(await settings.load(newsroom, null)).toEqual(new Map([['zone', 'Europe/London']]))
      expect(await settings.load(newsroom, 'C1')).toEqual(new Map([['links', 'mentions']]))
      expect(await settings.load(newsroom, 'C2')).toEqual(new Map())
      expect(await settings.load(`${newsroom}-other`, 'C1')).toEqual(new Map())
    })

    test('takes a setting back to its default', async () => {
      const settings = open()
      const newsroom = `T2-${name}`
      await settings.write(newsroom, 'C1', 'links', 'off')
      await settings.write(newsroom, 'C1', 'links', null)
      await settings.write(newsroom, 'C1', 'never', null)
      expect(await settings.load(newsroom, 'C1')).toEqual(new Map())
    })
  })
}
