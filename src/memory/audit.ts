/** What happened to a story, as its history says it; settings and what went to a language model stand elsewhere. */
import type { NewsroomEvent } from './event.ts'

const counted = (number: number): string => (number === 1 ? '1 article' : `${number} articles`)

/** Null for what is no part of a story's history. */
export function sayEvent(event: NewsroomEvent): string | null {
  switch (event.kind) {
    case 'joined':
      return `${event.source.outlet} ${event.first ? 'began it' : event.copyOf === null ? 'joined' : 'joined, a copy'}`
    case 'mismatch-found':
      return `found: ${event.title}`
    case 'mismatch-gone':
      return `no longer differs: ${event.title}`
    case 'decided': {
      const { kind, by, note } = event.decision
      const second = event.stands === false ? ' (somebody else was first)' : ''
      return `${by} ${kind} “${event.title}”${note === null ? '' : `: ${note}`}${second}`
    }
    case 'undone':
      return `${event.by} took back what was decided on “${event.title}”`
    case 'moved':
      return `${event.measure}: ${event.was} → ${event.now}, by ${event.source.outlet}`
    case 'changed':
      return `${event.source.outlet} changed its article: ${event.changes.map(({ measure }) => measure).join(', ')}`
    case 'vanished':
      return `${event.source.outlet} took its article down`
    case 'split':
      return `${event.by} split off ${counted(event.articles.length)}`
    case 'merged':
      return event.by === null ? 'became one with another story' : `${event.by} merged another story into it`
    case 'watched':
      return `${event.by ?? 'the desk'} ${event.on ? 'began' : 'ended'} the watch of ${counted(event.articles)}`
    case 'forgotten':
      return `${event.by} had ${counted(event.articles)} forgotten`
    case 'set':
    case 'digested':
    case 'asked-model':
      return null
  }
}
