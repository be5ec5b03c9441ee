/** Person, organisation or place: by the words of the name, then by those around it. */
import type { Token } from '../../text/analyse.ts'
import { cuesOf } from '../attribution/cues.ts'
import { genderOf } from './first-names.ts'
import { BODIES, isGroup } from './groups.ts'
import type { NameKind } from './mention.ts'
import { isOrganisationWord, isPlaceWord } from './organisation-words.ts'
import { isKnownPlace, stateOf } from './places.ts'
import { roleOf } from './role.ts'
import type { Run } from './runs.ts'
import { titleCase } from './title-case.ts'
import { isOffice } from './titles.ts'

const LOCATIVE = new Set(['in', 'near', 'outside', 'across', 'inside', 'around', 'throughout'])

/** "Mar Abierto, a charity that …": what the apposition calls it. */
function isCalledBody(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !/^(an?|the)$/.test(tokens[comma + 1]?.lower ?? '')) return false
  for (let i = comma + 2; i < comma + 7; i += 1) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB') return false
    if (BODIES.test(token.lower)) return true
    if (token.pos === 'ADP' || token.lower === 'who') return false
  }
  return false
}

export function kindOf(run: Run): NameKind {
  const words = run.name.map((token) => token.text)
  const first = words[0] ?? ''
  const whole = words.join(' ')
  const tokens = run.sentence.tokens
  const previous = tokens[run.index - 1]
  const comma = run.index + run.name.length
  const next = tokens[comma]
  const after = tokens[comma + 1]
  if (isKnownPlace(whole) || (whole.length > 3 && isKnownPlace(titleCase(whole)))) return 'place'
  if (words.length === 1 && isGroup(first)) return 'unknown'
  if (words.some(isOrganisationWord) || isCalledBody(tokens, comma)) return 'organisation'
  if (words.length > 1 && words.some(isPlaceWord)) return 'place'
  if (words.some(isGroup)) return 'unknown'
  if (run.before.length > 0) return 'person'
  if (words.length > 1 && words.length < 5 && genderOf(first) !== null) return 'person'
  if (next?.text === ',' && after !== undefined) {
    const beyond = tokens[comma + 2]
    const age = /^\d{1,2}$/.test(after.text) && (beyond === undefined || beyond.pos !== 'NOUN')
    if (age && (after.text.length === 2 || beyond?.text === ',')) return 'person'
    if (stateOf(after.text) !== null || isKnownPlace(after.text)) return 'place'
  }
  if (/^\p{Lu}{2,6}$/u.test(whole)) return 'organisation'
  if (previous !== undefined && previous.pos === 'NOUN' && isOffice(previous.text)) return 'person'
  const adjective = next !== undefined && /^(NOUN|ADJ)$/.test(next.pos)
  if (previous !== undefined && LOCATIVE.has(previous.lower) && words.length <= 3 && !adjective)
    return 'place'
  if (words.length === 1 && genderOf(first) !== null) return 'person'
  const opening = run.index === 0
  const proper = run.name.every((token) => token.pos === 'PROPN')
  if (proper && !opening && (next?.lower === 'who' || (next?.text === ',' && after?.lower === 'who')))
    return 'person'
  const saying = next?.pos === 'VERB' && cuesOf(next.lemma).some((row) => row.frames.includes('quotation'))
  if (proper && words.length >= 2 && words.length <= 3 && previous?.pos !== 'DET' && saying) return 'person'
  const titled = words.length >= 2 && words.length <= 4 && next?.text === ','
  if (titled && !/s$/.test(words.at(-1) ?? '') && roleOf(run) !== null) return 'person'
  return 'unknown'
}
