/** "the quarter", "the latest period", "last quarter", "the year-earlier quarter": by the one last spoken of. */
import type { Recogniser, Scene } from '../mention.ts'
import { type Period, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern, YEAR } from '../words.ts'

const A_YEAR_AGO =
  /year-ago|year-earlier|prior-year|previous-year|a year (?:ago|earlier|before)|last year|corresponding/

/** The quarter in mind: the one last spoken of, or the latest that is over. */
function quarterInMind({ quarter, anchor }: Scene): Period | null {
  return quarter ?? (anchor === null ? null : shift(periodOf('quarter', anchor), -1))
}

const ADJECTIVE =
  'latest|most recent|recent|current|just-ended|year-ago|year-earlier|prior-year|previous|comparable|corresponding|same|prior|last|next|coming|fiscal|full'

/** "Period" means a quarter only beside such a word: "the latest period". */
const OF_A_PERIOD = '(?<=latest |recent |ago |earlier |corresponding |same |comparable |year |\\d )'

export const latestQuarter: Recogniser = {
  name: 'latest-quarter',
  pattern: pattern(
    `(?:the|that|this|last|next|its|previous|past|following|coming)(?: (?:${ADJECTIVE}|(?<year>${YEAR}))){0,2} (?:quarter|${OF_A_PERIOD}period)\\b(?!-)(?: (?:a year (?:ago|earlier|before)|(?:of )?(?:the )?(?:last|previous|prior) year))?`,
  ),
  read: ({ year }, match) => {
    const text = match[0].toLowerCase().replace(/\s+/g, ' ')
    return {
      type: 'DATE',
      resolve: (scene) => {
        if (scene.anchor === null) return { timex: 'XXXX-QX', value: null }
        const now = periodOf('quarter', scene.anchor)
        // "The same period last year", where no quarter was spoken of: that part of the year before.
        if (scene.quarter === null && / period/.test(text) && year === undefined) {
          const then = shift(periodOf('year', scene.anchor), A_YEAR_AGO.test(text) ? -1 : 0)
          return resolvedPeriod(then, { inferred: ALL_PARTS })
        }
        let period = quarterInMind(scene)
        if (/^(?:this|the current)/.test(text)) period = now
        // The latest one is over.
        else if (/latest|most recent/.test(text) && period !== null && period.index >= now.index)
          period = shift(now, -1)
        else if (/^(?:last|past|previous|the (?:last|past|previous|prior)) /.test(text) && year === undefined)
          period = shift(now, -1)
        else if (/^(?:next|coming|following|the (?:next|coming|following))/.test(text)) period = shift(now, 1)
        if (period === null) return null
        const comparison = A_YEAR_AGO.test(text)
        if (year !== undefined) period = { unit: 'quarter', index: Number(year) * 4 + (period.index % 4) }
        else if (comparison) period = shift(period, -4)
        const resolved = resolvedPeriod(period, { inferred: ALL_PARTS })
        // A comparison is no new subject.
        return comparison || year !== undefined ? { timex: resolved.timex, value: resolved.value } : resolved
      },
    }
  },
}
