/** Statement claims: what someone is said to say, with the words that carry it. */
import type { Frame } from '../attribution/cue-verbs.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'

/** Words that turn a statement round; the polarity of its cue is the cue's own. */
const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|without)\b|n['’]t\b/i

/** Shorter contents (`so`, `yes`) state nothing that another article could meet. */
const SHORTEST = 12

/** What is said in words or as a clause; the object of a verb (`backed the plan`) is no statement. */
const SAID: ReadonlySet<Frame> = new Set(['quotation', 'clause'])

/** Lines of the page that send its readers on: `Read the full article at`. */
const POINTER = /\b(?:read|see|view|find)\s+(?:the\s+)?(?:full|original|whole|complete)\b|\barticle at\b\s*:/i

export const stateStatements: Stater = (scene) => {
  const text = scene.article.articleBody
  return scene.spans.flatMap((span): Draft[] => {
    const content = span.content[0]
    const ends = [...span.source, ...span.cue, ...span.content]
    const start = Math.min(...ends.map((quote) => quote.start))
    const end = Math.max(...ends.map((quote) => quote.end))
    if (content === undefined || content.exact.length < SHORTEST || span.type !== 'assertion') return []
    if (!SAID.has(span.frame) || POINTER.test(text.slice(start, end))) return []
    const negated = NEGATION.test(content.exact) !== (span.polarity === 'denied')
    return [
      {
        kind: 'statement',
        article: scene.article.id,
        measure: {
          label: span.sourceName === null ? 'statement' : `statement of ${span.sourceName}`,
          predicate: span.lemma,
          population: span.sourceName,
          modifiers: [],
        },
        value: { text: span.content.map(({ exact }) => exact).join(' … '), negated },
        bound: 'exact',
        attribution:
          span.sourceName === null
            ? null
            : {
                source: span.sourceName,
                cue: span.cue.map(({ exact }) => exact).join(' '),
                named: span.named,
              },
        asOf: null,
        window: null,
        quote: quoteOf(text, start, end),
        surface: content,
        aside: null,
        by: 'rules',
      },
    ]
  })
}
