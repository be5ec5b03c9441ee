import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { testArticles } from '../contracts/articles.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { articlesInMemory } from './articles-in-memory.ts'

const redis = useTestRedis()

testArticles('Redis', (clock) => redisArticles(redis(), clock))
testArticles('memory', articlesInMemory)
