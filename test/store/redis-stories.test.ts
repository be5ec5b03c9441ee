import { redisStories } from '../../adapters/store/redis-stories.ts'
import { testStoryIndex } from '../contracts/story-index.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()

testStoryIndex('Redis', async () => {
  await redis().flushdb()
  return redisStories(redis())
})
