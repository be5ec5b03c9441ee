/** The menu on a mismatch: evidence, confirm, dismiss, settle. */
import type { App, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { ActionAnswer, IncomingAction, Log, Thread } from '../../../src/ports.ts'
import { readActionValue } from '../actions.ts'
import { mrkdwn } from './escape.ts'
import { MENU } from './render.ts'
import { faultOf } from './troubles.ts'
import { evidenceView, NOTE, SETTLE, settleView } from './views.ts'

const choiceSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  trigger_id: z.string(),
  container: z.object({ message_ts: z.string(), channel_id: z.string(), thread_ts: z.string().optional() }),
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
  readonly onAction: (action: IncomingAction) => Promise<ActionAnswer>
}

export function answerMenu(app: App, { client, log, onAction }: MenuPorts): void {
  async function tell(thread: Thread, user: string, text: string): Promise<void> {
    const { channel, thread: root } = thread
    await client.chat.postEphemeral({ channel, user, thread_ts: root, text: mrkdwn(text, 500) })
  }

  async function decide(action: IncomingAction, user: string, trigger: string | null): Promise<void> {
    try {
      const answer = await onAction(action)
      if (answer.kind === 'said') await tell(action.thread, user, answer.text)
      else if (answer.kind === 'evidence' && trigger !== null)
        await client.views.open({ trigger_id: trigger, view: evidenceView(answer.evidence) })
    } catch (error) {
      log.error({ error, action: action.kind }, 'slack: a choice could not be carried out')
      const { code } = faultOf(error, 'the answer')
      const late = code === 'slack.expired_trigger_id'
      await tell(
        action.thread,
        user,
        late ? 'Slack gave up waiting for me. Please choose again.' : 'That did not work. Please try again.',
      )
    }
  }

  app.action({ action_id: MENU, type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack()
    const asked = choiceSchema.safeParse(body)
    const choice = action.type === 'overflow' ? readActionValue(action.selected_option.value ?? '') : null
    if (!asked.success || choice === null) return
    const { container, team, user, trigger_id: trigger } = asked.data
    const { channel_id: channel, message_ts: message, thread_ts: root } = container
    const thread = { platform: 'slack', newsroom: team.id, channel, thread: root ?? message }
    const { kind, mismatch } = choice
    if (kind === 'settle') {
      const view = settleView(JSON.stringify({ thread, message, mismatch }))
      await client.views.open({ trigger_id: trigger, view })
      return
    }
    const person = { id: user.id, name: user.name ?? user.username ?? user.id, roles: [], admin: false }
    await decide({ kind, thread, message, mismatch, person, note: null }, user.id, trigger)
  })

  app.view(SETTLE, async ({ ack, body, view }) => {
    await ack()
    const place = placeSchema.parse(JSON.parse(view.private_metadata))
    const note = view.state.values[NOTE]?.[NOTE]?.value ?? ''
    const person = { id: body.user.id, name: body.user.name, roles: [], admin: false }
    await decide({ kind: 'settle', ...place, person, note }, body.user.id, null)
  })
}
