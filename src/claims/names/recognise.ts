/** People, organisations and places of a text, each with its fullest name. */
import type { Quote } from '../../domain.ts'
import type { Analysis, Sentence } from '../../text/analyse.ts'
import { kindOf } from './classify.ts'
import { datelineOf } from './dateline.ts'
import type { NameMention } from './mention.ts'
import { officeMentions } from './office-mentions.ts'
import { isKnownPlace } from './places.ts'
import { bearersOf, type Naming } from './register.ts'
import { roleOf } from './role.ts'
import { type Run, runsOf } from './runs.ts'
import { spellingKey } from './spelling.ts'

type Met = {
  readonly naming: Naming
  readonly quote: Quote
  readonly titleCase: boolean
  /** The first word of its sentence, which has its capital in any case. */
  readonly opening: boolean
}

/** A headline in capitals tells nothing of what is a name: there only names of the running text count. */
function isTitleCase(sentence: Sentence): boolean {
  const words = sentence.tokens.filter((token) => /^\p{L}{2,}/u.test(token.text))
  if (words.length < 4 || /[.!?]["”’]?$/.test(sentence.text)) return false
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length >= words.length * 0.6
}

function courtesyOf(run: Run): Naming['courtesy'] {
  const title = run.before.find((token) => /^(mr|mrs|ms|miss|sir|dame|lady|lord)\.?$/i.test(token.text))
  if (title === undefined) return null
  return /^(mr|sir|lord)\.?$/i.test(title.text) ? 'male' : 'female'
}

function met(run: Run, titleCase: boolean): Met | null {
  const start = run.name[0]?.start
  const last = run.name.at(-1)
  if (start === undefined || last === undefined) return null
  const name = run.sentence.text.slice(start - run.sentence.start, last.end - run.sentence.start)
  const exact = name.replace(/['’]s?$/u, '')
  if (exact.length < 2) return null
  return {
    naming: {
      name: exact.replace(/\s+/g, ' '),
      kind: kindOf(run),
      role: roleOf(run),
      courtesy: courtesyOf(run),
    },
    quote: { exact, start, end: start + exact.length },
    titleCase,
    opening: run.index === 0 || /^["“‘(—–:•*-]$/.test(run.sentence.tokens[run.index - 1]?.text ?? ''),
  }
}

/** Names in order of the text. Deterministic; linear in its length. */
export function recogniseNames(analysis: Analysis): readonly NameMention[] {
  const dateline = datelineOf(analysis.text)?.quote
  const all = analysis.sentences.flatMap((sentence) => {
    const titleCase = isTitleCase(sentence)
    return runsOf(sentence)
      .flatMap((run) => met(run, titleCase) ?? [])
      .map((one): Met => {
        const opens =
          dateline !== undefined && one.quote.start >= dateline.start && one.quote.end <= dateline.end
        return opens ? { ...one, naming: { ...one.naming, kind: 'place' } } : one
      })
  })
  const running = new Set(
    all.flatMap(({ naming, titleCase, opening }) => (titleCase || opening ? [] : [spellingKey(naming.name)])),
  )
  const certain = ({ naming, titleCase, opening }: Met): boolean => {
    if (!titleCase && (!opening || naming.name.includes(' ') || naming.kind !== 'unknown')) return true
    return running.has(spellingKey(naming.name)) || isKnownPlace(naming.name)
  }
  const kept = all.filter(certain)
  const bearers = bearersOf(kept.map(({ naming }) => naming))
  const named = kept.flatMap(({ quote }, index): NameMention[] => {
    const bearer = bearers[index]
    if (bearer === undefined) return []
    const short = spellingKey(quote.exact) !== spellingKey(bearer.name)
    const role = bearer.kind === 'person' ? bearer.role : null
    return [{ quote, kind: bearer.kind, role, canonical: bearer.name, short }]
  })
  return [...named, ...officeMentions(analysis, named)].sort((a, b) => a.quote.start - b.quote.start)
}
