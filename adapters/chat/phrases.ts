/**
 * The sentences that are the same on every platform: how many sources, who says what as of when. Plain
 * text without markup; the platforms add their dress and disarm what came from the web.
 */
import type {
  Agreement,
  ArticleCard,
  Decision,
  Letter,
  Mismatch,
  Reply,
  Side,
} from '../../src/reply/reply.ts'

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function comparedLine(reply: Reply): string {
  const left = reply.notCompared === 0 ? '' : `; ${reply.notCompared} could not be compared`
  if (reply.compared > 0) return `No mismatches in ${count(reply.compared, 'claim')} compared${left}.`
  // A check that did not happen must never read like one that found nothing.
  if (reply.notChecked.length > 0) return `Not compared${left}.`
  if (reply.sources > 1 && reply.stories.length === reply.sources)
    return `They seem to tell of different events, so nothing was compared${left}.`
  return `No claim on the same measure to compare${left}.`
}

/** `lead` is the sentence for the eye and the notification; `rest` says what else belongs to the count. */
export type Summary = { readonly lead: string; readonly rest: string }

/** `2 mismatches, 1 update`: a figure that moved with time is news, not an error. */
function found(reply: Reply): string {
  const shown = reply.stories.flatMap(({ mismatches }) => mismatches)
  const updates = shown.filter(({ relation }) => relation === 'update').length
  const differing = reply.mismatches - updates
  const first = differing > 0 ? count(differing, 'mismatch', 'mismatches') : 'No mismatches'
  return updates === 0 ? first : `${first}, ${count(updates, 'update')}`
}

/** `2 sources, 2 independent. 2 mismatches.`; with nothing found, how much was compared. */
export function summaryOf(reply: Reply): Summary {
  if (reply.sources === 0) {
    const none = reply.failed.length === 0 ? 'No articles to read.' : 'Nothing could be read.'
    return { lead: none, rest: '' }
  }
  const failed = reply.failed.length === 0 ? '' : ` ${count(reply.failed.length, 'link')} could not be read.`
  if (reply.sources === 1 && reply.mismatches === 0) {
    return { lead: `1 source.${failed}`, rest: 'Nothing to compare it with yet.' }
  }
  const dismissed = reply.dismissed ?? 0
  const copies = reply.copies.length === 0 ? '' : ` (${reply.copies.join('; ')})`
  const sources = `${count(reply.sources, 'source')}, ${reply.independent} independent${copies}.`
  if (reply.mismatches === 0 && dismissed > 0) {
    return { lead: `${sources}${failed}`, rest: `No open mismatches; ${dismissed} dismissed.` }
  }
  if (reply.mismatches === 0) return { lead: `${sources}${failed}`, rest: comparedLine(reply) }
  const rest = dismissed === 0 ? '' : `${dismissed} dismissed.`
  return { lead: `${sources} ${found(reply)}.${failed}`, rest }
}

