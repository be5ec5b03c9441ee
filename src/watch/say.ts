/** What a thread hears of a watched article: old words, new words, when. */
import type { Timestamp } from '../domain.ts'
import type { ArticleChange, Named } from '../memory/event.ts'
import { item, line, type Notice, type NoticeLine, type Span } from '../reply/notice.ts'
import { shortDay } from '../reply/values.ts'

/** On a phone's screen. */
const MOST = 5
const LONGEST = 220

const clip = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`

const nameOf = ({ outlet, url }: Named): Span => (url === null ? { bold: outlet } : { url, text: outlet })

const stop = (asks: string): Pick<Notice, 'choices'> => ({ choices: [{ label: 'Stop watching', asks }] })

const unwatch = ({ article }: Named): string => `unwatch ${article}`

function changeLine({ kind, measure, was, now }: ArticleChange): NoticeLine {
  if (kind === 'correction') return item({ bold: 'Correction' }, ': ', { quote: clip(now ?? '') })
  const what = kind === 'headline' ? 'Headline' : measure.charAt(0).toUpperCase() + measure.slice(1)
  if (now === null) return item({ bold: what }, ': no longer says ', { quote: clip(was ?? '') })
  return item({ bold: what }, ': was ', { quote: clip(was ?? '') }, ', now ', { quote: clip(now) })
}

/** @param compared what the changed article means for its story, a sentence each */
export function changedNotice(
  source: Named,
  changes: readonly ArticleChange[],
  at: Timestamp,
  compared: readonly string[],
): Notice {
  const left = changes.length - MOST
  return {
    summary: `${source.outlet} changed its article`,
    lines: [
      line(nameOf(source), ' changed its article, seen ', { at }, ':'),
      ...changes.slice(0, MOST).map(changeLine),
      ...(left > 0 ? [line({ quiet: `and ${left} more changes` })] : []),
      ...compared.map((text) => line(text)),
    ],
    ...stop(unwatch(source)),
  }
}

export const goneNotice = (source: Named, at: Timestamp): Notice => ({
  summary: `${source.outlet} has taken its article down`,
  lines: [
    line(nameOf(source), ' has taken its article down: twice in a row it was not there, last ', { at }, '.'),
  ],
  ...stop(unwatch(source)),
})

export const backNotice = (source: Named, at: Timestamp): Notice => ({
  summary: `${source.outlet}’s article is there again`,
  lines: [line('The article of ', nameOf(source), ' is there again, seen ', { at }, '.')],
  ...stop(unwatch(source)),
})

export const slowedNotice = (source: Named): Notice => ({
  summary: `${source.outlet}’s page changes all the time`,
  lines: [
    line(nameOf(source), '’s page changes all the time. From now on I look at it every six hours at most.'),
  ],
  ...stop(unwatch(source)),
})

const words = ({ kind, measure, was, now }: ArticleChange): string => {
  if (kind === 'correction') return `a correction, “${clip(now ?? '')}”`
  const what = kind === 'headline' ? 'the headline' : measure
  return now === null
    ? `${what}, no longer “${clip(was ?? '')}”`
    : `${what}, was “${clip(was ?? '')}”, now “${clip(now)}”`
}

/** For an article's card: what changed since it was first read. Null when nothing that matters did. */
export function changedSince(day: string, changes: readonly ArticleChange[]): string | null {
  const left = changes.length - 2
  if (changes.length === 0) return null
  const told = changes.slice(0, 2).map(words).join('; ')
  return `changed since it was first read here on ${shortDay(day)}: ${told}${left > 0 ? `; and ${left} more` : ''}`
}
