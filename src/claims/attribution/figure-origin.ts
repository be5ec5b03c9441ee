/** "The figures come from the ministry": whose figures they are. */
import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts'
import { verbGroupAt } from './verb-group.ts'

const FIGURES = /^(figures?|numbers?|counts?|toll|tally|totals?|estimates?|statistics|data)$/

export function figureOrigin(line: Line): Found[] {
  return line.tokens.flatMap((token, verb): Found[] => {
    if (!/^(come|be|originate|stem)$/.test(token.lemma) || line.quoted[verb] !== -1) return []
    if (line.tokens[verb + 1]?.lower !== 'from') return []
    const { first } = verbGroupAt(line, verb)
    const figures = phraseEndingAt(line, first - 1)
    const source = phraseStartingAt(line, verb + 2)
    if (figures === null || source === null || !FIGURES.test(line.tokens[figures[1]]?.lower ?? '')) return []
    return [
      {
        kind: 'indirect',
        type: 'assertion',
        strength: 'plain',
        polarity: 'affirmed',
        lemma: 'come',
        frame: 'object',
        source: [source],
        cue: [[first, verb + 1]],
        content: [figures],
      },
    ]
  })
}
