/** "the minister", "the mayor": an office that stands for the person whom the text has given it. */
import type { Analysis, Token } from '../../text/analyse.ts'
import type { NameMention } from './mention.ts'
import { isOffice } from './titles.ts'

/** Relatives and the like are no offices: "the mother" may be anyone's. */
const NO_OFFICE =
  /^(mother|father|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|friend|victim|suspect|witness|resident|student|officer|deputy|lawyer|attorney|player|driver|expert|leader|director|doctor|nurse|teacher|neighbo[u]?r)$/

const words = (role: string): string[] => role.toLowerCase().split(/[^\p{L}]+/u)

/** The last word of the office itself: "mayor" of "mayor of Exton". */
const headOf = (role: string): string | undefined =>
  words(role.replace(/\s(of|for|at|in|to|on|and|with)\s.*$/i, '')).at(-1)

function isOfficeAlone(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  return (
    token !== undefined &&
    token.pos === 'NOUN' &&
    isOffice(token.text) &&
    !NO_OFFICE.test(token.lower) &&
    tokens[index - 1]?.lower === 'the' &&
    next?.pos !== 'PROPN' &&
    next?.pos !== 'NOUN' &&
    next?.lower !== 'of'
  )
}

/** Office mentions in order of the text; an office held by two people of the text stands for the one named last. */
export function officeMentions(analysis: Analysis, names: readonly NameMention[]): NameMention[] {
  const holders = new Map<string, NameMention>()
  const found: NameMention[] = []
  let next = 0
  for (const { tokens } of analysis.sentences)
    for (const [index, token] of tokens.entries()) {
      for (; (names[next]?.quote.start ?? Number.POSITIVE_INFINITY) < token.start; next += 1) {
        const name = names[next]
        const head = name?.kind === 'person' && name.role !== null ? headOf(name.role) : undefined
        if (name !== undefined && head !== undefined) holders.set(head, name)
      }
      const article = tokens[index - 1]
      const holder = isOfficeAlone(tokens, index) ? holders.get(token.lower) : undefined
      if (holder === undefined || article === undefined) continue
      const exact = analysis.text.slice(article.start, token.end)
      found.push({ ...holder, quote: { exact, start: article.start, end: token.end }, short: true })
    }
  return found
}
