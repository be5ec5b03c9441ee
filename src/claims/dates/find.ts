/** Every reading that some recogniser has of some words of a text. */
import { remembering } from '../../text/remembered.ts'
import type { Words } from './mention.ts'
import { RECOGNISERS } from './registry.ts'
import { type Candidate, selectCandidates } from './select.ts'

const LETTER = /[\p{L}\p{N}]/u

function wordsOf(match: RegExpExecArray): Words {
  const words: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    words[name] = value?.toLowerCase().replace(/\s+/g, ' ').trim()
  }
  return words
}

function find(text: string): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const [rank, { recogniser }] of RECOGNISERS.entries()) {
    for (const match of text.matchAll(recogniser.pattern)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      // `\b` knows ASCII only: no "mar" in "Sámar".
      if (start > 0 && LETTER.test(text[start - 1] ?? '')) continue
      if (LETTER.test(text[end] ?? '') && LETTER.test(text[end - 1] ?? '')) continue
      const reading = recogniser.read(wordsOf(match), match, text)
      if (reading !== null) candidates.push({ start, end, rank, name: recogniser.name, reading })
    }
  }
  return selectCandidates(candidates)
}

/** The articles of a reply: its claims, its story and its comparison all ask for their times. */
const REMEMBERED = 16

/** The readings that stand, in the order of the text. Time is linear in its length. */
export const findReadings: (text: string) => readonly Candidate[] = remembering(REMEMBERED, find)
