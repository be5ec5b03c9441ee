/** Person, organisation or place: by the words of the name, then by those around it. */
import { genderOf } from './first-names.ts'
import type { NameKind } from './mention.ts'
import { isOrganisationWord, isPlaceWord } from './organisation-words.ts'
import { isKnownPlace, stateOf } from './places.ts'
import type { Run } from './runs.ts'
import { isOffice } from './titles.ts'

const LOCATIVE = new Set([
  'in',
  'near',
  'at',
  'from',
  'to',
  'outside',
  'across',
  'inside',
  'around',
  'towards',
  'toward',
  'into',
  'leaving',
  'reached',
])

export function kindOf(run: Run): NameKind {
  const words = run.name.map((token) => token.text)
  const first = words[0] ?? ''
  const whole = words.join(' ')
  const tokens = run.sentence.tokens
  const previous = tokens[run.index - 1]
  const next = tokens[run.index + run.name.length]
  const after = tokens[run.index + run.name.length + 1]
  if (isKnownPlace(whole)) return 'place'
  if (words.some(isOrganisationWord)) return 'organisation'
  if (words.length > 1 && words.some(isPlaceWord)) return 'place'
  if (run.before.length > 0) return 'person'
  if (words.length > 1 && genderOf(first) !== null) return 'person'
  if (next?.text === ',' && after !== undefined) {
    if (/^\d{1,2}$/.test(after.text)) return 'person'
    if (stateOf(after.text) !== null || isKnownPlace(after.text)) return 'place'
  }
  if (/^\p{Lu}{2,6}$/u.test(whole)) return 'organisation'
  if (previous !== undefined && previous.pos === 'NOUN' && isOffice(previous.text)) return 'person'
  if (previous !== undefined && LOCATIVE.has(previous.lower) && words.length <= 3) return 'place'
  if (words.length === 1 && genderOf(first) !== null) return 'person'
  if (next !== undefined && (next.lower === 'who' || (next.text === ',' && after?.lower === 'who')))
    return 'person'
  if (
    words.length >= 2 &&
    words.length <= 3 &&
    previous?.pos !== 'DET' &&
    next !== undefined &&
    (next.pos === 'VERB' || next.text === ',')
  )
    return 'person'
  return 'unknown'
}
