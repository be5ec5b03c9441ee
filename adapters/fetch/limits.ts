/** How much time, room and patience a link is given. Times in ms, sizes in bytes. */
export type FetchLimits = {
  /** Hops that are followed; browsers stop at 20, news sites need up to five. */
  readonly redirects: number
  /** From asking the name server to a connection that stands, TLS included. */
  readonly connectMs: number
  /** From there to the answer's head. */
  readonly firstByteMs: number
  /** All of it, every hop counted, waiting for one's turn not. */
  readonly totalMs: number
  /** Body as sent. */
  readonly wireBytes: number
  /** Body unpacked; the reader bears pages of 4 million characters, PDFs are larger. */
  readonly decodedBytes: number
  /** Unpacked over sent, once {@link ratioFromBytes} are unpacked. HTML packs 5 to 20 times. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Waiting for one's turn at a host. */
  readonly queueMs: number
  /** Longest Retry-After that is waited for on the spot, instead of failing with it. */
  readonly retryWaitMs: number
}

export const DEFAULT_LIMITS: FetchLimits = {
  redirects: 10,
  connectMs: 8_000,
  firstByteMs: 15_000,
  totalMs: 30_000,
  wireBytes: 12_000_000,
  decodedBytes: 24_000_000,
  ratio: 100,
  ratioFromBytes: 1_000_000,
  queueMs: 20_000,
  retryWaitMs: 3_000,
}
