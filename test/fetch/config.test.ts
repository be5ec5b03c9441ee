import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { fetcherOptions, fetchSettings } from '../../adapters/fetch/config.ts'
import { DEFAULT_LIMITS } from '../../adapters/fetch/limits.ts'
import { DEFAULT_KEEPING, DEFAULT_POLITENESS } from '../../adapters/fetch/settings.ts'

const settings = z.object(fetchSettings)

describe('the settings of the fetcher', () => {
  test('without any say what the defaults of the code say', () => {
    const empty = Object.fromEntries(Object.keys(fetchSettings).map((name) => [name, '']))
    for (const env of [{}, empty]) {
      const options = fetcherOptions(settings.parse(env))
      expect({ ...DEFAULT_LIMITS, ...options.limits }).toEqual(DEFAULT_LIMITS)
      expect({ ...DEFAULT_POLITENESS, ...options.politeness }).toEqual(DEFAULT_POLITENESS)
      expect({ ...DEFAULT_KEEPING, ...options.keeping }).toEqual(DEFAULT_KEEPING)
      expect(options).toMatchObject({
        allow: [],
        deny: [],
        ports: [80, 443],
        robotsFor: ['watch', 'original'],
      })
      expect(options.contact).toBeUndefined()
    }
  })

  test('are taken over as the fetcher counts them', () => {
    const options = fetcherOptions(
      settings.parse({
        TWOSOURCE_CONTACT: 'desk@example.com',
        TWOSOURCE_ALLOW_HOSTS: 'wiki.example.org:8080, 10.0.0.0/8 [::1]:*',
        TWOSOURCE_DENY_ADDRESSES: '2001:db8:64::/96,192.0.2.1',
        TWOSOURCE_PORTS: '443 8443',
        TWOSOURCE_ROBOTS: 'always',
        TWOSOURCE_PAGE_SECONDS: '60',
        TWOSOURCE_PAGE_MB: '2',
        TWOSOURCE_SITE_DELAY_MS: '0',
        TWOSOURCE_FRESH_MINUTES: '0',
      }),
    )
    expect(options).toMatchObject({
      contact: 'desk@example.com',
      allow: ['wiki.example.org:8080', '10.0.0.0/8', '[::1]:*'],
      deny: ['2001:db8:64::/96', '192.0.2.1'],
      ports: [443, 8443],
      robotsFor: ['pasted', 'watch', 'original'],
      limits: { totalMs: 60_000, wireBytes: 2_000_000 },
      politeness: { delayMs: 0 },
      keeping: { freshMs: 0 },
    })
  })

  test.each([
    ['TWOSOURCE_ALLOW_HOSTS', 'http://wiki.example.org', 'is no entry for the fetch allow-list'],
    ['TWOSOURCE_DENY_ADDRESSES', 'example.org', 'must be addresses or blocks'],
    ['TWOSOURCE_PORTS', '443,http', 'must be port numbers'],
    ['TWOSOURCE_ROBOTS', 'sometimes', 'always'],
    ['TWOSOURCE_PAGE_SECONDS', '-1', '1'],
    ['TWOSOURCE_MAX_REDIRECTS', 'ten', 'number'],
  ])('refuse %s=%s and say why', (name, value, message) => {
    const parsed = settings.safeParse({ [name]: value })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(message)
  })
})
