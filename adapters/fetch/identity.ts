/** The name that robots.txt rules address us by. */
export const ROBOT_NAME = 'twosource'

/**
 * An honest User-Agent, in the form that well-behaved robots use: who we are and, with `contact` (an address of
 * a page or a mailbox), whom to write to.
 */
export function userAgent(version: string | null, contact: string | null): string {
  const whom = contact?.replace(/[^\x21-\x7e]|[()<>;]/g, '') ?? ''
  return `Mozilla/5.0 (compatible; ${ROBOT_NAME}${version === null ? '' : `/${version}`}${whom === '' ? '' : `; +${whom}`})`
}

/** What a page is asked for with. */
export function requestHeaders(agent: string): Readonly<Record<string, string>> {
  return {
    'user-agent': agent,
    accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5',
    'accept-language': 'en,*;q=0.5',
    'accept-encoding': 'gzip, br',
  }
}
