/** "the quarter", "the latest period", "last quarter", "the year-earlier quarter": by the one last spoken of. */
import type { Recogniser, Scene } from '../mention.ts'
import { type Period, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

const A_YEAR_AGO =
  /year-ago|year-earlier|prior-year|previous-year|a year (?:ago|earlier|before)|last year|corresponding/

/** The quarter in mind: the one last spoken of, or the latest that is over. */
function quarterInMind(scene: Scene): Period | null {
  if (scene.previous?.unit === 'quarter') return scene.previous
  return scene.anchor === null ? null : shift(periodOf('quarter', scene.anchor), -1)
}

export const latestQuarter: Recogniser = {
  name: 'latest-quarter',
  pattern: pattern(
    "(?:the|that|this|last|next|its) (?:(?:latest|most recent|recent|current|just-ended|year-ago|year-earlier|prior-year|previous|comparable|corresponding|same|prior|last|next|coming|fiscal|full|comparable year-ago|comparable year-earlier) ){0,2}(?:quarter|(?<=latest |recent |ago |earlier |corresponding |same |comparable |year )period)\\b(?:['’]s)?(?: (?:a year (?:ago|earlier|before)|(?:of )?(?:the )?(?:last|previous|prior) year))?",
  ),
  read: (_words, match) => {
    const text = match[0].toLowerCase().replace(/\s+/g, ' ')
    return {
      type: 'DATE',
      resolve: (scene) => {
        if (scene.anchor === null) return { timex: 'XXXX-QX', value: null }
        const now = periodOf('quarter', scene.anchor)
        let period = quarterInMind(scene)
        if (/^(?:this|the current)/.test(text)) period = now
        else if (/^(?:last|the (?:last|previous|prior))/.test(text)) period = shift(now, -1)
        else if (/^(?:next|the (?:next|coming))/.test(text)) period = shift(now, 1)
        if (period === null) return null
        if (A_YEAR_AGO.test(text)) {
          // The comparison may come after another with last year: then that is the quarter meant.
          period = period.index <= now.index - 4 ? period : shift(period, -4)
        }
        return resolvedPeriod(period, { inferred: ALL_PARTS })
      },
    }
  },
}
