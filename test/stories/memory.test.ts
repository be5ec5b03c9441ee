import { storyIndexInMemory } from '../../src/stories/memory.ts'
import { testStoryIndex } from '../contracts/story-index.ts'

testStoryIndex('memory', async () => storyIndexInMemory())
