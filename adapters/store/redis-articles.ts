/**
 * Articles with their claims and every version of them, one memory apart from another. Keys:
 *   twosource:{<memory>}:articles   hash   article id → version
 *   twosource:{<memory>}:versions   hash   <article id>:<number> → version that another one replaced
 *   twosource:{<memory>}:read       zset   article id by the time of its last reading
 *   twosource:memories              set    names of all memories
 * A version is a line `<number> <content hash> <first read> <last read>` and the packed reading; times in ms.
 */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ReadArticle } from '../../src/domain.ts'
import { contentHash } from '../../src/memory/content.ts'
import type { ArticleStore, Clock, Version } from '../../src/ports.ts'
import { MEMORIES, placeIn } from './places.ts'
import { packReading, unpackReading } from './reading.ts'
import { redisLinks } from './redis-links.ts'

/** Of one article; beyond, the second oldest goes. A page that changes on each read must not fill the store. */
const MOST_VERSIONS = 40

const LINE = `'^(%d+) (%S+) (%d+) (%d+)\\n'`

/** KEYS: articles, versions, read. ARGV: id, content hash, now, packed reading, most versions. */
const SAVE = `
local old = redis.call('HGET', KEYS[1], ARGV[1])
local number, first, outcome = 1, ARGV[3], 'new'
if old then
  local before, content, since = string.match(old, ${LINE})
  if content == ARGV[2] then
    number, first, outcome = tonumber(before), since, 'same'
  else
    number, outcome = before + 1, 'changed'
    redis.call('HSET', KEYS[2], ARGV[1] .. ':' .. before, old)
    local gone = number - tonumber(ARGV[5])
    if gone > 1 then redis.call('HDEL', KEYS[2], ARGV[1] .. ':' .. string.format('%d', gone)) end
  end
end
number = string.format('%d', number)
local line = number .. ' ' .. ARGV[2] .. ' ' .. first .. ' ' .. ARGV[3] .. '\\n'
redis.call('HSET', KEYS[1], ARGV[1], line .. ARGV[4])
redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
return {number, outcome}`

/** The first lines of all versions. KEYS: articles, versions. ARGV: id, most versions. */
const LIST = `
local current = redis.call('HGET', KEYS[1], ARGV[1])
if not current then return {} end
local number = tonumber((string.match(current, ${LINE})))
local lines = {}
local function note(version) if version then lines[#lines + 1] = string.match(version, '^[^\\n]+') end end
if number > 1 then note(redis.call('HGET', KEYS[2], ARGV[1] .. ':1')) end
for i = math.max(2, number - ARGV[2]), number - 1 do
  note(redis.call('HGET', KEYS[2], ARGV[1] .. ':' .. string.format('%d', i)))
end
note(current)
return lines`

/** KEYS: articles, versions, read. ARGV: ids. Returns how many versions went. */
const FORGET = `
local gone = 0
for _, id in ipairs(ARGV) do
  local current = redis.call('HGET', KEYS[1], id)
  if current then
    local number = tonumber((string.match(current, ${LINE})))
    for i = 1, number - 1 do
      gone = gone + redis.call('HDEL', KEYS[2], id .. ':' .. string.format('%d', i))
    end
    gone = gone + redis.call('HDEL', KEYS[1], id)
  end
  redis.call('ZREM', KEYS[3], id)
end
return gone`

const savedSchema = z.tuple([z.coerce.number(), z.enum(['new', 'same', 'changed'])])
const linesSchema = z.array(z.string())

const instant = (ms: string): string => new Date(Number(ms)).toISOString()

function versionOf(line: string): Version {
  const [number = '', content = '', first = '', last = ''] = line.split(' ')
  return { number: Number(number), content, firstRead: instant(first), lastRead: instant(last) }
}

const NEWLINE = 10
const readingIn = (version: Buffer): Promise<ReadArticle> =>
  unpackReading(version.subarray(version.indexOf(NEWLINE) + 1))

export function redisArticles(redis: Redis, clock: Clock): ArticleStore {
  const links = redisLinks(redis)
  const keysOf = (memory: string): [string, string, string] => [
    placeIn(memory, 'articles'),
    placeIn(memory, 'versions'),
    placeIn(memory, 'read'),
  ]
  const load: ArticleStore['load'] = async (memory, articleIds) => {
    if (articleIds.length === 0) return []
    const kept = await redis.hmgetBuffer(placeIn(memory, 'articles'), ...articleIds)
    return Promise.all(kept.flatMap((version) => (version === null ? [] : [readingIn(version)])))
  }
  const versions: ArticleStore['versions'] = async (memory, articleId) => {
    const [articles, older] = keysOf(memory)
    return linesSchema
      .parse(await redis.eval(LIST, 2, articles, older, articleId, MOST_VERSIONS))
      .map(versionOf)
  }
  return {
    load,
    versions,
    async save(memory, read) {
      const { article } = read
      const packed = await packReading(read)
      const now = clock().getTime()
      const [answer] = await Promise.all([
        redis.eval(SAVE, 3, ...keysOf(memory), article.id, contentHash(article), now, packed, MOST_VERSIONS),
        redis.sadd(MEMORIES, memory),
        links.note(memory, article.link, article.id),
      ])
      const [version, outcome] = savedSchema.parse(answer)
      return { version, outcome }
    },
    async recent(memory, most) {
      return load(memory, await redis.zrevrange(placeIn(memory, 'read'), 0, most - 1))
    },
    async loadVersion(memory, articleId, version) {
      const older = await redis.hgetBuffer(placeIn(memory, 'versions'), `${articleId}:${version}`)
      if (older !== null) return readingIn(older)
      const current = await redis.hgetBuffer(placeIn(memory, 'articles'), articleId)
      if (current === null) return null
      const line = current.subarray(0, current.indexOf(NEWLINE)).toString('latin1')
      return versionOf(line).number === version ? readingIn(current) : null
    },
    async find(memory, link) {
      for (const id of await links.leadingTo(memory, link))
        if ((await redis.hexists(placeIn(memory, 'articles'), id)) === 1) return id
      return null
    },
    async forgetArticles(memory, articleIds) {
      if (articleIds.length === 0) return 0
      await links.forget(memory, articleIds)
      return Number(await redis.eval(FORGET, 3, ...keysOf(memory), ...articleIds))
    },
    async forget(memory) {
      const count = await redis.hlen(placeIn(memory, 'articles'))
      await redis.unlink(...keysOf(memory), ...links.places(memory))
      await redis.srem(MEMORIES, memory)
      return count
    },
  }
}
