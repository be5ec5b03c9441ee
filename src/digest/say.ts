/** Pieces of a digest's lines: short, the counter before the outlet, the story as the link to its thread. */
import type { KeptMismatch, KeptSide, KeptStory } from '../memory/kept-story.ts'
import type { Span } from '../reply/notice.ts'

/** One line of a phone holds about forty characters; three lines an item. */
const VALUE = 60
const HEADLINE = 80
const SIDES = 3

export function clip(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The story's headline as the way to where it was last talked of. */
export function storySpan(story: KeptStory | null): readonly Span[] {
  if (story === null) return []
  const text = clip(story.headline === '' ? 'a story without a headline' : story.headline, HEADLINE)
  const thread = story.threads.at(-1)
  return [' · ', thread === undefined ? text : { thread: thread.thread, channel: thread.channel, text }]
}

function sideText({ value, source, outlet }: KeptSide): string {
  const by = source === null ? outlet : `${source}, in ${outlet}`
  return `${clip(value, VALUE)} (${clip(by, VALUE)})`
}

/** `18 (Foro Penal, in The Courier) or 27–29 (government, in The Wire)`; at most three sides, the others counted. */
export function sidesText({ sides }: KeptMismatch): string {
  const shown = sides.slice(0, SIDES).map(sideText)
  const left = sides.length - shown.length
  return shown.join(' or ') + (left > 0 ? ` or ${left} more` : '')
}
