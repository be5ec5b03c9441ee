/** What can be asked for under a reply as a whole, and all of its words for whoever asks for them. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Reply } from '../../../src/reply/reply.ts'
import { buttonRows } from './notice.ts'

/** The prefix of the buttons' ids in Discord's events. */
export const WHOLE = 'whole '

/** Five are a row: all, JSON, and three that the story offers. */
const IN_ONE_ROW = 5

type Row = APIActionRowComponent<APIButtonComponent>

function button(label: string, kind: 'all' | 'json'): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: `${WHOLE}${kind}` }
}

/**
 * One row, or two for several stories.
 * @param ids what each choice of the reply asks, as the id of its button (short.ts).
 */
export function wholeRows(reply: Reply, ids: ReadonlyMap<string, string>, isCut: boolean): Row[] {
  if (reply.sources === 0) return []
  const own = [...(isCut ? [button('Show all', 'all')] : []), button('Report as JSON', 'json')]
  const offered = buttonRows(reply.choices ?? [], ids, 2 * IN_ONE_ROW - own.length).flatMap(
    (row) => row.components,
  )
  const buttons = [...offered, ...own]
  const first = { type: ComponentType.ActionRow as const, components: buttons.slice(0, IN_ONE_ROW) }
  const rest = buttons.slice(IN_ONE_ROW)
  return rest.length === 0 ? [first] : [first, { type: ComponentType.ActionRow as const, components: rest }]
}

/** "Embed Limits": a description, and all embeds of a message together. */
const DESCRIPTION = 4096
const TOGETHER = 5800

/** Texts as embeds, in as few messages as their limits allow. */
export function asMessages(texts: readonly string[]): readonly (readonly APIEmbed[])[] {
  const messages: { embeds: string[]; size: number }[] = []
  for (const text of texts.map((one) => one.slice(0, DESCRIPTION))) {
    const last = messages.at(-1)
    const embed = last?.embeds.at(-1)
    const size = text.length + 2
    if (last === undefined || last.size + size > TOGETHER) messages.push({ embeds: [text], size })
    else {
      last.size += size
      if (embed !== undefined && embed.length + size <= DESCRIPTION)
        last.embeds[last.embeds.length - 1] = `${embed}\n\n${text}`
      else last.embeds.push(text)
    }
  }
  return messages.map(({ embeds }) => embeds.map((description) => ({ description })))
}
