/**
 * How many the main incident of an article killed and injured: the figures that it gives, and the single
 * victims whom it only describes ("a man was shot and killed"). No answer is better than a doubtful one.
 */
import type { QuantityClaim } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import { isPerson } from '../measures/populations.ts'
import { companions } from './companions.ts'
import { evidenceIn, type Harm } from './evidence.ts'

export type Toll = { readonly killed: number | null; readonly injured: number | null }

/** One sentence of the article with its claims, those of the headline first. */
export type TollLine = {
  readonly text: string
  readonly start: number
  readonly tokens: readonly Token[]
  readonly claims: readonly QuantityClaim[]
  readonly headline: boolean
}

/** What follows the first paragraphs is mostly background, other incidents and earlier tolls. */
const LEADING_LINES = 9
/** A figure further down than this is no evidence of the incident's toll on its own. */
const NEAR_LINES = 4

const HARMS: ReadonlyMap<string, Harm> = new Map<string, Harm>([
  ['death', 'killed'],
  ['injury', 'injured'],
  ['hospital', 'treated'],
  ['critical', 'treated'],
  ['shot', 'shot'],
  ['casualty', 'shot'],
])

type Count = {
  readonly harm: Harm
  readonly n: number
  readonly line: number
  readonly population: string | null
}

/** `one of the four`, `two others`: parts of a toll, and additions to it. */
const PART = /^\s+(?:of\b|more\b)/
/** Tolls of more than one incident. */
const SUMMED =
  /\b(?:weekend|violent night|overnight shootings|so far this year|this year|citywide|shootings|since)\b/i

function countsIn(lines: readonly TollLine[]): Count[] {
  return lines.flatMap(({ claims, text, start }, line) =>
    claims.flatMap(({ measure, value, aside, bound, surface }): Count[] => {
      const harm = HARMS.get(measure.predicate ?? '')
      const n = value.low
      const whole = n !== null && Number.isInteger(n) && n > 0 && value.unit === null
      const counted =
        measure.population === null || (isPerson(measure.population) && measure.population !== 'suspect')
      const own = aside === null && (bound === 'exact' || bound === 'at-least')
      // `a man was shot` is weighed as evidence below: he may be the one who died.
      const single = /^an?\b/i.test(surface.exact)
      const part = single || PART.test(text.slice(surface.end - start)) || SUMMED.test(text)
      return harm !== undefined && whole && counted && own && !part
        ? [
            {
              harm,
              n: n + companions(text, surface.start - start, surface.end - start),
              line,
              population: measure.population,
            },
          ]
        : []
    }),
  )
}

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
])

/** `triple shooting`, `quadruple homicide`: how many were struck, in one word. */
function multiplesIn(lines: readonly TollLine[]): Count[] {
  return lines.slice(0, NEAR_LINES).flatMap(({ text }, line) => {
    const [, word = '', what = ''] = /\b(double|triple|quadruple|quintuple)\s+(\w+)/i.exec(text) ?? []
    const n = MULTIPLES.get(word.toLowerCase())
    const harm = /^shoot/i.test(what)
      ? 'shot'
      : /^(?:murder|homicide|slaying|killing|fatal)/i.test(what)
        ? 'killed'
        : null
    return n === undefined || harm === null ? [] : [{ harm, n, line, population: 'person' } satisfies Count]
  })
}

/** The first figure for a harm; figures beside it for other people (`4 adults, 2 children`) are added. */
function firstFigure(counts: readonly Count[], harm: Harm): { n: number; line: number } | null {
  const own = counts.filter((count) => count.harm === harm)
  const first = own[0]
  if (first === undefined) return null
  const beside = own.filter(({ line, population }) => line === first.line && population !== 'person')
  const populations = new Set(beside.map(({ population }) => population))
  const summed = beside.length > 1 && populations.size === beside.length && first.population !== 'person'
  return { n: summed ? beside.reduce((sum, { n }) => sum + n, 0) : first.n, line: first.line }
}

/** The figure, if no other figure near the top contradicts it. */
function certain(counts: readonly Count[], harm: Harm): number | null | 'doubtful' {
  const first = firstFigure(counts, harm)
  if (first === null) return null
  const rivals = counts.filter(
    (count) => count.harm === harm && count.line <= LEADING_LINES && count.n > first.n,
  )
  const echoes = counts.filter((count) => count.harm === harm && count.n === first.n).length
  if (first.line > NEAR_LINES && echoes < 2) return 'doubtful'
  return rivals.length > 0 && echoes < 2 ? 'doubtful' : first.n
}

type Seen = {
  readonly head: ReadonlySet<Harm>
  readonly of: (harm: Harm) => number
  readonly anywhere: ReadonlySet<Harm>
  /** The lines that speak of killing speak of more than one person. */
  readonly severalKilled: boolean
  /** The leading lines speak of victims beside the first. */
  readonly others: boolean
  /** The killer died as well. */
  readonly selfKilled: boolean
  /** `another was wounded`: exactly one more. */
  readonly another: boolean
  /** The headline tells of the court, not of the incident. */
  readonly court: boolean
}

const PERSON =
  '(?:man|woman|boy|girl|teen|teenager|child|baby|toddler|infant|son|daughter|brother|sister|father|mother|dad|mom|wife|husband|student|driver|victim|officer|deputy|grandmother|grandfather|girlfriend|boyfriend|self|caregiver|\\d+-year-old)'
