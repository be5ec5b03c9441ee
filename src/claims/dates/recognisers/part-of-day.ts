/** "in the morning", "late in the evening", "in the early hours": a part of the day last spoken of. */
import { partOfDay, withPart } from '../day-part.ts'
import type { Recogniser } from '../mention.ts'
import { periodOf } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

export const partAlone: Recogniser = {
  name: 'part-alone',
  pattern: pattern(
    '(?<=\\b(?:in|during|by) )(?:the (?:(?:early|late|mid)[- ])?(?<part>morning|afternoon|evening)|(?:the )?mid[- ](?<mid>afternoon|morning)|the early (?<hours>hours))\\b(?! (?:after|before|of|sun|air|rush))',
  ),
  read: ({ part, mid, hours }) => {
    const code = hours === undefined ? partOfDay(part ?? mid) : 'TMO'
    return {
      type: 'TIME',
      resolve: ({ done, anchor }) => {
        const day = done ?? (anchor === null ? null : periodOf('day', anchor))
        if (day === null) return { timex: `XXXX-XX-XX${code}`, value: null }
        return withPart(resolvedPeriod(day, { inferred: ALL_PARTS }), code)
      },
    }
  },
}
