/** Ports of the desk over plain maps, for tests of what it says. */

import type { Asking } from '../../src/desk/asking.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { NoticeLine, Span } from '../../src/reply/notice.ts'

export type TestDesk = Pick<DeskPorts, 'settings' | 'history' | 'clock'> & {
  readonly events: NewsroomEvent[]
}

export function testDesk(now = '2026-02-12T12:00:00Z'): TestDesk {
  const written = new Map<string, Map<string, string>>()
  const events: NewsroomEvent[] = []
  const of = (newsroom: string, channel: string | null) => {
    const key = `${newsroom} ${channel ?? ''}`
    const known = written.get(key) ?? new Map<string, string>()
    written.set(key, known)
    return known
  }
  return {
    events,
    settings: {
      load: async (newsroom, channel) => new Map(of(newsroom, channel)),
      async write(newsroom, channel, name, value) {
        if (value === null) of(newsroom, channel).delete(name)
        else of(newsroom, channel).set(name, value)
      },
    },
    history: {
      async append(_memory, added) {
        events.push(...added)
      },
      between: async (_memory, since, until) =>
        events.filter(({ at }) => at >= since && (until === null || at < until)),
      of: async (_memory, story) => events.filter((event) => event.story === story),
    },
    clock: () => new Date(now),
  }
}

const plainSpan = (span: Span): string => {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  if ('quiet' in span) return span.quiet
  if ('quote' in span) return `“${span.quote}”`
  if ('at' in span) return span.at
  return span.text
}

/** The words of a notice, a line each. */
export const plain = (lines: readonly NoticeLine[]): string =>
  lines.map(({ spans }) => spans.map(plainSpan).join('')).join('\n')

export const asking = (text: string, more: Partial<Asking> = {}): Asking => ({
  key: 'k1',
  text,
  person: { id: 'U1', name: 'ines', roles: [], admin: false },
  thread: { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '' },
  private: false,
  ...more,
})