const SEVERAL = new RegExp(
  `\\b(?:victims|deaths|bodies|murders|homicides|slayings|couple|brothers|sisters|parents|twins|murder-suicide|men|women|boys|girls|teens|children|kids|people were (?:killed|shot)|both|double|triple|quadruple|${PERSON}(?:,| and| &)(?: an?| his| her| their)?(?: \\S+){0,2} ${PERSON})\\b`,
  'i',
)
const OTHERS =
  /\b(?:others|another|other (?:man|woman|teen|victim|person|people|men|women)|(?:second|third) (?:man|woman|teen|victim|person|boy|girl|child)|also (?:shot|wounded|injured|hurt|struck|hit)|injuring|wounding|survived|surviving|(?:two|three|four|five|six|several|multiple|[2-9]) (?:\S+ )?(?:people|men|women|teens|boys|girls|children|victims|others|teenagers|adults)|both|victims|women|teens|boys|girls)\b/i
const ANOTHER =
  /\b(?:another|a second|one other)(?: \S+){0,2} (?:was )?(?:injured|wounded|hurt|hospitalized|critical|shot)\b|\b(?:another|a second) (?:injured|wounded|hurt)\b/i

/** `girl killed, grandmother injured` */
const ONE_OF_EACH =
  /\b(?:killed|dead|dies|slain)\b[^.]{0,30}(?:,|;| and) [^.,]{0,30}\b(?:injured|wounded|hurt)\b(?! (?:in|by) \w+ dies)/i

const SELF =
  /\b(?:murder-suicide|self-inflicted|kill(?:ed|s|ing) (?:him|her)self|(?:him|her)self|then self|(?:gun|turned) .{0,20}on (?:him|her)self|(?:suspect|gunman|shooter)(?: is| was|,)? (?:also )?(?:dead|killed|shot))\b/i
const COURT =
  /\b(?:indict|trial|hearing|bond|sentenc|plead|pleads|guilty|convict|attorney|juror|affidavit|verdict|appeal)/i

function look(lines: readonly TollLine[]): Seen {
  const byLine = lines.map(({ tokens }) => evidenceIn(tokens))
  const leading = byLine.slice(0, LEADING_LINES).flat()
  const lead = lines.slice(0, LEADING_LINES)
  return {
    court: lines.some(({ text, headline }) => headline && COURT.test(text)),
    head: new Set(lines.flatMap(({ headline }, index) => (headline ? (byLine[index] ?? []) : []))),
    of: (harm) => leading.filter((seen) => seen === harm).length,
    anywhere: new Set(byLine.flat()),
    severalKilled: lead.some(
      ({ text }, index) => (byLine[index] ?? []).includes('killed') && SEVERAL.test(text),
    ),
    selfKilled: lead.some(({ text }) => SELF.test(text)),
    others: lead.some(
      ({ text }, index) => (byLine[index] ?? []).some((harm) => harm !== 'killed') && OTHERS.test(text),
    ),
    another: lead.some(({ text, headline }) => ANOTHER.test(text) || (headline && ONE_OF_EACH.test(text))),
  }
}

function killedOf(counts: readonly Count[], seen: Seen): number | null {
  const figure = certain(counts, 'killed')
  if (figure === 'doubtful') return null
  // Whether a count of the dead holds the killer is seldom said.
  if (figure !== null) return figure > 1 && seen.selfKilled ? null : figure
  if (!seen.anywhere.has('killed')) return seen.of('injured') + seen.of('shot') > 0 ? 0 : null
  if (seen.severalKilled) return null
  if (seen.head.has('killed') && seen.of('killed') > 1) return 1
  return seen.of('killed') > 2 ? 1 : null
}

/** How often a figure is given, and whether at the top: what one sentence far down says may be a part. */
const isFirm = (counts: readonly Count[], harms: readonly Harm[], n: number): boolean => {
  const own = counts.filter(({ harm }) => harms.includes(harm))
  return (
    own.filter((count) => count.n === n).length > 1 || own.some((count) => count.n === n && count.line <= 1)
  )
}

function injuredOf(counts: readonly Count[], seen: Seen, killed: number | null): number | null {
  const figure = certain(counts, 'injured')
  const shot = certain(counts, 'shot')
  const left = typeof shot === 'number' && killed !== null && shot >= killed ? shot - killed : null
  if (figure === 'doubtful' || (figure === null && shot === 'doubtful')) return null
  // "Four shot, three injured": some of the four died; "three injured" of more that were shot need not be all.
  if (figure !== null)
    return isFirm(counts, ['injured'], figure) && (left === null || left <= figure) ? figure : null
  if (left !== null && typeof shot === 'number') return isFirm(counts, ['shot'], shot) ? left : null
  if (counts.some(({ harm }) => harm === 'treated')) return null
  const unhurt = seen.of('injured') === 0 && !seen.others && !seen.court
  if (killed === null) return seen.head.has('killed') && unhurt ? 0 : null
  if (killed === 0) return seen.of('injured') + seen.of('shot') > 1 && !seen.others ? 1 : null
  if (seen.another) return 1
  // Reports from court, and of several dead, leave the wounded out too often for silence to mean none.
  return seen.others || seen.court || (killed > 1 && seen.anywhere.has('injured')) ? null : 0
}

export function tollOf(lines: readonly TollLine[]): Toll {
  const counts = [...countsIn(lines), ...multiplesIn(lines)]
  const seen = look(lines)
  const killed = killedOf(counts, seen)
  return { killed, injured: injuredOf(counts, seen, killed) }
}
