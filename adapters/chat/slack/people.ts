/** Who somebody is in the workspace: administrators and user groups decide who may settle and change. */
import type { webApi } from '@slack/bolt'
import type { Person } from '../../../src/desk/asking.ts'
import type { Log } from '../../../src/ports.ts'
import { recent } from '../recent.ts'
import { faultOf } from './troubles.ts'

export type People = {
  /** Never throws: of whom nothing can be learned, nothing is assumed. `name` is what the event calls them. */
  of(id: string, name: string): Promise<Person>
}

/** Whoever is given a role has it here after this; Slack allows twenty looks at the groups in a minute. */
const REMEMBERED_FOR = 3 * 60_000
const MOST_PEOPLE = 2000

type Profile = Pick<Person, 'name' | 'admin'> & { readonly guest: boolean }
type Kept<T> = { readonly until: number; readonly value: Promise<T | null> }

export function createPeople(client: webApi.WebClient, log: Log): People {
  const profiles = recent<Kept<Profile>>(MOST_PEOPLE)
  const groups = recent<Kept<ReadonlyMap<string, readonly string[]>>>(1)

  /** What could not be learned is asked for again the next time. */
  function remembered<T>(
    store: ReturnType<typeof recent<Kept<T>>>,
    key: string,
    method: string,
    ask: () => Promise<T>,
  ): Promise<T | null> {
    const known = store.get(key)
    if (known !== undefined && known.until > Date.now()) return known.value
    const value = ask().catch((error: unknown) => {
      store.delete(key)
      log.warn({ error: faultOf(error, method).message }, 'slack: rights of a person unknown, none assumed')
      return null
    })
    store.set(key, { until: Date.now() + REMEMBERED_FOR, value })
    return value
  }

  const profileOf = (id: string, name: string): Promise<Profile | null> =>
    remembered(profiles, id, 'users.info', async () => {
      const { user } = await client.users.info({ user: id })
      const shown = [user?.profile?.display_name, user?.profile?.real_name].find((one) => (one ?? '') !== '')
      return {
        name: shown ?? name,
        admin: user?.is_admin === true || user?.is_owner === true,
        guest:
          user?.is_restricted === true || user?.is_ultra_restricted === true || user?.is_stranger === true,
      }
    })

  const membersOfGroups = (): Promise<ReadonlyMap<string, readonly string[]> | null> =>
    remembered(groups, 'all', 'usergroups.list', async () => {
      const { usergroups } = await client.usergroups.list({ include_users: true })
      return new Map(usergroups?.map((group) => [group.id ?? '', group.users ?? []]))
    })

  return {
    async of(id, name) {
      const [profile, members] = await Promise.all([profileOf(id, name), membersOfGroups()])
      const roles = [...(members ?? [])].filter(([, users]) => users.includes(id)).map(([group]) => group)
      const { admin = false, guest = false } = profile ?? {}
      return { id, name: profile?.name ?? name, roles, admin, guest }
    },
  }
}
