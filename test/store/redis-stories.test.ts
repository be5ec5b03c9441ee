import { redisStories } from '../../adapters/store/redis-stories.ts'
import { testStoryIndex } from '../contracts/story-index.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()
let opened = 0

testStoryIndex('Redis', () => redisStories(redis(), `{stories-test-${++opened}}`))
