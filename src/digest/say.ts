/** Pieces of a digest's lines: short, the counter before the outlet, the story as the link to its thread. */
import type { KeptSide, KeptStory } from '../memory/kept-story.ts'
import type { Span } from '../reply/notice.ts'

/** One line of a phone holds about forty characters; three lines an item. */
const VALUE = 60
const HEADLINE = 80
const SIDES = 3
const GIVERS = 2

export function clip(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

/** The story's headline as the way to where it was last talked of. */
export function storySpan(story: KeptStory | null): readonly Span[] {
  if (story === null) return []
  const text = clip(story.headline === '' ? 'a story without a headline' : story.headline, HEADLINE)
  const thread = story.threads.at(-1)
  return [' · ', thread === undefined ? text : { thread: thread.thread, channel: thread.channel, text }]
}

const giver = ({ source, outlet }: KeptSide): string =>
  clip(source === null ? outlet : `${source}, in ${outlet}`, VALUE)

function valueText(sides: readonly KeptSide[]): string {
  const [first] = sides
  if (first === undefined) return ''
  const givers = [...new Set(sides.map(giver))]
  const left = givers.length - GIVERS
  const by = givers.slice(0, GIVERS).join('; ') + (left > 0 ? ` and ${left} more` : '')
  return `${clip(first.value, VALUE)} (${by})`
}

/**
 * `18 (Harbour Watch, in The Courier) or 27–29 (government, in The Wire; police, in The Post)`: each value once; at
 * most three, the others counted.
 */
export function sidesText(sides: readonly KeptSide[]): string {
  const values = [...Map.groupBy(sides, ({ value }) => value).values()]
  const left = values.length - SIDES
  return values.slice(0, SIDES).map(valueText).join(' or ') + (left > 0 ? ` or ${left} more` : '')
}
