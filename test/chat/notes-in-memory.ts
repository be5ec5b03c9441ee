import type { Notes } from '../../src/ports.ts'

export function notesInMemory(): Notes {
  const kept = new Map<string, string>()
  return {
    write: async (key, text) => void kept.set(key, text),
    read: async (key) => kept.get(key) ?? null,
  }
}
