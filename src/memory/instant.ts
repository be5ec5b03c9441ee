/** Instants as a desk says them: `12 Feb, 10:02`, in its own zone. */
import type { Timestamp } from '../domain.ts'

/** @param zone IANA name */
export function instantOf(at: Timestamp, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return parts.format(new Date(at))
}
