/** Where a reply belongs: one thread of one channel of one newsroom. An empty `thread` is the channel itself. */
export type Thread = {
  readonly platform: string
  readonly newsroom: string
  readonly channel: string
  readonly thread: string
}

/**
 * The memory that a place writes to, and those that it may read. A private channel keeps one of its own and
 * may look into the newsroom's; what is public never sees a private one.
 */
export function memoriesOf(
  { newsroom, channel }: Thread,
  isPrivate: boolean,
): { readonly write: string; readonly read: readonly string[] } {
  if (!isPrivate) return { write: newsroom, read: [newsroom] }
  const own = `${newsroom}/private/${channel}`
  return { write: own, read: [own, newsroom] }
}

/** The newsroom that a memory belongs to: itself, or that of a private channel. */
export const newsroomOf = (memory: string): string => memory.split('/private/')[0] ?? memory

/** The memories that may be read from one that is written to: from a private channel's, its newsroom's too. */
export const readableFrom = (memory: string): readonly string[] => [...new Set([memory, newsroomOf(memory)])]
