import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { testArticles } from '../contracts/articles.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()

testArticles('Redis', (clock) => redisArticles(redis(), clock))
