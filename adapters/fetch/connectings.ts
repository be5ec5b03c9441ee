import { networkInterfaces } from 'node:os'
import { parseAllowList } from './allow-list.ts'
import type { Connecting } from './connecting.ts'
import { createResolver, withSystemNames } from './lookup.ts'
import type { FetcherOptions } from './settings.ts'
import { createVetting } from './vetting.ts'

/** How to connect for a person's own link, and how for what public pages lead to: there no allow-list counts. */
export function createConnectings(
  options: FetcherOptions,
  connectMs: number,
): { readonly connecting: Connecting; readonly publicOnly: Connecting } {
  const { allow, ca, resolve = createResolver(Math.min(2_000, connectMs / 2)), ...others } = options
  const vetting = { own: ownAddresses(), ...others }
  const common = { resolve, ...(ca === undefined ? {} : { ca }) }
  return {
    connecting: {
      ...common,
      resolve: withSystemNames(resolve, parseAllowList(allow ?? []).names),
      vetting: createVetting({ ...vetting, allow: allow ?? [] }),
    },
    publicOnly: { ...common, vetting: createVetting(vetting) },
  }
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap(
    (addresses) => addresses?.map(({ address }) => address) ?? [],
  )
}
