/** All quirks; each new one is a file and a line here, and a fixture that fails without it. */
import { getDomain } from 'tldts'
import type { Quirk } from './quirk.ts'
import { theHill } from './the-hill.ts'

const quirks: readonly Quirk[] = [theHill]

const nothing = (): boolean => false

/** The quirk of the site that the page came from; one that does nothing for all others. */
export function quirkOf(url: string | null): Required<Omit<Quirk, 'domains'>> {
  const domain = url === null ? null : getDomain(url)
  const quirk = domain === null ? undefined : quirks.find(({ domains }) => domains.includes(domain))
  return { skips: quirk?.skips ?? nothing, drops: quirk?.drops ?? nothing }
}
