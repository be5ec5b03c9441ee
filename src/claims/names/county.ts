import type { Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import { titleCase } from './title-case.ts'

/** "Exton County": all that a text may say of where. The first one named. */
export function countyOf(
  analysis: Analysis,
): { readonly name: string; readonly within: null; readonly quote: Quote } | null {
  for (const { tokens } of analysis.sentences)
    for (const [index, token] of tokens.entries()) {
      const name = tokens[index - 1]
      if (!/^county$/i.test(token.text) || name?.pos !== 'PROPN' || !/^\p{Lu}/u.test(name.text)) continue
      const exact = analysis.text.slice(name.start, token.end)
      return { name: titleCase(exact), within: null, quote: { exact, start: name.start, end: token.end } }
    }
  return null
}
