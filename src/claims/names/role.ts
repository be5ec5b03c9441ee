/** The office that a text gives a person, before or after the name. */
import type { Token } from '../../text/analyse.ts'
import type { Run } from './runs.ts'
import { isOffice } from './titles.ts'

const COURTESY = /^(mr|mrs|ms|miss|mx|sir|dame)\.?$/i

const spell = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/ (['’]s)/g, '$1')
    .replace(/ - /g, '-')

/** "The mayor of Exton, Jane Doe, …". */
function roleBeforeComma(run: Run): string | null {
  const tokens = run.sentence.tokens
  if (tokens[run.index - 1]?.text !== ',') return null
  for (let first = run.index - 2; first >= 0 && run.index - first < 10; first -= 1) {
    const token = tokens[first]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX')
      return null
    if (!/^(the|its|their)$/.test(token.lower)) continue
    const words = tokens.slice(first + 1, run.index - 1)
    return words.slice(0, 4).some((word) => isOffice(word.text)) ? spell(words) : null
  }
  return null
}

/** "Sen. Doe", "opposition leader Jane Doe". */
function roleBefore(run: Run): string | null {
  const titled = run.before.filter((token) => !COURTESY.test(token.text))
  if (titled.length > 0) return spell(titled)
  const tokens = run.sentence.tokens
  const office = tokens[run.index - 1]
  if (office === undefined || !isOffice(office.text) || office.pos !== 'NOUN') return null
  let first = run.index - 1
  while (first > 0 && run.index - first < 5 && /^(NOUN|ADJ|PROPN)$/.test(tokens[first - 1]?.pos ?? ''))
    first -= 1
  return spell(tokens.slice(first, run.index))
}

/** "Jane Doe, the mayor of Exton, …". */
function roleAfter(run: Run): string | null {
  const tokens = run.sentence.tokens
  const comma = run.index + run.name.length
  if (tokens[comma]?.text !== ',') return null
  const opening = tokens[comma + 1]
  if (opening === undefined || /^(CCONJ|ADP|SCONJ|VERB|AUX)$/.test(opening.pos)) return null
  let last = comma
  let office = false
  for (let i = comma + 1; i < Math.min(comma + 14, tokens.length); i += 1) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.pos === 'PUNCT' ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      token.lower === 'who'
    )
      break
    if (token.pos === 'CCONJ' && /^(DET|PRON)$/.test(tokens[i + 1]?.pos ?? '')) break
    office ||= isOffice(token.text)
    last = i
  }
  if (!office) return null
  const words = tokens.slice(comma + 1, last + 1)
  return spell(words[0]?.pos === 'DET' ? words.slice(1) : words)
}

export const roleOf = (run: Run): string | null => roleBefore(run) ?? roleAfter(run) ?? roleBeforeComma(run)
