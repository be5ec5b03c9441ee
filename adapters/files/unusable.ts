import type { FailureCode } from '../../src/domain.ts'

/** What is wrong with an input, in one line that names it and says what to do. */
export class Unusable extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = 'Unusable'
    this.code = code
  }
}

/** `size` in bytes, null where only so much is known that it is over the limit. */
export function tooLarge(name: string, largest: number, size: number | null): Unusable {
  const limit = `${Math.floor(largest / 1_000_000)} MB`
  const over =
    size === null
      ? `is larger than the ${limit}`
      : `has ${Math.round(size / 1_000_000)} MB, more than the ${limit}`
  return new Unusable('too-large', `${name} ${over} that I read; cut it down to the article`)
}

/** Node's errors of the file system (https://nodejs.org/api/errors.html#common-system-errors), in words. */
export function unusableBy(error: unknown, name: string): Unusable {
  if (error instanceof Unusable) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Unusable('file-not-found', `there is no file ${name}; check the name${linkHint(name)}`)
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return new Unusable('file-not-found', `${name} cannot be the name of a file; check the name`)
    case 'ELOOP':
      return new Unusable(
        'file-not-found',
        `${name} is a link that leads back to itself; name the file itself`,
      )
    case 'EACCES':
    case 'EPERM':
      return new Unusable(
        'forbidden',
        `${name} may not be read by this user; change its permissions (chmod +r)`,
      )
    case 'ABORT_ERR':
      return new Unusable('timeout', `nothing came out of ${name} in time; save it to a file first`)
    default:
      return new Unusable(
        'unreadable',
        `${name} could not be read (${code}); copy it elsewhere and try again`,
      )
  }
}

/** A link without its scheme is easily taken for a file. */
function linkHint(name: string): string {
  return /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\/)/i.test(name)
    ? `, or write https://${name} if it is a link`
    : ''
}

/** A path fit for one line of a message. */
export function shown(path: string): string {
  const line = path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?')
  return line.length > 120 ? `${line.slice(0, 60)}…${line.slice(-50)}` : line
}
