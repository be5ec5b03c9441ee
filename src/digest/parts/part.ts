/** A part of the digest: a heading and what stands under it. One file a part, and a line in the registry. */
import type { NoticeLine } from '../../reply/notice.ts'
import type { Material } from '../material.ts'

export type Part = {
  readonly heading: string
  /** How many, in the sentence that sums the digest up: `2 open mismatches`. */
  readonly count: (lines: number) => string
  /** Most important first; empty when there is nothing to say. */
  readonly lines: (material: Material) => readonly NoticeLine[]
}

export const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`
