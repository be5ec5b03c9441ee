/** `the 16th straight day`, `a third consecutive week`: an ordinal that counts how long something has gone on. */
import type { QuantityMention } from './mention.ts'

const RUN = /^\s+(?:straight|consecutive|successive)\s+(?<unit>day|night|week|month|quarter|year)\b/i
const IN_A_ROW = /^\s+(?<unit>day|night|week|month|year)\s+(?:in a row|running)\b/i

/** The ordinal as a length of time where it counts a run; any other mention as it is. */
export function runMention(text: string, mention: QuantityMention): QuantityMention {
  if (mention.form !== 'ordinal') return mention
  const after = text.slice(mention.end, mention.end + 40)
  const unit = (RUN.exec(after) ?? IN_A_ROW.exec(after))?.groups?.unit?.toLowerCase()
  if (unit === undefined) return mention
  return { ...mention, form: 'measure', aside: null, value: { ...mention.value, unit } }
}
