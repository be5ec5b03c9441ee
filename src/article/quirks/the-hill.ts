import { labels } from '../html/walk.ts'
import type { Quirk } from './quirk.ts'

/** The Hill puts a window with a person's name and latest stories into the sentence behind the name. */
export const theHill: Quirk = {
  domains: ['thehill.com'],
  skips: (element) => labels(element).includes('rollover-people-block'),
}
