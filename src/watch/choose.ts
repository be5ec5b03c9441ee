/** Which of the due pages are asked for now: the longest due first, hosts in turn, never more than a minute bears. */

export type Due = { readonly host: string; readonly at: number }

/** Pages a minute over all hosts: five thousand that fall due at once are read within the hour. */
export const MOST_A_MINUTE = 120
/** Of one host: a page every ten seconds, which a site bears from any reader. */
export const MOST_OF_A_HOST = 6

/** @param due the longest due first */
export function chooseDue<T extends Due>(
  due: readonly T[],
  most: number = MOST_A_MINUTE,
  mostOfHost: number = MOST_OF_A_HOST,
): readonly T[] {
  const ofHost = new Map<string, number>()
  const turns = due.flatMap((one) => {
    const turn = ofHost.get(one.host) ?? 0
    ofHost.set(one.host, turn + 1)
    return turn < mostOfHost ? [{ one, turn }] : []
  })
  // The first page of every host goes before the second of any.
  return turns
    .toSorted((a, b) => a.turn - b.turn || a.one.at - b.one.at)
    .slice(0, most)
    .map(({ one }) => one)
}
