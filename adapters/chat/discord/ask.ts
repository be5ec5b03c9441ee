/** Hands on what was asked by name or with a button, and shows the answer to whom it is for. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js'
import type { Answer, Asking } from '../../../src/desk/asking.ts'
import type { Chat, ChatDesk, IncomingFile, Log } from '../../../src/ports.ts'
import { type Notice, sentence } from '../../../src/reply/notice.ts'
import { renderNotice } from './notice.ts'
import { personOf, placeOf } from './person.ts'
import { choiceIds, type ShortWords } from './short.ts'
import { apiCode, faultOf } from './troubles.ts'
import { asAnswer } from './uploads.ts'

export type AskPorts = {
  readonly log: Log
  readonly words: ShortWords
  readonly onAsking: ChatDesk['onAsking']
  readonly post: Chat['post']
}

export type Asker = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction

type More = { readonly pasted?: string; readonly files?: readonly IncomingFile[] }

/** As a desk wants it; Discord delivers an interaction under one id. */
export function askingOf(interaction: Asker, text: string, more: More = {}): Asking {
  const key = `discord-ask-${interaction.id}`
  return { key, text, person: personOf(interaction), ...placeOf(interaction), ...more }
}

/** Too late for an answer (three seconds, or fifteen minutes), or somebody else of us gives it. */
const GONE: readonly (number | null)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]

export const isGone = (error: unknown): boolean => GONE.includes(apiCode(error))

/**
 * Three seconds are all that Discord waits, the answer may take longer: the interaction is taken up at once.
 * False when it is too late, or when another process of ours has taken it: nothing must be done then.
 */
export async function takeUp(interaction: Pick<Asker, 'deferReply'>, log: Log): Promise<boolean> {
  try {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    return true
  } catch (error) {
    if (!isGone(error)) throw error
    log.warn({ error: faultOf(error, 'an answer').message }, 'discord: taken up too late, or by another')
    return false
  }
}

/** How long an answer may take that needs no promise; Discord waits three seconds for the one or the other. */
const SOON = 1500

/**
 * Under a message that stands, a promise shows where an answer at once would do: it is only made when the work
 * takes long. False when it is too late for either.
 */
export async function soonOrPromised(
  interaction: Pick<Asker, 'deferReply'>,
  work: Promise<unknown>,
  log: Log,
): Promise<boolean> {
  const over = work.then(
    () => true,
    () => true,
  )
  const soon = await Promise.race([over, sleep(SOON, false, { ref: false })])
  return soon || takeUp(interaction, log)
}

type Payload = Pick<
  InteractionReplyOptions & InteractionEditReplyOptions,
  'content' | 'embeds' | 'components' | 'files'
>

/** To the asker alone, in the place of the promise where one was made. */
export async function respond(
  interaction: Pick<Asker, 'deferred' | 'editReply' | 'reply'>,
  payload: Payload,
): Promise<void> {
  const quiet = { ...payload, allowedMentions: { parse: [] } }
  if (interaction.deferred) await interaction.editReply(quiet)
  else await interaction.reply({ ...quiet, flags: MessageFlags.Ephemeral })
}

async function showAsker(interaction: Asker, notice: Notice, { words }: AskPorts): Promise<void> {
  const ids = await choiceIds(notice.choices, words)
  await respond(interaction, asAnswer(renderNotice(notice, ids)))
}

/** What is for all is a message of its own, once; where we may not write, the asker sees it alone. */
async function showAll(interaction: Asker, asking: Asking, notice: Notice, ports: AskPorts): Promise<void> {
  try {
    await ports.post(asking.thread, notice, asking.key)
  } catch (error) {
    ports.log.warn({ error, thread: asking.thread }, 'discord: an answer for all is shown to its asker alone')
    await showAsker(interaction, notice, ports)
    return
  }
  if (interaction.deferred) await interaction.deleteReply()
  else await respond(interaction, { content: 'Said here, for all.' })
}

/** Nothing is shown twice, and a person hears of a failure wherever Discord lets it be said. */
export async function ask(interaction: Asker, asking: Asking, ports: AskPorts): Promise<void> {
  let answer: Answer
  try {
    if (interaction.isButton()) {
      const work = ports.onAsking(asking)
      if (!(await soonOrPromised(interaction, work, ports.log))) return
      answer = await work
    } else {
      // Taken up before it is done: of two processes, one does it.
      if (!(await takeUp(interaction, ports.log))) return
      answer = await ports.onAsking(asking)
    }
  } catch (error) {
    ports.log.error(
      { error, asked: asking.text.split(' ')[0] },
      'discord: a command could not be carried out',
    )
    answer = { notice: sentence('That did not work. Please try again in a minute.'), shownTo: 'asker' }
  }
  try {
    if (answer.shownTo === 'asker') await showAsker(interaction, answer.notice, ports)
    else await showAll(interaction, asking, answer.notice, ports)
  } catch (error) {
    if (!isGone(error)) throw error
    ports.log.warn({ asked: asking.text.split(' ')[0] }, 'discord: the answer came too late to be shown')
  }
}
