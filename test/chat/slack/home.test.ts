/** The home tab, with the desk's own answers behind it. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { answerAsking } from '../../../src/desk/answer.ts'
import type { KeptStory } from '../../../src/memory/kept-story.ts'
import { testDesk } from '../../desk/in-memory.ts'
import { TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

const NOW = '2026-02-12T12:00:00Z'

function story(id: string, measure: string, channel: string): KeptStory {
  const side = (value: string, outlet: string) => ({
    ...{ value, words: `${value} taken off`, source: 'coastguard', outlet, article: outlet },
    ...{ url: null, date: '2026-02-11' },
  })
  const mismatch = {
    ...{ key: `m-${id}`, title: measure, measure, relation: 'conflict' as const, severity: 'high' as const },
    ...{ why: '', sides: [side('41', 'Harbour Post'), side('36', 'Coastline Daily')], since: NOW },
  }
  return {
    ...{
      id,
      headline: `Ferry ${id}`,
      articles: ['a1', 'a2'],
      mismatches: [mismatch],
      since: NOW,
      changed: NOW,
    },
    threads: [{ platform: 'slack', newsroom: TEAM, channel, thread: '1770000000.000200' }],
  }
}

describe('the home tab in Slack', () => {
  let stage: SlackStage
  const ports = testDesk(NOW)

  beforeAll(async () => {
    await ports.stories.save(TEAM, story('public', 'passengers rescued', PUBLIC))
    await ports.stories.save(`${TEAM}/private/${PRIVATE}`, story('secret', 'bribes paid', PRIVATE))
    stage = await openSlack()
    stage.peer.workspace.users.set('U0GUEST', { id: 'U0GUEST', name: 'gast', guest: true })
    await stage.chat.start(
      deskOf(
        async () => undefined,
        undefined,
        (asking) => answerAsking(asking, ports),
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })

  const home = (user = 'U0REPORTER'): string => JSON.stringify(stage.peer.workspace.homes.get(user) ?? null)
  const opened = async (user = 'U0REPORTER'): Promise<string> => {
    stage.peer.workspace.homes.delete(user)
    await stage.peer.openHome(user)
    await eventually(() => stage.peer.workspace.homes.has(user))
    return home(user)
  }

  test('shows what is open in the newsroom, both sides by their outlets, linked to the thread', async () => {
    const shown = await opened()
    expect(shown).toContain(
      '*Passengers rescued*: 41 (coastguard, in Harbour Post) or 36 (coastguard, in Coastline Daily) · high',
    )
    expect(shown).toContain(`/archives/${PUBLIC}/p1770000000000200?thread_ts=1770000000.000200`)
  })

  test('shows nothing of what was pasted in private', async () => {
    const shown = await opened()
    expect(shown).not.toContain('bribes')
    expect(shown).not.toContain(PRIVATE)
  })

  test('shows a guest of the workspace nothing that is open', async () => {
    const shown = await opened('U0GUEST')
    expect(shown).not.toContain('Passengers rescued')
    expect(shown).toContain('Guests see mismatches in the threads of their own channels.')
  })

  test('says how it is set up, and what the person may change', async () => {
    expect(await opened()).toContain('You may settle mismatches and change settings.')
    await ports.settings.write(TEAM, null, 'change', '<!subteam^S0CHIEFS>')
    expect(await opened()).toContain('You may settle mismatches.')
    await ports.settings.write(TEAM, null, 'change', null)
  })

  test('what is settled is gone from it', async () => {
    await ports.desk.decide(TEAM, 'm-public', { kind: 'settled', by: 'edda', note: null }, null)
    expect(await opened()).toContain('Nothing is open')
  })

  test('its buttons open the answer in a window, and the tab is drawn anew', async () => {
    await opened()
    const before = stage.peer.workspace.views.length
    stage.peer.workspace.homes.delete('U0REPORTER')
    await stage.peer.press({ home: true }, { action_id: 'choice-0', value: 'settings links' })
    await eventually(() => stage.peer.workspace.views.length > before)
    expect(JSON.stringify(stage.peer.workspace.views.at(-1))).toContain('*links* is on here.')
    await eventually(() => stage.peer.workspace.homes.has('U0REPORTER'))
  })

  test('the tab of messages is no reason to draw it; a refusal of Slack’s is logged', async () => {
    stage.peer.workspace.homes.delete('U0REPORTER')
    await stage.peer.openHome('U0REPORTER', 'messages')
    stage.peer.faults.add({ on: 'views.publish', error: 'not_enabled' })
    await stage.peer.openHome('U0REPORTER')
    await eventually(() => stage.log.lines.some((line) => line.includes('home tab could not be shown')))
    expect(home()).toBe('null')
  })
})
