import { Trouble } from './trouble.ts'

/** The head of an answer, its names in lower case; of repeated fields the first counts, save lists and `set-cookie`. */
export type Head = {
  readonly status: number
  readonly field: (name: string) => string | null
  readonly setCookies: readonly string[]
}

/** A server may not shut us out for longer than this by one answer, in s. */
const LONGEST_RETRY = 3_600

/** Retry-After in seconds, from either of its forms (RFC 9110, 10.2.3); null when absent or unreadable. */
export function retryAfterSeconds(value: string | null, now: Date): number | null {
  if (value === null) return null
  const text = value.trim()
  const until = /^[A-Za-z]{3,9},? .* GMT$/.test(text) ? Date.parse(text) : Number.NaN
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : (until - now.getTime()) / 1_000
  return Number.isFinite(seconds) ? Math.min(LONGEST_RETRY, Math.max(0, Math.ceil(seconds))) : null
}

const PASTE = 'paste the text, or upload a PDF, and I will read that'

/** What a final answer that brings no page means for the reporter. */
export function troubleOfStatus(head: Head, host: string, now: Date): Trouble {
  const { status } = head
  const wait = retryAfterSeconds(head.field('retry-after'), now)
  const retry = wait === null ? {} : { retryAfter: wait }
  const when = wait === null ? 'later' : `in ${inWords(wait)}`
  if (head.field('cf-mitigated') === 'challenge') {
    return new Trouble('forbidden', `${host} lets only people in, not programs; ${PASTE}`)
  }
  switch (status) {
    case 401:
    case 407:
      return new Trouble('login-wall', `${host} wants a login for this page; ${PASTE}`)
    case 402:
      return new Trouble('paywall', `${host} wants payment for this page; ${PASTE}`)
    case 403:
      return new Trouble('forbidden', `${host} refuses to show me this page; ${PASTE}`)
    case 404:
      return new Trouble('not-found', `there is no page at this address on ${host}; check the link`)
    case 410:
      return new Trouble('gone', `${host} has taken this page down; ${PASTE} if you have a copy`)
    case 429:
      return new Trouble('rate-limited', `${host} asks for fewer visits; try again ${when}`, retry)
    case 451:
      return new Trouble('forbidden', `${host} may not show this page here for legal reasons; ${PASTE}`)
  }
  if (status >= 500) {
    return new Trouble(
      'server-error',
      `${host} has trouble of its own (HTTP ${status}); try again ${when}`,
      retry,
    )
  }
  if (status === 408) return new Trouble('timeout', `${host} gave up waiting; try again ${when}`, retry)
  if (status >= 400) return new Trouble('forbidden', `${host} refused the request (HTTP ${status}); ${PASTE}`)
  return new Trouble(
    'server-error',
    `${host} answered without a page (HTTP ${status}); try again later, or paste the text`,
  )
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
