import type { Log } from '../../src/ports.ts'

/** A log that keeps its lines, to be asked what was said. */
export function collectedLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = []
  const keep = (level: string) => (data: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(data)}`)
  }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
