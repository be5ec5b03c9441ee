/** What people ask for by name, wherever they typed or pressed it: a check, a draft, or a command of the desk. */
import type { webApi } from '@slack/bolt'
import { articleLinks } from '../../../src/article/link.ts'
import type { Answer, AskedFile, Asking } from '../../../src/desk/asking.ts'
import { isPastedArticle, pastedName } from '../../../src/desk/pasted.ts'
import type { IncomingMessage, Log, Thread } from '../../../src/ports.ts'
import { type Notice, sentence } from '../../../src/reply/notice.ts'
import { recent } from '../recent.ts'
import { mrkdwn } from './escape.ts'
import type { People } from './people.ts'
import { faultOf, wordOn } from './troubles.ts'
import { draftView } from './views.ts'

export const NO_LINKS = 'There is no link to an article in that.'
const DRAFT_HOW =
  'Say `/twosource check draft` and paste it there; or say `draft` with the text behind it, or with a text file.'

/** From where something is asked, and how whoever asked is answered. */
export type Origin = {
  /** The same for every delivery of the same request. */
  readonly key: string
  readonly person: { readonly id: string; readonly name: string }
  /** An empty `thread` is the channel itself. */
  readonly thread: Thread
  readonly private: boolean
  /** Opens one modal, within three seconds of the click or command; null where there is none. */
  readonly trigger: string | null
  /** Shows it to the person alone. */
  tell(notice: Notice): Promise<unknown>
}

export type AskingPorts = {
  readonly client: webApi.WebClient
  readonly log: Log
  readonly people: People
  readonly handOver: (message: IncomingMessage) => Promise<void>
  readonly onAsking: (asking: Asking) => Promise<Answer>
  readonly post: (thread: Thread, notice: Notice, key: string) => Promise<string>
}

export type Given = { readonly pasted?: string; readonly files?: readonly AskedFile[] }

export type Asker = (text: string, origin: Origin, given?: Given) => Promise<void>

/** Requests that are kept in mind, to answer each once. */
const REMEMBERED = 1000

/** The address as Slack links it, without a preview of its own. */
const written = (address: string): string =>
  `<${address.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;')}>`

export function createAsker(ports: AskingPorts): Asker {
  const { client, log, people, handOver, onAsking, post } = ports
  const asked = recent<true>(REMEMBERED)

  /** The channel's own message that the check hangs on: a command leaves none behind. */
  async function openThread(channel: string, text: string): Promise<string> {
    const { ts } = await client.chat.postMessage({
      ...{ channel, text, parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false },
      metadata: { event_type: 'twosource_command', event_payload: {} },
    })
    return ts ?? ''
  }

  async function check(text: string, { key, person, thread: place, private: apart, tell }: Origin) {
    const links = articleLinks(text)
    const pasted = links.length === 0 && isPastedArticle(text) ? { pasted: text } : {}
    if (links.length === 0 && pasted.pasted === undefined) return tell(sentence(NO_LINKS))
    const shown = pasted.pasted === undefined ? links.map(written).join('\n') : mrkdwn(pastedName(text), 100)
    const messageId = place.thread === '' ? await openThread(place.channel, shown) : place.thread
    const thread = { ...place, thread: messageId }
    const request = { key, thread, messageId, author: person.id, links, files: [], private: apart }
    return handOver({ ...request, ...pasted, way: 'command' })
  }

  async function openDraft({ trigger, thread, private: apart, tell }: Origin): Promise<unknown> {
    if (trigger === null) return tell(sentence(DRAFT_HOW))
    const view = draftView(JSON.stringify({ thread, private: apart }))
    return client.views.open({ trigger_id: trigger, view })
  }

  async function askDesk(text: string, origin: Origin, given: Given): Promise<unknown> {
    const { key, thread, private: apart, tell } = origin
    const person = await people.of(origin.person.id, origin.person.name)
    const { notice, shownTo } = await onAsking({ key, text, person, thread, private: apart, ...given })
    return shownTo === 'thread' ? post(thread, notice, key) : tell(notice)
  }

  function answer(text: string, origin: Origin, given: Given): Promise<unknown> {
    const [, first = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? []
    const name = first.toLowerCase()
    const empty = given.pasted === undefined && given.files === undefined
    if (name === 'check' && /^draft\b/i.test(rest)) return answer(rest, origin, given)
    if (name === 'check') return check(rest, origin)
    if (name !== 'draft') return askDesk(text, origin, given)
    if (rest === '' && empty) return openDraft(origin)
    return askDesk('draft', origin, rest === '' ? given : { ...given, pasted: rest })
  }

  /** What goes wrong is told to the person, and logged. */
  return async (text, origin, given = {}) => {
    if (asked.get(origin.key) === true) return
    asked.set(origin.key, true)
    try {
      await answer(text, origin, given)
    } catch (error) {
      log.error({ error, key: origin.key }, 'slack: a request could not be answered')
      try {
        await origin.tell(sentence(wordOn(error)))
      } catch (fault) {
        log.warn({ error: faultOf(fault, 'the answer').message }, 'slack: nobody could be told')
      }
    }
  }
}
