/** `story [link, id or words]`: what the newsroom knows of a story. */
import type { ReadArticle } from '../../domain.ts'
import { sayEvent } from '../../memory/audit.ts'
import { type Decisions, decisionsOn } from '../../memory/decided-before.ts'
import type { KeptMismatch } from '../../memory/kept-story.ts'
import { outletOf } from '../../memory/named.ts'
import { type Point, type Timeline, timelineOf } from '../../memory/timeline.ts'
import { heading, item, line, type NoticeLine, type Span, sentence } from '../../reply/notice.ts'
import { shortDay } from '../../reply/values.ts'
import { capitalised } from '../../text/writing.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { type FoundStory, findStory, noStory } from '../find-story.ts'
import { choicesOn } from '../reply-choices.ts'
import { storyHeadlines } from '../suggestions/story-headlines.ts'

const MOST_ARTICLES = 12
const MOST_MISMATCHES = 6
const MOST_MEASURES = 5
const MOST_POINTS = 6
const MOST_EVENTS = 10
const LONGEST = 100

const clip = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`
const more = (left: number, what: string): readonly NoticeLine[] =>
  left > 0 ? [line({ quiet: `and ${left} more ${what}` })] : []

function articleLine({ article }: ReadArticle, because: readonly string[]): NoticeLine {
  const name = outletOf(article)
  const source: Span = article.url === null ? { bold: name } : { url: article.url, text: name }
  const day = article.datePublished === null ? '' : ` · ${shortDay(article.datePublished.slice(0, 10))}`
  const why: readonly Span[] = because.length === 0 ? [] : [' · ', { quiet: because.join(', ') }]
  return item(source, `${day}${article.headline === null ? '' : ` · ${clip(article.headline)}`}`, ...why)
}

function articleLines({ story }: FoundStory, reads: readonly ReadArticle[]): readonly NoticeLine[] {
  const reasons = new Map((story.because ?? []).map(({ article, because }) => [article, because]))
  const shown = reads.slice(-MOST_ARTICLES)
  return [
    heading(reads.length === 1 ? '1 article' : `${reads.length} articles`),
    ...shown.map((read) => articleLine(read, reasons.get(read.article.id) ?? [])),
    ...more(reads.length - shown.length, 'articles'),
  ]
}

function mismatchLine(mismatch: KeptMismatch, { holding, before }: Decisions): NoticeLine {
  const { key, title, severity } = mismatch
  const decision = holding.get(key)
  const earlier = before.get(key)
  const state =
    decision !== undefined
      ? ` · ${decision.kind} by ${decision.by}${decision.note === null ? '' : `: ${decision.note}`}`
      : earlier === undefined
        ? ''
        : ` · was “${earlier.title}” when ${earlier.decision.kind} by ${earlier.decision.by}`
  return item({ bold: title }, ` · ${severity}${state}`)
}

function mismatchLines({ story }: FoundStory, decisions: Decisions): readonly NoticeLine[] {
  const differing = story.mismatches.filter(({ relation }) => relation !== 'update')
  if (differing.length === 0) return [heading('No mismatches')]
  const shown = differing.slice(0, MOST_MISMATCHES)
  return [
    heading(differing.length === 1 ? '1 mismatch' : `${differing.length} mismatches`),
    ...shown.map((one) => mismatchLine(one, decisions)),
    ...more(differing.length - shown.length, 'mismatches'),
  ]
}

function pointLine({ day, value, counter, outlets }: Point): NoticeLine {
  const [first = '', ...others] = outlets
  const also = others.length === 0 ? '' : `, then ${others.join(', ')}`
  const who = counter === null ? '' : ` · ${counter}`
  return item(
    `${day === null ? 'no day' : shortDay(day)} · `,
    { bold: value },
    `${who} · first ${first}${also}`,
  )
}

/** The latest of all counters: a count of last week must not push out today's. */
const figureLines = ({ measure, counters, points }: Timeline): readonly NoticeLine[] => {
  const shown = points.slice(-MOST_POINTS)
  return [
    line({ bold: capitalised(measure) }, counters > 1 ? ` · ${counters} counters` : ''),
    ...more(points.length - shown.length, 'before'),
    ...shown.map(pointLine),
  ]
}

function timelineLines(reads: readonly ReadArticle[]): readonly NoticeLine[] {
  const measures = timelineOf(reads)
  if (measures.length === 0) return []
  const shown = measures.slice(0, MOST_MEASURES)
  return [
    heading('Figures over time'),
    ...shown.flatMap(figureLines),
    ...more(measures.length - shown.length, 'measures'),
  ]
}

async function historyLines({ memory, story }: FoundStory, ports: DeskPorts): Promise<readonly NoticeLine[]> {
  const said = (await ports.history.of(memory, story.id)).flatMap((event) => {
    const text = sayEvent(event)
    return text === null ? [] : [{ at: event.at, text: clip(text) }]
  })
  const shown = said.slice(-MOST_EVENTS)
  return [
    heading('History'),
    ...more(said.length - shown.length, 'before'),
    ...shown.map(({ at, text }) => item({ at }, ` · ${text}`)),
  ]
}

async function tell(found: FoundStory, place: Place, ports: DeskPorts): Promise<Answer> {
  const { memory, story } = found
  const kept = await Promise.all(place.read.map((one) => ports.articles.load(one, story.articles)))
  const byId = new Map(kept.flat().map((read) => [read.article.id, read]))
  const reads = story.articles.flatMap((id) => byId.get(id) ?? [])
  const decisions = await decisionsOn(memory, [story], ports.desk)
  const title = story.headline === '' ? 'A story without a headline' : story.headline
  return {
    notice: {
      summary: title,
      lines: [
        line({ bold: title }, ' · since ', { at: story.since }),
        ...articleLines(found, reads),
        ...mismatchLines(found, decisions),
        ...timelineLines(reads),
        ...(await historyLines(found, ports)),
      ],
      choices: choicesOn([story]),
    },
    shownTo: 'asker',
  }
}

export const storyCommand: Command = {
  takes: '[<link or words>]',
  help: 'what is known of a story: its articles, mismatches, figures over time, and who decided what.',
  right: 'read',
  suggest: storyHeadlines,
  async answer(words, place, ports) {
    const found = await findStory(words, place, ports)
    if (found === null) return { notice: sentence(noStory('story', words)), shownTo: 'asker' }
    return tell(found, place, ports)
  },
}
