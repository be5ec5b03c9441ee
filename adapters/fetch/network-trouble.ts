import { Trouble } from './trouble.ts'

const PASTE = 'paste the text, or upload a PDF, and I will read that'

/** OpenSSL's and Node's codes for a certificate that does not hold, in words. */
const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it vouches for itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'it vouches for itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'nobody known vouches for its certificate',
  CERT_REVOKED: 'its certificate was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another site',
}

/** An error with its causes, outermost first. By their form: errors of another realm are none of our classes. */
function chainOf(error: unknown): readonly object[] {
  const chain: object[] = []
  for (let current = error; typeof current === 'object' && current !== null && chain.length < 10; ) {
    chain.push(current)
    current = 'cause' in current ? current.cause : null
  }
  return chain
}

function codesOf(error: unknown): readonly string[] {
  return chainOf(error).flatMap((link) => [
    ...('code' in link && typeof link.code === 'string' ? [link.code] : []),
    ...('errors' in link && Array.isArray(link.errors) ? link.errors.slice(0, 10).flatMap(codesOf) : []),
  ])
}

function troubleIn(error: unknown): Trouble | null {
  return chainOf(error).find((link) => link instanceof Trouble) ?? null
}

/** What an error of the connection, of TLS or of unpacking means for the reporter. */
export function troubleOfError(error: unknown, host: string): Trouble {
  const known = troubleIn(error)
  if (known !== null) return known
  const codes = codesOf(error)
  const about = { cause: error }
  const is = (pattern: RegExp): boolean => codes.some((code) => pattern.test(code))
  const certificate = codes.find((code) => Object.hasOwn(CERTIFICATE, code))
  if (certificate !== undefined) {
    return new Trouble(
      'tls',
      `the connection to ${host} is not safe: ${CERTIFICATE[certificate]}; ${PASTE}`,
      about,
    )
  }
  if (is(/^(ERR_SSL|ERR_TLS|EPROTO|CERT_|ERR_OSSL)|_CERT_|CERTIFICATE/)) {
    return new Trouble('tls', `no safe connection to ${host} could be made; ${PASTE}`, about)
  }
  if (is(/^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING|BROTLI)/)) {
    return new Trouble(
      'bad-encoding',
      `the page from ${host} arrived damaged or cut off; try again, or paste the text`,
      about,
    )
  }
  if (is(/^(HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_|UND_ERR_INFO)/)) {
    return new Trouble(
      'connection',
      `${host} did not answer as a web site does; check the link, or paste the text`,
      about,
    )
  }
  if (is(/^ECONNREFUSED$/)) {
    return new Trouble(
      'connection',
      `${host} accepts no connection; check the link, or try again later`,
      about,
    )
  }
  if (is(/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/)) {
    return new Trouble(
      'connection',
      `${host} cannot be reached from here; try again later, or paste the text`,
      about,
    )
  }
  if (is(/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/)) {
    return new Trouble('timeout', `${host} could not be reached in time; try again in a minute`, about)
  }
  return new Trouble(
    'connection',
    `${host} broke off the connection; try again in a minute, or paste the text`,
    about,
  )
}
