/** Every step in the history of the key layout, oldest first. What was never written is at layout 1. */
import { decisionsToMemories } from './decisions-to-memories.ts'
import type { Migration } from './migration.ts'
import { toVersions } from './to-versions.ts'

export const migrations: readonly Migration[] = [toVersions, decisionsToMemories]
