/**
 * What runs inside Redis for the story index, each in one step. KEYS[1] is the prefix of all keys, whose hash
 * tag keeps them in one slot: no script needs another. The layout is told in redis-stories.ts.
 */
import { NEWEST_PER_KEY, STRETCH_DAYS } from '../../src/stories/story-index.ts'

/**
 * So many hashes that each stays a compact list (512 fields of 64 bytes) in a newsroom of some hundred thousand
 * articles, so few that a small one does not pay for empty ones.
 */
export const NAME_BUCKETS = 1024
export const WORD_BUCKETS = 2048
/** Of each stretch of days. */
export const KEY_BUCKETS = 1024
/** Entries are longer than a compact list may hold. */
export const ENTRIES_PER_BUCKET = 512

/** Numbers of articles are lists of 32 bits each; the first fields of an entry are read as story-entries.ts writes them. */
const COMMON = `
local P = KEYS[1]
local function bucket(text) return tonumber(string.sub(redis.sha1hex(text), 1, 8), 16) % ${NAME_BUCKETS} end
local function entryPlace(number) return P .. ':entry:' .. math.floor(number / ${ENTRIES_PER_BUCKET}) end
local function entry(number) return redis.call('HGET', entryPlace(number), number) end
local function storyPlace(story) return P .. ':story:' .. bucket(story) end
local function list(story) return redis.call('HGET', storyPlace(story), story) or '' end
local function keep(story, numbers)
  if #numbers == 0 then redis.call('HDEL', storyPlace(story), story)
  else redis.call('HSET', storyPlace(story), story, numbers) end
end
local someMerged = redis.call('EXISTS', P .. ':merged') == 1
local someMoved = redis.call('EXISTS', P .. ':moved') == 1
local function nowIs(story)
  while someMerged do
    local into = redis.call('HGET', P .. ':merged', story)
    if not into then break end
    story = into
  end
  return story
end
local function storyOf(number, packed)
  local moved = someMoved and redis.call('HGET', P .. ':moved', number)
  return nowIs(moved or (struct.unpack('<Bc0', packed)))
end
local function numberOf(article) return redis.call('HGET', P .. ':ids:' .. bucket(article), article) end
local function without(numbers, number)
  local left = {}
  for at = 1, #numbers, 4 do
    if struct.unpack('<I4', numbers, at) ~= number then left[#left + 1] = string.sub(numbers, at, at + 3) end
  end
  return table.concat(left)
end
local function head(packed)
  local _, article, day, count, at = struct.unpack('<Bc0Bc0i4B', packed)
  local stretch = day == -2147483648 and 'none' or string.format('%d', math.floor(day / ${STRETCH_DAYS}))
  return article, stretch, count, at
end
local function keyPlace(stretch, mark) return P .. ':key:' .. stretch .. ':' .. (mark % ${KEY_BUCKETS}) end
`

