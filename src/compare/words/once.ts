/** Happenings that a story has one of: their dates meet by that alone where each article gives one. */
export const ONCE: ReadonlySet<string> = new Set([
  'reopening',
  'expiry',
  'closure',
  'arrival',
  'publication',
  'passage',
  'intrusion',
  'opening',
])
