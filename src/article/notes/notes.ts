/** All kinds of remarks; a new kind is one file and one line here. */
import type { Note, NoteKind, Original } from '../../domain.ts'
import { agencyCredit } from './agency-credit.ts'
import { aiDisclaimer } from './ai-disclaimer.ts'
import { correction } from './correction.ts'
import { cutShort } from './cut-short.ts'
import type { NoteRule, PageLine } from './note-rule.ts'
import { paywall } from './paywall.ts'
import { pointsToOriginal } from './points-to-original.ts'
import { pressRelease } from './press-release.ts'
import { transcript } from './transcript.ts'

const rules: Readonly<Record<NoteKind, NoteRule>> = {
  'ai-disclaimer': aiDisclaimer,
  'points-to-original': pointsToOriginal,
  correction,
  'agency-credit': agencyCredit,
  'press-release': pressRelease,
  transcript,
  paywall,
  'cut-short': cutShort,
}

/** The same remark stands several times on many pages. */
const MOST_OF_A_KIND = 3

/** Remarks in the order of their kinds, and the article that the page names as its original. */
export function notesOf(lines: readonly PageLine[]): { notes: Note[]; original: Original | null } {
  const notes: Note[] = []
  let original: Original | null = null
  for (const [kind, rule] of Object.entries(rules) as [NoteKind, NoteRule][]) {
    const seen = new Set<string>()
    for (const finding of rule.find(lines)) {
      original ??= finding.original ?? null
      if (seen.has(finding.text) || seen.size >= MOST_OF_A_KIND) continue
      seen.add(finding.text)
      notes.push({ kind, text: finding.text })
    }
  }
  return { notes, original }
}
