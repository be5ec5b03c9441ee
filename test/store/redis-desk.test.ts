import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { testDesk } from '../contracts/desk.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { deskInMemory } from './desk-in-memory.ts'

const redis = useTestRedis()

testDesk('Redis', () => redisDesk(redis(), '{desk-test}'))
testDesk('memory', deskInMemory)