/** ARGV: article, words (mark, weight, prior: 12 bytes each), most words, size, marks, stretches, and the limits; then stories. */
export const NEAR = `${COMMON}
local article, words, most, size, marks, stretches = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5], ARGV[6]
local candidates, speaking, looked = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local state = redis.call('HMGET', P .. ':state', 'version', 'articles')
local articles = tonumber(state[2] or 0)
local held, ranked = {}, {}
for at = 1, #words, 12 do
  local mark, weight, prior = struct.unpack('<i4ff', words, at)
  local holding = tonumber(redis.call('HGET', P .. ':held:' .. (mark % ${WORD_BUCKETS}), mark) or 0)
  held[#held + 1] = holding
  local gain = weight * math.log((articles + size) / (holding + prior))
  local place = #ranked
  while place > 0 and ranked[place][2] < gain do place = place - 1 end
  if place < most then
    table.insert(ranked, place + 1, { mark, gain })
    ranked[most + 1] = nil
  end
end
local keys = {}
for i = 1, #ranked do keys[i] = ranked[i][1] end
for at = 1, #marks, 4 do keys[#keys + 1] = struct.unpack('<i4', marks, at) end
local shared, by, top = {}, {}, 1
for stretch in string.gmatch(stretches, '%S+') do
  for _, mark in ipairs(keys) do
    local found = redis.call('HGET', keyPlace(stretch, mark), mark)
    if found then
      for at = 1, #found, 4 do
        local number = struct.unpack('<I4', found, at)
        shared[number] = (shared[number] or 0) + 1
      end
    end
  end
end
for number, times in pairs(shared) do
  local same = by[times]
  if same then same[#same + 1] = number else by[times] = { number } end
  if times > top then top = times end
end
local numbers = {}
for times = top, 1, -1 do
  if #numbers >= candidates then break end
  if by[times] then
    table.sort(by[times], function(a, b) return a > b end)
    for _, number in ipairs(by[times]) do numbers[#numbers + 1] = number end
  end
end
local order, wanted, result, seen = {}, {}, {}, {}
local function want(story)
  if not wanted[story] then wanted[story] = true; order[#order + 1] = story end
end
local function take(number)
  if seen[number] then return end
  local packed = entry(number)
  if not packed then return end
  seen[number] = true
  local story = storyOf(number, packed)
  result[#result + 1] = number
  result[#result + 1] = story
  result[#result + 1] = packed
  return story
end
local merged = {}
for i = 10, #ARGV do
  local story = nowIs(ARGV[i])
  if story ~= ARGV[i] then merged[#merged + 1] = ARGV[i]; merged[#merged + 1] = story end
  want(story)
end
looked = looked + #order
local own = numberOf(article)
if own then local story = take(tonumber(own)); if story then want(story); looked = looked + 1 end end
for i = 1, math.min(candidates, #numbers) do
  local story = take(numbers[i])
  if story then want(story) end
end
for i = 1, math.min(looked, #order) do
  local members = string.sub(list(order[i]), -4 * speaking)
  for at = 1, #members, 4 do take(struct.unpack('<I4', members, at)) end
end
local apart = {}
if redis.call('EXISTS', P .. ':apart') == 1 then
  for _, story in ipairs(order) do
    for other in string.gmatch(redis.call('HGET', P .. ':apart', story) or '', '%S+') do
      apart[#apart + 1] = story
      apart[#apart + 1] = other
    end
  end
end
return { tonumber(state[1] or 0), articles, held, result, apart, merged }`

const CHANGES = `${COMMON}
if tonumber(redis.call('HGET', P .. ':state', 'version') or 0) ~= tonumber(ARGV[1]) then return 0 end
redis.call('HINCRBY', P .. ':state', 'version', 1)
local function apartOf(story)
  return redis.call('HGET', P .. ':apart', story) or ''
end
local function keepApart(story, others)
  if others == '' then redis.call('HDEL', P .. ':apart', story)
  else redis.call('HSET', P .. ':apart', story, others) end
end
local function except(others, story)
  local left = {}
  for other in string.gmatch(others, '%S+') do if other ~= story then left[#left + 1] = other end end
  return table.concat(left, ' ')
end
local function setApart(one, other)
  keepApart(one, except(apartOf(one), other) .. ' ' .. other)
  keepApart(other, except(apartOf(other), one) .. ' ' .. one)
end
local function merge(into, gone)
  local story, from = nowIs(into), nowIs(gone)
  if story == from then return end
  local all, numbers = list(story) .. list(from), {}
  for at = 1, #all, 4 do numbers[#numbers + 1] = struct.unpack('<I4', all, at) end
  table.sort(numbers)
  for i, number in ipairs(numbers) do numbers[i] = struct.pack('<I4', number) end
  keep(story, table.concat(numbers))
  keep(from, '')
  redis.call('HSET', P .. ':merged', from, story)
  someMerged = true
  for other in string.gmatch(apartOf(from), '%S+') do
    keepApart(other, except(apartOf(other), from))
    if other ~= story then setApart(story, other) end
  end
  keepApart(from, '')
end
`

