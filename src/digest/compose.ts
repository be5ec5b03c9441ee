/** From what happened to what an editor reads in the morning: one screen, the most important first. */
import { heading, line, type Notice, type NoticeLine, sentence } from '../reply/notice.ts'
import type { Material } from './material.ts'
import { sayDay, sayInstant } from './next.ts'
import { parts } from './parts/registry.ts'

/** Items that a desktop window shows without scrolling, headings beside them. */
export const ONE_SCREEN = 16
/** Items of one further page: within what any platform takes in one message. */
export const ONE_PAGE = 30

type Section = {
  readonly heading: string
  readonly counted: string
  readonly lines: readonly NoticeLine[]
}

const sectionsOf = (material: Material): readonly Section[] =>
  parts.flatMap((part) => {
    const lines = part.lines(material)
    return lines.length === 0 ? [] : [{ heading: part.heading, counted: part.count(lines.length), lines }]
  })

/** How many lines each section may show: all of the first that fit, yet a line of every one. */
function shares(sections: readonly Section[], most: number): readonly number[] {
  let left = most
  return sections.map(({ lines }, index) => {
    const later = sections.length - index - 1
    const share = Math.max(1, Math.min(lines.length, left - later))
    left -= share
    return share
  })
}

const total = (sections: readonly Section[]): number =>
  sections.reduce((sum, { lines }) => sum + lines.length, 0)

function summaryOf(sections: readonly Section[]): string {
  const text = sections.map(({ counted }) => counted).join(', ')
  return `Digest: ${text}.`
}

const opening = ({ since, now, zone }: Material): NoticeLine =>
  heading(`${sayDay(new Date(now), zone)}: what changed since ${sayInstant(new Date(since), zone)}`)

function quiet({ since, zone }: Material): Notice {
  const from = sayInstant(new Date(since), zone)
  return sentence(`A quiet day: since ${from} no figure moved, no article changed, and no mismatch is open.`)
}

/** Words that ask for a page of the whole digest of the same stretch of time. */
const moreWords = ({ since, now }: Material, page: number): string => `digest more ${since} ${now} ${page}`

/** Deterministic. A digest too long for one screen says how much it leaves out and has a button for all of it. */
export function composeDigest(material: Material): Notice {
  const sections = sectionsOf(material)
  if (sections.length === 0) return quiet(material)
  const room = shares(sections, ONE_SCREEN)
  const all = total(sections)
  const shown = room.reduce((sum, share) => sum + share, 0)
  return {
    summary: summaryOf(sections),
    lines: [
      opening(material),
      ...sections.flatMap(({ heading: title, lines }, index) => {
        const share = room[index] ?? 1
        const left = lines.length - share
        return [
          heading(title),
          ...lines.slice(0, share),
          ...(left > 0 ? [line({ quiet: `and ${left} more` })] : []),
        ]
      }),
    ],
    ...(shown < all ? { choices: [{ label: `Show all ${all}`, asks: moreWords(material, 1) }] } : {}),
  }
}

/** The whole digest, page by page from 1; a page beyond the last is the last. */
export function composePage(material: Material, page: number): Notice {
  const sections = sectionsOf(material)
  if (sections.length === 0) return quiet(material)
  const lines = sections.flatMap(({ heading: title, lines: own }) => own.map((one) => ({ title, one })))
  const pages = Math.ceil(lines.length / ONE_PAGE)
  const at = Math.min(Math.max(1, page), pages)
  const own = lines.slice((at - 1) * ONE_PAGE, at * ONE_PAGE)
  return {
    summary: summaryOf(sections),
    lines: [
      opening(material),
      ...own.flatMap(({ title, one }, index) =>
        title === own[index - 1]?.title ? [one] : [heading(title), one],
      ),
      ...(pages > 1 ? [line({ quiet: `page ${at} of ${pages}` })] : []),
    ],
    ...(at < pages ? { choices: [{ label: 'Next', asks: moreWords(material, at + 1) }] } : {}),
  }
}
