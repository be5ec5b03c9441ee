/** An invented newsroom's morning: what the home tab and the digest say of it. */
import { answerAsking } from '../../src/desk/answer.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import type { Notice } from '../../src/reply/notice.ts'
import { asking, testDesk } from '../desk/in-memory.ts'
import { joined, material, mismatch, moved, now, side, story } from '../digest/newsroom-day.ts'

const stories = [
  story('s1', { mismatches: [mismatch('m1')] }),
  story('s2', {
    headline: 'Ferry Solvang aground off Kestrel Point',
    mismatches: [
      mismatch('m2', {
        title: 'Passengers rescued: 41 or 36',
        measure: 'passengers rescued',
        sides: [
          side('41', 'Harbour Post', 'the coastguard of Veldany'),
          side('36', 'Coastline Daily', 'Veldany Lines'),
        ],
      }),
      mismatch('m3', {
        title: 'When: 3 or 4 March',
        measure: 'day of the grounding',
        severity: 'medium',
        sides: [side('Tue 3 Mar', 'Harbour Post'), side('Wed 4 Mar', 'Gannet Wire')],
        since: '2026-03-01T08:00:00.000Z',
      }),
    ],
  }),
]

export async function homeScene(): Promise<Notice> {
  const ports = testDesk(now)
  for (const one of stories) await ports.stories.save('T1', one)
  const { notice } = await answerAsking(asking('home'), ports)
  return notice
}

export const digestScene = (): Notice =>
  composeDigest(
    material({
      stories,
      events: [moved('9', '12', '2026-03-04T18:00:00.000Z'), joined('Gannet Wire')],
    }),
  )
