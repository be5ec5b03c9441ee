/** A chat platform in both directions. */
import type { Answer, Asking, Person } from '../desk/asking.ts'
import type { Suggestion } from '../desk/suggestion.ts'
import type { Failure, Outcome } from '../domain.ts'
import type { Thread } from '../memory/thread.ts'
import type { Evidence } from '../reply/evidence.ts'
import type { Attachment, Notice } from '../reply/notice.ts'
import type { Reply } from '../reply/reply.ts'
import type { Report } from '../report/schema.ts'
import type { Page } from './reading.ts'

export type Progress = { readonly read: number; readonly of: number }

export interface Chat {
  readonly platform: string
  /**
   * Says that work has begun; resolves to the id of the message that later calls replace. `key` is that
   * of the incoming message: called again with it, the message that stands is found, not posted twice.
   */
  acknowledge(thread: Thread, links: readonly string[], key?: string): Promise<string>
  /** Rewrites the progress message in place. A message that is gone is let be. */
  progress(thread: Thread, message: string, progress: Progress): Promise<void>
  /**
   * Puts the reply where the progress stood; resolves to the id of the message that now stands, another one
   * when the progress message was deleted. Called again after a failure, it changes nothing.
   * Throws a `Fault` when the platform refuses: retryable for its own troubles, not for a thread that
   * is gone or closed to us.
   */
  reply(thread: Thread, message: string, reply: Reply, report: Report): Promise<string>
  /**
   * Posts a notice in a thread, or in the channel where `thread.thread` is empty; resolves to the id of the
   * message. Called again with the same `key`, the message that stands is found, not posted twice.
   */
  post(thread: Thread, notice: Notice, key: string): Promise<string>
}

/** A readable file that came with a message: HTML, PDF or text. */
export type IncomingFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string | null
  /** Bytes, as the platform states them. */
  readonly size: number
  /** Where the platform keeps it; needs the adapter's credentials. */
  readonly url: string
}

/** A message that asks for a check, the same for every platform. */
export type IncomingMessage = {
  /**
   * The same for every delivery of the same request, whatever event carried it, and in every chat
   * process: a job of this id makes one check. An edit that adds links has a key of its own.
   */
  readonly key: string
  readonly thread: Thread
  readonly messageId: string
  readonly author: string
  /** Article links, in the order of the message, each once. */
  readonly links: readonly string[]
  readonly files: readonly IncomingFile[]
  /** From a private channel or a direct message: used there alone. */
  readonly private: boolean
  /** How it came: by itself in the channel, or because somebody asked. */
  readonly way: 'posted' | 'mention' | 'direct' | 'command' | 'reaction' | 'unfurl'
  /** The text of an article that was pasted in place of a link, as typed. */
  readonly pasted?: string
  /** The message was edited: `links` are those that it adds. `of` is the key of the message as it was posted. */
  readonly edit?: { readonly of: string; readonly removed: readonly string[] }
}

/** What somebody chose on a mismatch of a reply, or on the reply as a whole: all of it, or its report. */
export type IncomingAction = {
  readonly kind: 'evidence' | 'confirm' | 'dismiss' | 'settle' | 'all' | 'json'
  readonly thread: Thread
  /** Id of the reply. */
  readonly message: string
  /** Key of the mismatch; empty where the reply as a whole is meant. */
  readonly mismatch: string
  readonly person: Person
  /** What they wrote when they settled it. */
  readonly note: string | null
}

/** Shown to the person alone, but for the file, which goes into the thread. */
export type ActionAnswer =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'said'; readonly text: string }
  /** All that there is to say, however long. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'file'; readonly file: Attachment }

/** What is said in a chat apart from an answer; sent once, whatever is tried again. */
export interface Outbox {
  /** As {@link Chat.post}. */
  post(thread: Thread, notice: Notice, key: string): Promise<void>
  /** Shows the last reply of a thread anew, with what was decided since. */
  refresh(thread: Thread): Promise<void>
}

/** Who takes what a chat hands over. */
export type ChatDesk = {
  /**
   * Every message that asks for a check, whatever the channel's settings. When it rejects, the adapter says
   * in the thread that the request was not taken.
   */
  onMessage(message: IncomingMessage): Promise<void>
  /** What somebody chose on a mismatch. */
  onAction(action: IncomingAction): Promise<ActionAnswer>
  /** What somebody asked for by name, in a command, a mention or with a button. */
  onAsking(asking: Asking): Promise<Answer>
  /** Completions for a command that is being typed: `asking.text` is what stands there so far. */
  onTyping(asking: Asking): Promise<readonly Suggestion[]>
  /** Whether a reaction of this name asks for a check in this newsroom: only then is its message looked up. */
  wantsReaction(newsroom: string, name: string): Promise<boolean>
}

/** A chat platform in both directions. The outgoing half works without `start`. */
export interface ChatAdapter extends Chat {
  /** Connects and hands over what people write, choose and ask for; resolves when connected. */
  start(desk: ChatDesk): Promise<void>
  /** Whether the connection stands; without it, it stands from start to stop. */
  connected?(): boolean
  /** Lets go of the connection; nothing is handed over afterwards. */
  stop(): Promise<void>
  /** The bytes of a file that this adapter handed over, as a page. What goes wrong is a {@link Failure}. */
  fetchFile(file: IncomingFile): Promise<Outcome<Page>>
  /** One plain sentence or two in the thread, in our own words. */
  say(thread: Thread, text: string): Promise<void>
}
