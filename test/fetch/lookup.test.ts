import { createSocket, type Socket } from 'node:dgram'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createResolver, type ResolveHost, withSystemNames } from '../../adapters/fetch/lookup.ts'

const A = 1
const AAAA = 28
type Record = { readonly type: number; readonly data: readonly number[] }

/** What the zone's name server says; null is silence, a number the code of an error (RFC 1035, 4.1.1). */
const ZONE: { readonly [name: string]: (type: number) => readonly Record[] | number | null } = {
  'both.example.com': (type) => [
    type === A
      ? { type, data: [192, 0, 2, 1] }
      : { type, data: [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1] },
  ],
  'four.example.com': (type) => (type === A ? [{ type, data: [192, 0, 2, 4] }] : []),
  'six.example.com': (type) =>
    type === AAAA ? [{ type, data: [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 6] }] : [],
  'mute-on-six.example.com': (type) => (type === A ? [{ type, data: [192, 0, 2, 7] }] : null),
  'mute.example.com': () => null,
  'failing.example.com': () => 2,
}

let server: Socket
let resolve: ResolveHost
let hurried: ResolveHost

/** Header and question of the query, then the records, each pointing at the question's name. */
function answerTo(query: Buffer): Buffer | null {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  const type = query.readUInt16BE(at + 1)
  const said = ZONE[labels.join('.').toLowerCase()]?.(type) ?? (labels[0]?.startsWith('mute') ? null : 3)
  if (said === null) return null
  const records = typeof said === 'number' ? [] : said
  const header = Buffer.from(query.subarray(0, 12))
  header.writeUInt16BE(0x8180 | (typeof said === 'number' ? said : 0), 2)
  header.writeUInt16BE(records.length, 6)
  header.writeUInt16BE(0, 10)
  const bodies = records.map(({ type: kind, data }) =>
    Buffer.from([0xc0, 12, 0, kind, 0, 1, 0, 0, 0, 60, 0, data.length, ...data]),
  )
  return Buffer.concat([header, query.subarray(12, at + 5), ...bodies])
}

beforeAll(async () => {
  server = createSocket('udp4', (query, { port, address }) => {
    const answer = answerTo(query)
    if (answer !== null) server.send(answer, port, address)
  })
  await new Promise<void>((bound) => server.bind(0, '127.0.0.1', bound))
  const servers = [`127.0.0.1:${server.address().port}`]
  resolve = createResolver(1_000, servers)
  hurried = createResolver(100, servers)
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))

describe('a name', () => {
  test.each([
    ['both.example.com', ['192.0.2.1', '2001:db8::1']],
    ['four.example.com', ['192.0.2.4']],
    ['six.example.com', ['2001:db8::6']],
    ['localhost', ['127.0.0.1', '::1']],
    ['any.localhost', ['127.0.0.1', '::1']],
  ])('%s is resolved by the name servers to %j', async (name, addresses) => {
    expect([...(await resolve(name))].sort()).toEqual(addresses)
  })

  test('is not waited for when its server is mute about IPv6 alone', async () => {
    const began = performance.now()
    expect(await resolve('mute-on-six.example.com')).toEqual(['192.0.2.7'])
    expect(performance.now() - began).toBeLessThan(900)
  })

  test.each(['mute.example.com', 'failing.example.com', 'unknown.example.com'])(
    '%s has no address',
    async (name) => {
      await expect(hurried(name)).rejects.toThrow()
    },
  )

  test('of the system counts only where the operator lists it', async () => {
    const nothing: ResolveHost = async () => Promise.reject(new Error('no such name'))
    const listed = withSystemNames(nothing, (host) => host === 'localhost')
    expect(await listed('localhost')).toContain('127.0.0.1')
    await expect(listed('wiki')).rejects.toThrow('no such name')
  })
})
