/**
 * A summary or rewrite against the text that it was made from. Unlike evidence, a source is complete: what it does not
 * say, the summary cannot say. Four general checks, each with its reason; no check needs to know the subject.
 */
import { nameNotInSource } from './names.ts'
import { negationTurned } from './negation.ts'
import { figureNotInSource } from './numbers.ts'
import { oppositeSaid } from './opposite.ts'
import { type SourceCheck, sourceOf, toldBy } from './reading.ts'

/** The surest first. */
const CHECKS: readonly SourceCheck[] = [figureNotInSource, nameNotInSource, oppositeSaid, negationTurned]

/** Why the summary is at odds with its source; empty when no check finds anything. Deterministic. */
export function againstSource(summary: string, document: string): readonly string[] {
  const source = sourceOf(document)
  return toldBy(summary, source).flatMap((told) => CHECKS.flatMap((check) => check(told, source) ?? []))
}
