/** What an edit of the reporter's message did to its links. */

export type LinkChanges = { readonly added: readonly string[]; readonly removed: readonly string[] }

export function linkChanges(before: readonly string[], after: readonly string[]): LinkChanges {
  return {
    added: after.filter((link) => !before.includes(link)),
    removed: before.filter((link) => !after.includes(link)),
  }
}

/** Said in the thread: the answer above is about links that are no longer in the message. */
export function removedLine(removed: readonly string[]): string {
  const what = removed.length === 1 ? 'a link' : `${removed.length} links`
  const addresses = removed.map((link) => link.replace(/^https?:\/\/(?:www\.)?/, '')).join(', ')
  return `The message was edited and ${what} taken out: ${addresses}. What I said of it still stands above.`
}
