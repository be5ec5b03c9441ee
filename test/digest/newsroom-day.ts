/** What happened in an invented newsroom: events and stories, with as little said as each test needs. */
import type { Material } from '../../src/digest/material.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { KeptMismatch, KeptSide, KeptStory } from '../../src/memory/kept-story.ts'
import type { Thread } from '../../src/memory/thread.ts'

export const now = '2026-03-05T08:00:00.000Z'
export const since = '2026-03-04T08:00:00.000Z'

export const thread = (id: string): Thread => ({
  platform: 'slack',
  newsroom: 'T1',
  channel: 'C1',
  thread: id,
})

export const side = (value: string, outlet: string, source: string | null = null): KeptSide => ({
  value,
  words: `The ${outlet} says ${value}.`,
  source,
  outlet,
  article: `id-${outlet}`,
  url: `https://${outlet.toLowerCase()}.example/1`,
  date: '2026-03-04',
})

export const mismatch = (key: string, more: Partial<KeptMismatch> = {}): KeptMismatch => ({
  key,
  title: 'Miners trapped: 12 or 15',
  measure: 'miners trapped',
  relation: 'conflict',
  severity: 'high',
  why: 'The figures do not meet.',
  sides: [side('12', 'Courier'), side('15', 'Wire', 'the operator')],
  since: '2026-03-04T20:00:00.000Z',
  ...more,
})

export const story = (id: string, more: Partial<KeptStory> = {}): KeptStory => ({
  id,
  headline: 'Shaft collapses at Orrin mine',
  articles: ['id-Courier', 'id-Wire'],
  mismatches: [],
  threads: [thread('t1')],
  since: '2026-03-04T10:00:00.000Z',
  changed: '2026-03-04T20:00:00.000Z',
  ...more,
})

export const source = (outlet: string) => ({
  article: `id-${outlet}`,
  outlet,
  url: `https://${outlet.toLowerCase()}.example/1`,
})

export const moved = (was: string, to: string, at: string): NewsroomEvent => ({
  kind: 'moved',
  at,
  story: 's1',
  measure: 'miners trapped',
  was,
  now: to,
  source: source('Wire'),
})

export const joined = (outlet: string, more: { first?: boolean; copyOf?: string } = {}): NewsroomEvent => ({
  kind: 'joined',
  at: '2026-03-04T12:00:00.000Z',
  story: 's1',
  source: source(outlet),
  first: more.first ?? false,
  copyOf: more.copyOf ?? null,
})

export const material = (more: Partial<Material> = {}): Material => ({
  events: [],
  stories: [story('s1')],
  decisions: new Map(),
  since,
  now,
  zone: 'UTC',
  ...more,
})
