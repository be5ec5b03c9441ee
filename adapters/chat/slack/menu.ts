/** What people press on a reply or a notice: evidence, decisions, all of it, its report, or a command. */
import type { App, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { ActionAnswer, IncomingAction, Log, Thread } from '../../../src/ports.ts'
import { sentence } from '../../../src/reply/notice.ts'
import { readActionValue, readWholeValue } from '../actions.ts'
import type { Asker } from './asking.ts'
import type { IsPrivate } from './channels.ts'
import { homeOf, type ShowHome } from './home.ts'
import { CHOICE } from './notice.ts'
import type { People } from './people.ts'
import type { SlackPosts } from './post.ts'
import { MENU, WHOLE } from './render.ts'
import { faultOf, wordOn } from './troubles.ts'
import type { Upload } from './upload.ts'
import { evidenceView, NOTE, noticeView, SETTLE, settleView } from './views.ts'
import { wholeView } from './whole.ts'

const pressedSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  trigger_id: z.string(),
})
const inMessageSchema = z.object({
  container: z.object({
    message_ts: z.string(),
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
})

/** What a modal carries from the menu to the note. */
const placeSchema = z.object({
  thread: z.object({ platform: z.string(), newsroom: z.string(), channel: z.string(), thread: z.string() }),
  message: z.string(),
  mismatch: z.string(),
})

export type MenuPorts = {
  readonly client: webApi.WebClient
  readonly log: Log
  readonly people: People
  readonly posts: Pick<SlackPosts, 'tell' | 'workspace'>
  readonly upload: Upload
  readonly ask: Asker
  readonly isPrivate: IsPrivate
  readonly showHome: ShowHome
  readonly onAction: (action: IncomingAction) => Promise<ActionAnswer>
}

/** Who pressed, where, and on which message; null on the home tab and in modals. */
function pressedAt(body: unknown) {
  const pressed = pressedSchema.parse(body)
  const { team, user, trigger_id: trigger } = pressed
  const person = { id: user.id, name: user.name ?? user.username ?? user.id }
  const inMessage = inMessageSchema.safeParse(body)
  if (!inMessage.success) return { person, trigger, newsroom: team.id, place: null }
  const {
    message_ts: message,
    channel_id: channel,
    thread_ts: root,
    is_ephemeral: alone,
  } = inMessage.data.container
  // Nothing can be said in a thread of what one person alone sees.
  const thread = {
    platform: 'slack',
    newsroom: team.id,
    channel,
    thread: root ?? (alone === true ? '' : message),
  }
  return { person, trigger, newsroom: team.id, place: { thread, message } }
}

const chosenSchema = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string().optional() }).nullish(),
})

/** Buttons bring their value, menus that of the option. */
function chosenValue(action: unknown): string {
  const chosen = chosenSchema.parse(action)
  return chosen.selected_option?.value ?? chosen.value ?? ''
}

export function answerMenu(app: App, ports: MenuPorts): void {
  const { client, log, people, posts, upload, ask, isPrivate, showHome, onAction } = ports

  async function show(answer: ActionAnswer, thread: Thread, user: string, trigger: string | null) {
    if (answer.kind === 'said') return posts.tell(thread, user, sentence(answer.text))
    if (answer.kind === 'file') return upload(thread, answer.file)
    if (trigger === null) return
    const view = answer.kind === 'reply' ? wholeView(answer.reply) : evidenceView(answer.evidence)
    await client.views.open({ trigger_id: trigger, view })
  }

  /** What goes wrong is told to the person, and logged. */
  async function attempt(thread: Thread, user: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error({ error }, 'slack: a choice could not be carried out')
      await posts.tell(thread, user, sentence(wordOn(error))).catch((fault: unknown) => {
        log.warn({ error: faultOf(fault, 'the answer').message }, 'slack: nobody could be told')
      })
    }
  }

  /** Only what is decided needs to know who decides. */
  const personOf = async (kind: IncomingAction['kind'], { id, name }: { id: string; name: string }) =>
    kind === 'evidence' || kind === 'all' || kind === 'json'
      ? { id, name, roles: [], admin: false }
      : people.of(id, name)

  app.action({ action_id: MENU, type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack()
    const { person: who, trigger, place } = pressedAt(body)
    const choice = readActionValue(chosenValue(action))
    if (place === null || choice === null) return
    const { kind, mismatch } = choice
    await attempt(place.thread, who.id, async () => {
      if (kind === 'settle') {
        const view = settleView(JSON.stringify({ ...place, mismatch }))
        return client.views.open({ trigger_id: trigger, view })
      }
      const person = await personOf(kind, who)
      const answer = await onAction({ kind, ...place, mismatch, person, note: null })
      return show(answer, place.thread, who.id, trigger)
    })
  })

  app.view(SETTLE, async ({ ack, body, view }) => {
    await ack()
    const place = placeSchema.parse(JSON.parse(view.private_metadata))
    const note = view.state.values[NOTE]?.[NOTE]?.value ?? ''
    const { id, name } = body.user
    await attempt(place.thread, id, async () => {
      const person = await people.of(id, name)
      await show(await onAction({ kind: 'settle', ...place, person, note }), place.thread, id, null)
    })
  })

  /** A command of a button; from the home tab and from modals, the answer opens in a modal. */
  async function choose(text: string, body: unknown): Promise<void> {
    const { person, trigger, newsroom, place } = pressedAt(body)
    const key = `slack-${newsroom}-choice-${trigger}`
    if (place === null) {
      await ask(text, {
        ...{ key, person, thread: homeOf(newsroom), private: false, trigger },
        async tell(notice) {
          const view = noticeView(notice, await posts.workspace())
          await client.views.open({ trigger_id: trigger, view })
        },
      })
      return showHome(newsroom, person.id)
    }
    const { thread } = place
    const apart = await isPrivate(thread.channel)
    const tell = (notice: Parameters<typeof posts.tell>[2]) => posts.tell(thread, person.id, notice)
    await ask(text, { key, person, thread, private: apart, trigger, tell })
  }

  app.action(
    { action_id: new RegExp(`^${CHOICE}-\\d+$`), type: 'block_actions' },
    async ({ ack, body, action }) => {
      await ack()
      await choose(chosenValue(action), body)
    },
  )

  app.action({ action_id: new RegExp(`^${WHOLE}`), type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack()
    const chosen = readWholeValue(chosenValue(action))
    if (chosen.kind === 'ask') return choose(chosen.asks, body)
    const { person: who, trigger, place } = pressedAt(body)
    if (place === null) return
    await attempt(place.thread, who.id, async () => {
      const person = await personOf(chosen.kind, who)
      const answer = await onAction({ kind: chosen.kind, ...place, mismatch: '', person, note: null })
      return show(answer, place.thread, who.id, trigger)
    })
  })
}
