/** A tag names a person, an organisation or a place that the body never does. Themes do not count. */
import { isOrdinaryWord } from '../../text/lexicon.ts'
import { apart, plainWords } from '../words.ts'
import { type Recogniser, remark } from './kind.ts'

/** Tags that file an article and say nothing of what is in it. */
const SHELVES = new Set(
  'news top world uk us usa eu international national local politics business sport sports tech tv opinion breaking latest trending home video editorial featured front page'.split(
    ' ',
  ),
)
/** Joining words inside a name. */
const JOINING = new Set('of the and de del la le al el van von der bin'.split(' '))

/** Runs of words of a tag that ordinary language does not know, i.e. names. */
export function namesInTag(tag: string): readonly string[] {
  const runs: string[][] = [[]]
  for (const word of apart(tag).split(/\s+/)) {
    const plain = plainWords(word)
    const isName =
      plain.length > 1 &&
      !/^\d+$/.test(plain) &&
      !SHELVES.has(plain) &&
      !JOINING.has(plain) &&
      !isOrdinaryWord(plain)
    if (isName) runs.at(-1)?.push(word)
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([])
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '))
}

/** The part of a name that the text lacks, or null when the text has the name or its last word. */
function lacking(name: string, text: string): string | null {
  const words = name.split(' ')
  const holds = (word: string): boolean => text.includes(` ${plainWords(word)} `)
  // A person's two names with a place run on to them: the place is in the text, the person is not.
  while (words.length > 2 && holds(words.at(-1) ?? '')) words.pop()
  return words.some(holds) ? null : words.join(' ')
}

export const tagsNotInBody: Recogniser = ({ article }) => {
  const text = ` ${plainWords(`${article.headline ?? ''} ${article.dateline ?? ''} ${article.articleBody}`)} `
  const missing = article.tags.flatMap((tag) =>
    namesInTag(tag).flatMap((name) => {
      const unknown = lacking(name, text)
      return unknown === null ? [] : [{ tag, name: unknown }]
    }),
  )
  if (missing.length === 0) return []
  // One mention a tag, whole where several of its names are lacking.
  const tags = [...Map.groupBy(missing, ({ tag }) => tag).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : { ...first, alone: rest.length === 0 },
  )
  const people = tags.toSorted((a, b) => Number(b.name.includes(' ')) - Number(a.name.includes(' ')))
  const said = people.map(({ tag, name, alone }) =>
    tag === name || !alone ? `“${tag}”` : `${name} (tag “${tag}”)`,
  )
  return [remark(`its tags name what its text never does: ${said.join(', ')}`)]
}
