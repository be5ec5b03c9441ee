import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisMeter } from '../../adapters/store/redis-meter.ts'
import { redisSettings } from '../../adapters/store/redis-settings.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisWatches } from '../../adapters/store/redis-watches.ts'
import { testHistory } from '../contracts/history.ts'
import { testMeter } from '../contracts/meter.ts'
import { testSettings } from '../contracts/settings.ts'
import { testStoryBook } from '../contracts/story-book.ts'
import { testWatches } from '../contracts/watches.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { eventsInMemory, historyInMemory, storyBookInMemory } from './story-book-in-memory.ts'
import { watchesInMemory } from './watches-in-memory.ts'

const redis = useTestRedis()

testStoryBook('Redis', () => ({ stories: redisStoryBook(redis()), history: redisHistory(redis()) }))
testHistory('Redis', () => redisHistory(redis()))
testSettings('Redis', () => redisSettings(redis()))
testMeter('Redis', () => redisMeter(redis(), '{meter-test}'))

let rooms = 0
testWatches('Redis', () => {
  rooms += 1
  return redisWatches(redis(), `{watch-test-${rooms}}`)
})
testWatches('memory', watchesInMemory)

const events = eventsInMemory()
testStoryBook('memory', () => ({ stories: storyBookInMemory(events), history: historyInMemory(events) }))
testHistory('memory', () => historyInMemory())
