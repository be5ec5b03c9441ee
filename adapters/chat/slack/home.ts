/** The app's home tab: what is open in the newsroom, and how it is set up, for the person who looks. */
import type { App, webApi } from '@slack/bolt'
import type { Answer, Asking } from '../../../src/desk/asking.ts'
import type { Log } from '../../../src/ports.ts'
import type { Workspace } from './notice.ts'
import type { People } from './people.ts'
import { faultOf } from './troubles.ts'
import { homeView } from './views.ts'

export type HomePorts = {
  readonly client: webApi.WebClient
  readonly log: Log
  readonly people: People
  readonly onAsking: (asking: Asking) => Promise<Answer>
  readonly workspace: () => Promise<Workspace>
}

/** The place of the home tab: the newsroom's, and of no channel. */
export const homeOf = (newsroom: string) => ({ platform: 'slack', newsroom, channel: '', thread: '' })

export type ShowHome = (newsroom: string, user: string) => Promise<void>

export function createHome({ client, log, people, onAsking, workspace }: HomePorts): ShowHome {
  return async (newsroom, user) => {
    try {
      const person = await people.of(user, user)
      const thread = homeOf(newsroom)
      const key = `slack-${newsroom}-home-${user}`
      const { notice } = await onAsking({ key, text: 'home', person, thread, private: false })
      await client.views.publish({ user_id: user, view: homeView(notice, await workspace()) })
    } catch (error) {
      log.error({ error: faultOf(error, 'views.publish').message }, 'slack: the home tab could not be shown')
    }
  }
}

export function answerHome(app: App, show: ShowHome): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home') await show(body.team_id, event.user)
  })
}