/** `①` … `⑳`, then `(21)`. */
export function numeral(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The latest year that the reply speaks of: days of that year go without it. Null when it has no dates. */
export function yearOf(reply: Reply): string | null {
  const dates = [
    ...reply.cards.map((card) => card.date),
    ...reply.stories.flatMap((story) =>
      story.mismatches.flatMap((one) => one.sides.map((side) => side.date)),
    ),
  ]
  const years = dates.flatMap((date) => /^\d{4}(?=-\d{2})/.exec(date ?? '')?.[0] ?? [])
  return years.toSorted().at(-1) ?? null
}

/** `14 Jan`, or `14 Jan 2025` outside the year at hand. What is not `YYYY-MM-DD…` is given back as it is. */
export function dayOf(date: string, year: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  const month = MONTHS[Number(parts?.[2]) - 1]
  if (parts === null || month === undefined) return date
  return `${Number(parts[3])} ${month}${parts[1] === year ? '' : ` ${parts[1]}`}`
}

/** How a platform shows the parts of where a side stands; each gets plain text and disarms it. */
export type StandingDress = {
  source(name: string): string
  letter(letter: Letter): string
  day(day: string): string
}

const undressed: StandingDress = { source: (name) => name, letter: (letter) => letter, day: (day) => day }

/** `Harbour Watch, in B, 11 Jan`: the counter before the outlet. */
export function standing(side: Side, year: string | null, dress = undressed): string {
  const articles = list([side.article, ...(side.alsoIn ?? [])].map(dress.letter))
  const where = side.source === null ? articles : `${dress.source(side.source)}, in ${articles}`
  return side.date === null ? where : `${where}, ${dress.day(dayOf(side.date, year))}`
}

/** The value in front of the words, unless the words are the value. */
export function leadingValue(side: Side): string | null {
  return side.value.trim() === side.words.trim() ? null : side.value
}

function list(letters: readonly Letter[]): string {
  return letters.length < 2 ? letters.join('') : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`
}

function speakers(letters: readonly Letter[], reply: Reply): string {
  if (letters.length === 1) return `${letters[0]} says`
  if (letters.length < reply.cards.length || reply.stories.length > 1) return `${list(letters)} say`
  return letters.length === 2 ? 'Both say' : `All ${letters.length} say`
}

/** A label and the things it holds: `Both say` · `Norway mediates`, … */
export type Line = { readonly label: string; readonly items: readonly string[] }

/** What is agreed, one line for each group of articles that agrees, the largest group first. */
export function agreementLines(agreements: readonly Agreement[], reply: Reply): Line[] {
  const groups = Map.groupBy(agreements, (one) => one.articles.join(' '))
  return [...groups.values()]
    .toSorted((a, b) => (b[0]?.articles.length ?? 0) - (a[0]?.articles.length ?? 0))
    .map((group) => ({
      label: speakers(group[0]?.articles ?? [], reply),
      items: group.map((one) => (one.exact === null ? one.text : `${one.text} (${one.exact})`)),
    }))
}

/**
 * `confirmed by Ines`, `settled by Ines: the coastguard's figure`; of one that came back with other values,
 * what was decided before. Null when nobody has decided.
 */
export function decisionLine({ decision, before }: Mismatch): string | null {
  const say = ({ kind, by, note }: Decision): string => `${kind} by ${by}${note === null ? '' : `: ${note}`}`
  if (decision !== undefined) return say(decision)
  return before === undefined ? null : `was “${before.title}” when ${say(before.decision)}`
}

/** Most severe first; within a severity in the order given. */
export function bySeverity(mismatches: readonly Mismatch[]): Mismatch[] {
  const rank = { high: 0, medium: 1, low: 2 }
  return mismatches.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

/** `The Post · 14 Jan · Headline`: what a letter stands for, without the letter. */
export function sourceOf(card: ArticleCard, year: string | null): string {
  const parts = [card.publisher, card.date === null ? null : dayOf(card.date, year), card.headline]
  const known = parts.filter((part) => part !== null && part !== '')
  return known.length === 0 ? card.link : known.join(' · ')
}

/**
 * The card's own sentences that no mismatch quotes and no card before it has: nothing is said twice. A
 * lone article is told by two of them, one among several by one.
 */
export function summaryFor(card: ArticleCard, reply: Reply): readonly string[] {
  const sides = reply.stories.flatMap((story) => story.mismatches.flatMap((one) => one.sides))
  const quoted = sides.map(({ words }) => words)
  const before = reply.cards.slice(0, reply.cards.indexOf(card)).flatMap(({ summary }) => summary)
  const fresh = card.summary.filter(
    (sentence) =>
      !before.includes(sentence) &&
      !quoted.some((words) => words.includes(sentence) || sentence.includes(words)),
  )
  return fresh.slice(0, reply.cards.length > 1 ? 1 : 2)
}

/** All that is to be said of an article before it is printed, as one line: `no byline; …`. */
export function warningLine(card: ArticleCard): string {
  return card.warnings.map((warning) => warning.replace(/\.$/, '')).join('; ')
}

/** What fits on a phone of a list that nobody reads to its end. */
const FEW = 3

/** The first few items, and how many more there are, those that were cut before included. */
export function few(line: Line): Line {
  const cut = Number(/^and (\d+) more$/.exec(line.items.at(-1) ?? '')?.[1] ?? 0)
  const items = cut === 0 ? line.items : line.items.slice(0, -1)
  // "and 1 more" takes as much room as the item itself.
  if (items.length <= (cut === 0 ? FEW + 1 : FEW)) return line
  return { ...line, items: [...items.slice(0, FEW), `and ${items.length - FEW + cut} more`] }
}

/** `Reading 3 articles…`: that the request has arrived. */
export function readingLine(articles: number): string {
  return articles === 1 ? 'Reading the article…' : `Reading ${articles} articles…`
}

/** `Read 1 of 3…`, and when all are read, what comes next. */
export function progressLine({ read, of }: { readonly read: number; readonly of: number }): string {
  if (read < of) return `Read ${read} of ${of}…`
  return of === 1 ? 'Read the article, writing up…' : `Read all ${of}, comparing…`
}

/** True when there is nothing that a reporter must act on: the reply is then two lines and the sources. */
export function isQuiet(reply: Reply): boolean {
  const warned = reply.cards.some((card) => card.warnings.length > 0)
  const noted = reply.stories.some((story) => story.notes.length > 0)
  return (
    reply.sources > 1 &&
    reply.mismatches === 0 &&
    !warned &&
    !noted &&
    reply.failed.length === 0 &&
    reply.notChecked.length === 0
  )
}
