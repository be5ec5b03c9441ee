/** People, organisations and places of a text, each with its fullest name. */
import type { Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import { kindOf } from './classify.ts'
import type { NameKind, NameMention } from './mention.ts'
import { roleOf } from './role.ts'
import { type Run, runsOf } from './runs.ts'
import { spellingKey } from './spelling.ts'

type Bearer = { readonly name: string; kind: NameKind; role: string | null }

/** Bearers of names met so far, by every form that may stand for them. */
class Register {
  private readonly byForm = new Map<string, Bearer>()

  /** The bearer of a name: a known one when the name is a short form of theirs, else a new one. */
  meet(name: string, kind: NameKind, role: string | null): Bearer {
    const key = spellingKey(name)
    const known = this.byForm.get(key)
    if (
      known !== undefined &&
      (known.kind === kind || kind === 'unknown' || known.kind === 'unknown' || !key.includes(' '))
    ) {
      if (known.kind === 'unknown') known.kind = kind
      known.role ??= role
      return known
    }
    const bearer: Bearer = { name, kind, role }
    this.byForm.set(key, bearer)
    const words = key.split(' ')
    const surname = words.at(-1)
    if (words.length > 1 && surname !== undefined && (kind === 'person' || kind === 'unknown'))
      this.byForm.set(surname, bearer)
    if (words.length > 1 && kind === 'organisation') {
      const initials = name
        .split(/[\s-]+/)
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('')
      if (initials.length > 1) this.byForm.set(initials.toLowerCase(), bearer)
    }
    return bearer
  }
}

function quoteOf(text: string, run: Run): Quote | null {
  const start = run.name[0]?.start
  const end = run.name.at(-1)?.end
  return start === undefined || end === undefined ? null : { exact: text.slice(start, end), start, end }
}

/** Names in order of the text. Deterministic; linear in its length. */
export function recogniseNames(analysis: Analysis): readonly NameMention[] {
  const register = new Register()
  const met: { quote: Quote; bearer: Bearer }[] = []
  for (const sentence of analysis.sentences) {
    for (const run of runsOf(sentence)) {
      const quote = quoteOf(analysis.text, run)
      if (quote === null) continue
      met.push({ quote, bearer: register.meet(quote.exact, kindOf(run), roleOf(run)) })
    }
  }
  return met.map(({ quote, bearer }) => ({
    quote,
    kind: bearer.kind,
    role: bearer.role,
    canonical: bearer.name,
    short: spellingKey(quote.exact) !== spellingKey(bearer.name),
  }))
}
