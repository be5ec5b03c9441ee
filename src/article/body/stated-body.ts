/** The text that a page states for machines, for pages that draw their own by script. */
import type { PageFacts } from '../html/facts.ts'
import { parseTree } from '../html/tree.ts'
import { blocksOf } from './blocks.ts'
import type { Body } from './body.ts'

/** Stated texts are often teasers, and some hold related stories: only long ones stand in, and only for next to nothing. */
const SHORTEST_STATED = 800
const LONGEST_SHOWN = 500
const TIMES = 3

function paragraphsOf(stated: string): string {
  if (/<\w+[^>]*>/.test(stated))
    return blocksOf(parseTree(stated).root, () => false)
      .map((block) => block.text)
      .join('\n\n')
  return stated
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

/** The body itself, or JSON-LD's articleBody where the page shows hardly any text. */
export function orStated(body: Body, facts: PageFacts): Body {
  if (body.text.length > LONGEST_SHOWN) return body
  for (const { articleBody } of facts.articles) {
    if (typeof articleBody !== 'string') continue
    const text = paragraphsOf(articleBody)
    if (text.length >= SHORTEST_STATED && text.length > body.text.length * TIMES)
      return {
        ...body,
        text,
        links: [],
        judged: body.judged.map((item) => ({ ...item, dropped: item.dropped ?? 'stated whole in JSON-LD' })),
      }
  }
  return body
}
