/** Finds who plays which part, sentence by sentence; the first wording of each part and name. */
import type { Sentence } from '../../text/analyse.ts'
import type { FoundPart, PartKind } from './part.ts'
import { PART_ROWS } from './rows.ts'

/** Words that begin a sentence with a capital, or stand for a name: they name nobody. */
const NO_NAME =
  /^(?:The|A|An|It|He|She|They|We|I|This|That|These|Those|Who|Which|There|In|On|At|By|For|But|And|His|Her|Its|Their|[“"]?I)$/u
/** Longer sentences are lists. */
const LONGEST_SENTENCE = 600

function partsOf(sentence: Sentence, part: PartKind, pattern: RegExp): FoundPart[] {
  return [...sentence.text.matchAll(pattern)].flatMap((match): FoundPart[] => {
    const name = match.groups?.name?.replace(/[.,’'-]+$/, '')
    const place = match.indices?.groups?.name
    if (name === undefined || place === undefined || NO_NAME.test(name)) return []
    const start = sentence.start + place[0]
    return [
      {
        part,
        name,
        of: match.groups?.of?.toLowerCase() ?? null,
        surface: { exact: name, start, end: start + name.length },
      },
    ]
  })
}

/** In the order of the rows; a part is found once a sentence. */
export function findParts(sentence: Sentence): readonly FoundPart[] {
  if (sentence.text.length > LONGEST_SENTENCE) return []
  return PART_ROWS.flatMap(({ part, patterns }) => {
    for (const pattern of patterns) {
      const found = partsOf(sentence, part, pattern)
      if (found.length > 0) return found
    }
    return []
  })
}
