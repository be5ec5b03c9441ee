/**
 * What has to happen at once. The scripts make the names of further keys out of the first one's: all stand in
 * its slot.
 */
import { scriptConstants } from './layout.ts'

/** Whether a list of postings holds a place, and where. */
const AT = `
local function at(list, place)
  for i = 1, #list, 2 do
    local high, low = string.byte(list, i, i + 1)
    if high * 16 + math.floor(low / 16) == place then return i end
  end
end`

/** Longest value of a compact list (hash-max-listpack-value). */
const COMPACT_BYTES = 64

/**
 * KEYS: ids bucket. ARGV: prefix, article id, day, words as lines `<word> <bucket> <weight>`, suggestions as lines
 * `<two letters>\t<suggestion>`. An article that is known gets the words
 * and suggestions that it has not got, and the weights of now. Lines, as hundreds of arguments cost more than the work.
 */
export const ADD = `${scriptConstants}${AT}
local prefix, id, day = ARGV[1], ARGV[2], tonumber(ARGV[3])
local number = redis.call('HGET', KEYS[1], id)
local known = number
if not known then
  number = redis.call('INCR', prefix .. 'n') - 1
  redis.call('HSET', KEYS[1], id, string.format('%d', number))
end
number = tonumber(number)
local segment = string.format('%d', math.floor(number / SEGMENT))
local place = number % SEGMENT
redis.call('SETRANGE', prefix .. 'days:' .. segment, place * 2, string.char(math.floor(day / 256), day % 256))
for word, bucket, weight in string.gmatch(ARGV[4], '([^ ]+) (%d+) (%d+)\\n') do
  local value = place * 16 + tonumber(weight)
  local posting = string.char(math.floor(value / 256), value % 256)
  local few = prefix .. 'words:' .. segment .. ':' .. bucket
  local many = prefix .. 'common:' .. segment .. ':' .. word
  local list = redis.call('HGET', few, word)
  local common = list == ''
  list = list or ''
  local found = known and at(common and redis.call('GET', many) or list, place)
  if common then
    if found then redis.call('SETRANGE', many, found - 1, posting)
    else redis.call('APPEND', many, posting) end
  elseif found then
    redis.call('HSET', few, word, string.sub(list, 1, found - 1) .. posting .. string.sub(list, found + 2))
  elseif #list + 2 <= ${COMPACT_BYTES} then
    redis.call('HSET', few, word, list .. posting)
  else
    redis.call('SET', many, list .. posting)
    redis.call('HSET', few, word, '')
  end
end
local doc = prefix .. 'doc:' .. string.format('%d', math.floor(number / DOCS))
local field = string.format('%d', number)
local lines = known and redis.call('HGET', doc, field) or id
local said = {}
for line in string.gmatch(lines, '[^\\n]+') do said[line] = true end
for letters, text in string.gmatch(ARGV[5], '([^\\t]+)\\t([^\\n]+)\\n') do
  if not said[text] then
    said[text] = true
    lines = lines .. '\\n' .. text
    redis.call('HINCRBY', prefix .. 'say:' .. letters, text, 1)
    redis.call('SADD', prefix .. 'prefixes', letters)
  end
end
redis.call('HSET', doc, field, lines)
return number`

/**
 * KEYS: counter. ARGV: prefix, then for each word its word and bucket. Returns the counter, then for every segment,
 * newest first, its days and each word's postings; nothing where there are none.
 */
export const FIND = `${scriptConstants}
local prefix = ARGV[1]
local numbers = tonumber(redis.call('GET', KEYS[1]) or '0')
local found = {tostring(numbers)}
for s = math.floor((numbers - 1) / SEGMENT), 0, -1 do
  local segment = string.format('%d', s)
  local days = #found + 1
  local any = false
  found[days] = false
  for i = 2, #ARGV, 2 do
    local word, bucket = ARGV[i], tonumber(ARGV[i + 1])
    local list = redis.call('HGET', prefix .. 'words:' .. segment .. ':' .. bucket, word)
    if list == '' then list = redis.call('GET', prefix .. 'common:' .. segment .. ':' .. word) end
    any = any or list
    found[#found + 1] = list
  end
  if any then found[days] = redis.call('GET', prefix .. 'days:' .. segment) end
end
return found`

/**
 * KEYS: one hash of postings. ARGV: how the names of its common words' keys begin, then places in its segment.
 * Words that are left without any go.
 */
export const REMOVE = `
local gone = {}
for i = 2, #ARGV do gone[tonumber(ARGV[i])] = true end
local function without(list)
  local kept = {}
  for i = 1, #list, 2 do
    local high, low = string.byte(list, i, i + 1)
    if not gone[high * 16 + math.floor(low / 16)] then kept[#kept + 1] = string.sub(list, i, i + 1) end
  end
  return table.concat(kept)
end
local entries = redis.call('HGETALL', KEYS[1])
for e = 1, #entries, 2 do
  local word, list, many = entries[e], entries[e + 1], false
  if list == '' then
    many = ARGV[1] .. word
    list = redis.call('GET', many) or ''
  end
  local kept = without(list)
  if kept == '' then
    redis.call('HDEL', KEYS[1], word)
    if many then redis.call('DEL', many) end
  elseif #kept < #list then
    if many then redis.call('SET', many, kept) else redis.call('HSET', KEYS[1], word, kept) end
  end
end`

/** KEYS: one hash of postings. ARGV: how the names of its common words' keys begin. Removes both. */
export const CLEAR = `
local entries = redis.call('HGETALL', KEYS[1])
for e = 1, #entries, 2 do
  if entries[e + 1] == '' then redis.call('UNLINK', ARGV[1] .. entries[e]) end
end
redis.call('UNLINK', KEYS[1])`

/**
 * KEYS: ids bucket. ARGV: prefix, article id, then the two letters of each of its suggestions, in their order.
 * Returns its number, or -1. Its postings are not touched.
 */
export const DROP = `${scriptConstants}
local prefix, id = ARGV[1], ARGV[2]
local number = tonumber(redis.call('HGET', KEYS[1], id) or '-1')
if number < 0 then return -1 end
local segment = string.format('%d', math.floor(number / SEGMENT))
local doc = prefix .. 'doc:' .. string.format('%d', math.floor(number / DOCS))
local field = string.format('%d', number)
local line = 2
for text in string.gmatch(redis.call('HGET', doc, field) or id, '[^\\n]+') do
  if text ~= id and ARGV[line] then
    local key = prefix .. 'say:' .. ARGV[line]
    if redis.call('HINCRBY', key, text, -1) <= 0 then redis.call('HDEL', key, text) end
    if redis.call('EXISTS', key) == 0 then redis.call('SREM', prefix .. 'prefixes', ARGV[line]) end
  end
  line = line + 1
end
redis.call('HDEL', doc, field)
redis.call('HDEL', KEYS[1], id)
redis.call('SETRANGE', prefix .. 'days:' .. segment, (number % SEGMENT) * 2, '${String.raw`\255\255`}')
return number`
