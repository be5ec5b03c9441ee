/** The parts of a digest, what an editor must know first before the rest. */
import { changedArticles } from './changed-articles.ts'
import { movedFigures } from './moved-figures.ts'
import { newSources } from './new-sources.ts'
import { openSince, stillOpen } from './open.ts'
import type { Part } from './part.ts'
import { settled } from './settled.ts'

export const parts: readonly Part[] = [
  openSince,
  movedFigures,
  newSources,
  changedArticles,
  stillOpen,
  settled,
]
