/** The cue table by dictionary form. */
import { type CueRow, cueRows } from './cue-verbs.ts'

const byVerb = new Map<string, CueRow[]>()
for (const row of cueRows) {
  for (const verb of row.verbs.split(/\s+/)) {
    const known = byVerb.get(verb)
    if (known) known.push(row)
    else byVerb.set(verb, [row])
  }
}

/** Rows for a verb's dictionary form, in the order of the table; empty for a verb that reports nothing. */
export const cuesOf = (lemma: string): readonly CueRow[] => byVerb.get(lemma) ?? []
