/** What a line means that somebody typed into the session. */
import { articleLinks } from '../../../src/article/link.ts'
import type { IncomingAction } from '../../../src/ports.ts'

export type Spot = { readonly channel: string; readonly private: boolean }

export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'go'; readonly spot: Spot }
  /** The number of a choice, and what was typed after it. */
  | { readonly kind: 'press'; readonly number: number; readonly words: string }
  | {
      readonly kind: 'act'
      readonly action: IncomingAction['kind']
      /** Which mismatch of the last reply, from 1. */
      readonly mismatch: number
      readonly note: string
    }
  | { readonly kind: 'ask'; readonly text: string; readonly files: readonly string[] }
  /** Links and files to be checked; in the thread of the last reply when it is added to. */
  | {
      readonly kind: 'check'
      readonly links: readonly string[]
      readonly files: readonly string[]
      readonly added: boolean
      readonly asked: boolean
    }
  /** A longer text follows, to its end at a line with a single dot. */
  | { readonly kind: 'paste'; readonly as: 'article' | 'draft' }
  | { readonly kind: 'unknown'; readonly why: string }

const ACTIONS: readonly IncomingAction['kind'][] = ['evidence', 'confirm', 'dismiss', 'settle']

/** A word that names a file of this machine rather than something in a sentence. */
const PATH = /^\.{0,2}\/\S+$|^[\w.-]+(?:\/[\w.-]+)*\.(?:html?|xhtml|pdf|txt|text)$/i

/** Where files are asked for: any name with an ending. */
const FILE = /^[\w.-]+(?:\/[\w.-]+)*\.[a-z]\w{0,4}$/i

function go(where: string): Typed {
  const [first = '', name] = where.trim().split(/\s+/)
  if (/^(?:private|direct)$/i.test(first))
    return {
      kind: 'go',
      spot: { channel: name === undefined ? first.toLowerCase() : `private-${name}`, private: true },
    }
  const channel = /^#?([\w-]{1,40})$/.exec(first)?.[1]
  if (channel === undefined)
    return { kind: 'unknown', why: 'Say where: `/in #desk`, `/in #politics`, `/in private`.' }
  // Two places of one name would share settings: the names of private ones are kept for them.
  if (/^(?:private|direct)/i.test(channel))
    return { kind: 'unknown', why: 'Say `/in private` without a sign.' }
  return { kind: 'go', spot: { channel: channel.toLowerCase(), private: false } }
}

/** @param isCommand whether the desk knows a command of that name. */
export function readTyped(line: string, isCommand: (name: string) => boolean): Typed {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  const bare = text.replace(/^\//, '')
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(bare) ?? []
  const name = first.toLowerCase()
  if (/^(?:quit|exit|bye)$/.test(name) && rest === '') return { kind: 'leave' }
  if (text.startsWith('/') && name === 'in') return go(rest)
  const number = /^\d{1,3}$/.test(first) ? Number(first) : 0
  if (number > 0) return { kind: 'press', number, words: rest.trim() }
  const action = ACTIONS.find((one) => one === name)
  const of = /^(\d{1,2})\s*([\s\S]*)$/.exec(rest)
  if (action !== undefined && of !== null)
    return { kind: 'act', action, mismatch: Number(of[1]), note: (of[2] ?? '').trim() }
  if (action !== undefined && rest === '')
    return { kind: 'unknown', why: `Say which mismatch, by its number: \`${action} 1\`.` }
  if (name === 'json' || (name === 'all' && rest === ''))
    return { kind: 'act', action: name === 'json' ? 'json' : 'all', mismatch: 0, note: '' }
  if (name === 'draft' && isCommand(name)) {
    const words = rest.split(/\s+/).filter((word) => word !== '')
    if (words.length === 0) return { kind: 'paste', as: 'draft' }
    // A copy that speaks of a file is still a copy.
    return words.every((word) => PATH.test(word))
      ? { kind: 'ask', text: name, files: words }
      : { kind: 'ask', text: bare, files: [] }
  }
  const asked = name === 'check'
  if (asked && rest === '') return { kind: 'paste', as: 'article' }
  if (!asked && isCommand(name)) return { kind: 'ask', text: bare, files: [] }
  const added = text.startsWith('+')
  const links = articleLinks(text)
  const files = text
    .replace(/^\+/, '')
    .trim()
    .split(/\s+/)
    .filter((word) => PATH.test(word))
  if (links.length + files.length > 0) return { kind: 'check', links, files, added, asked }
  // Of a file that can't be read, the reader says why.
  const others = rest.split(/\s+/).filter((word) => FILE.test(word))
  if (asked && others.length > 0) return { kind: 'check', links, files: others, added, asked }
  return {
    kind: 'unknown',
    why: asked
      ? 'There is no link to an article in that.'
      : 'Paste links, or say `help`. Text goes in after `check`.',
  }
}