/** ARGV: version, how many articles; six fields an article: id, story, packed, stretch, keys, words; then pairs of stories. 0 when outdated. */
export const PLACE = `${CHANGES}
local function unpost(number, packed)
  local _, stretch, count, at = head(packed)
  for i = 0, count - 1 do
    local mark = struct.unpack('<i4', packed, at + 4 * i)
    local place = keyPlace(stretch, mark)
    local left = without(redis.call('HGET', place, mark) or '', number)
    if left == '' then redis.call('HDEL', place, mark) else redis.call('HSET', place, mark, left) end
  end
end
local at, counts = 3, {}
for _ = 1, tonumber(ARGV[2]) do
  local article, story, packed, stretch, keys, words = unpack(ARGV, at, at + 5)
  at = at + 6
  local number = tonumber(numberOf(article) or nil)
  if number then
    unpost(number, entry(number))
    redis.call('HDEL', P .. ':moved', number)
  else
    number = redis.call('HINCRBY', P .. ':state', 'last', 1)
    redis.call('HINCRBY', P .. ':state', 'articles', 1)
    redis.call('HSET', P .. ':ids:' .. bucket(article), article, number)
    keep(story, list(story) .. struct.pack('<I4', number))
    for from = 1, #words, 4 do
      local mark = struct.unpack('<i4', words, from)
      counts[mark] = (counts[mark] or 0) + 1
    end
  end
  redis.call('SADD', P .. ':stretches', stretch)
  redis.call('HSET', entryPlace(number), number, packed)
  for from = 1, #keys, 4 do
    local mark = struct.unpack('<i4', keys, from)
    local place = keyPlace(stretch, mark)
    local numbers = (redis.call('HGET', place, mark) or '') .. struct.pack('<I4', number)
    redis.call('HSET', place, mark, string.sub(numbers, -${4 * NEWEST_PER_KEY}))
  end
end
for mark, times in pairs(counts) do redis.call('HINCRBY', P .. ':held:' .. (mark % ${WORD_BUCKETS}), mark, times) end
for i = at, #ARGV, 2 do merge(ARGV[i], ARGV[i + 1]) end
return 1`

/** ARGV: version, story, the one that goes into it. 0 when outdated. */
export const MERGE = `${CHANGES}
merge(ARGV[2], ARGV[3])
return 1`

/** ARGV: version, story, name of the new one, articles. 0 when outdated. */
export const SPLIT = `${CHANGES}
local from, into = nowIs(ARGV[2]), ARGV[3]
for i = 4, #ARGV do
  local number = tonumber(numberOf(ARGV[i]) or nil)
  if number and storyOf(number, entry(number)) == from then
    keep(from, without(list(from), number))
    keep(into, list(into) .. struct.pack('<I4', number))
    redis.call('HSET', P .. ':moved', number, into)
  end
end
for other in string.gmatch(apartOf(from), '%S+') do setApart(into, other) end
setApart(from, into)
return 1`

/** ARGV: stories. A list of articles for each. */
export const MEMBERS = `${COMMON}
local all = {}
for i = 1, #ARGV do
  local numbers, articles = list(nowIs(ARGV[i])), {}
  for at = 1, #numbers, 4 do
    local packed = entry(struct.unpack('<I4', numbers, at))
    if packed then articles[#articles + 1] = head(packed) end
  end
  all[i] = articles
end
return all`

/** ARGV: articles. The story of each, empty for none. */
export const STORIES_OF = `${COMMON}
local stories = {}
for i = 1, #ARGV do
  local number = numberOf(ARGV[i])
  stories[i] = number and storyOf(number, entry(number)) or ''
end
return stories`

/** ARGV: article. 0 when it was not there. */
export const FORGET = `${COMMON}
local article = ARGV[1]
local number = tonumber(numberOf(article) or nil)
if not number then return 0 end
local packed = entry(number)
local story = storyOf(number, packed)
local _, stretch, count, at = head(packed)
for i = 0, count - 1 do
  local mark = struct.unpack('<i4', packed, at + 4 * i)
  local place = keyPlace(stretch, mark)
  local left = without(redis.call('HGET', place, mark) or '', number)
  if left == '' then redis.call('HDEL', place, mark) else redis.call('HSET', place, mark, left) end
end
at = at + 4 * count + 8
local people = struct.unpack('<B', packed, at)
for from = at + 1 + 4 * people, #packed, 6 do
  local mark = struct.unpack('<i4', packed, from)
  local place = P .. ':held:' .. (mark % ${WORD_BUCKETS})
  local holding = tonumber(redis.call('HGET', place, mark) or 0)
  if holding > 1 then redis.call('HINCRBY', place, mark, -1) elseif holding == 1 then redis.call('HDEL', place, mark) end
end
keep(story, without(list(story), number))
redis.call('HDEL', P .. ':moved', number)
redis.call('HDEL', entryPlace(number), number)
redis.call('HDEL', P .. ':ids:' .. bucket(article), article)
redis.call('HINCRBY', P .. ':state', 'articles', -1)
redis.call('HINCRBY', P .. ':state', 'version', 1)
return 1`
