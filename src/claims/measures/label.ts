import { pluralOf } from './populations.ts'

type Parts = {
  readonly predicate: string | null
  readonly population: string | null
  readonly modifiers: readonly string[]
}

function core({ predicate, population }: Parts, label: string | null): string {
  if (population === null) return label ?? predicate ?? 'figure'
  const counted = pluralOf(population)
  if (label === null) return predicate === null ? counted : `${counted}: ${predicate}`
  return label === counted || label.startsWith(`${counted} `) ? label : `${counted} ${label}`
}

/** A measure as a reader would say it: `prisoners released`, `turnout`, `people injured (serious)`. */
export function labelOf(parts: Parts, label: string | null): string {
  const words = core(parts, label)
  return parts.modifiers.length === 0 ? words : `${words} (${parts.modifiers.join(', ')})`
}
