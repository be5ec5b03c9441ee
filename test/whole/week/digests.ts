/** What the editors read in the mornings of the week, word by word. */

const were = (toll: string): string =>
  `“${toll} people were killed when a ferry struck the pier at Saltby on Monday, police said.”`

export const DIGESTS: readonly string[] = [
  'A quiet day: since Sun 1 Mar, 08:00 no figure moved, no article changed, and no mismatch is open.',

  `Tuesday 3 March: what changed since Mon 2 Mar, 08:00
Open mismatches
People killed: 3 (police, in harbour-post) or 5 (police, in tide-wire) · high · Ferry strikes Saltby pier
Stories with new sources
new story, 2 sources: harbour-post, tide-wire · Ferry strikes Saltby pier`,

  `Wednesday 4 March: what changed since Tue 3 Mar, 08:00
Open mismatches
People killed: 7 (police, in tide-wire; coastguard, in orrin-gazette) or 3 (police, in harbour-post) · high · Ferry strikes Saltby pier
Stories with new sources
1 new source: orrin-gazette · Ferry strikes Saltby pier
Corrections and silent edits
tide-wire changed without a note: people killed ${were('Five')} → ${were('Seven')} · Ferry strikes Saltby pier
Settled
People killed: 3 or 5: settled by ines, “the coastguard has seven names” · Ferry strikes Saltby pier`,

  `Thursday 5 March: what changed since Wed 4 Mar, 08:00
Corrections and silent edits
harbour-post changed without a note: people killed ${were('Three')} → ${were('Four')} · Ferry strikes Saltby pier
Still open after two days
People killed: 4 (police, in harbour-post) or 7 (police, in tide-wire; coastguard, in orrin-gazette) · high · 2 days · Ferry strikes Saltby pier`,

  `Friday 6 March: what changed since Thu 5 Mar, 08:00
Still open after two days
People killed: 4 (police, in harbour-post) or 7 (police, in tide-wire; coastguard, in orrin-gazette) · high · 3 days · Ferry strikes Saltby pier`,

  `Saturday 7 March: what changed since Fri 6 Mar, 08:00
Corrections and silent edits
harbour-post corrected: “Correction: an earlier version of this article misstated how many people were killed.”; people killed ${were('Four')} → ${were('Seven')} · Ferry strikes Saltby pier
Settled
People killed: 4 or 7: the sources no longer differ · Ferry strikes Saltby pier`,

  `Sunday 8 March: what changed since Sat 7 Mar, 08:00
Corrections and silent edits
orrin-gazette: the article is not on its page any more · Ferry strikes Saltby pier`,
]
