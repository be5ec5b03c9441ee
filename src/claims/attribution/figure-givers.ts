/** "The union put the toll at 96", "police gave a figure of 40": a verb that reports only when a preposition and a figure follow. */

import type { Found } from './found.ts'
import type { Line } from './line.ts'
import { phraseStartingAt } from './noun-phrase.ts'
import { clauseEnd } from './stretch-end.ts'
import { subjectOf } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'

const GIVES = /^(put|place|set|give|release|publish|cite|quote|issue)$/
const FIGURES = /^(figure|toll|tally|count|total|estimate|number)$/
const LONGEST_OBJECT = 24

function givesFigure(line: Line, verb: number): boolean {
  if (phraseStartingAt(line, verb + 1) === null) return false
  for (let i = verb + 2; i < Math.min(line.tokens.length, verb + LONGEST_OBJECT); i += 1) {
    const token = line.tokens[i]
    if (token === undefined || /^[,;:.]$/.test(token.text)) return false
    const figure = token.lower === 'of' && FIGURES.test(line.tokens[i - 1]?.lower ?? '')
    if (!figure && !/^(at|as)$/.test(token.lower)) continue
    // `the number of people whose trains were late at 90`: the first `of` need not lead to the figure.
    if (line.tokens.slice(i + 1, i + 6).some(({ pos }) => pos === 'NUM')) return true
  }
  return false
}

export function figureGivers(line: Line): Found[] {
  return line.tokens.flatMap((token, verb): Found[] => {
    if (
      token.pos !== 'VERB' ||
      !GIVES.test(token.lemma) ||
      line.quoted[verb] !== -1 ||
      !givesFigure(line, verb)
    )
      return []
    const group = verbGroupAt(line, verb)
    const subject = group.passive || group.infinitive || group.modal ? null : subjectOf(line, group)
    if (subject === null || subject.inverted) return []
    return [
      {
        kind: 'indirect',
        type: 'assertion',
        strength: 'plain',
        polarity: 'affirmed',
        lemma: token.lemma,
        frame: 'object',
        source: subject.at,
        cue: [[group.first, verb]],
        content: [[verb + 1, clauseEnd(line, verb + 1, 'object')]],
      },
    ]
  })
}
