import { recogniseQuantities } from '../../../src/claims/quantities/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** The figures of a text in short: value, unit, bound, aside. */
export const read = (text: string) =>
  recogniseQuantities(analyse(text)).map(({ value, bound, aside, start, end }) => ({
    ...value,
    bound,
    aside,
    surface: text.slice(start, end),
  }))

/** The only figure of a text; fails when there are more or none. */
export function readOne(text: string) {
  const [first, ...rest] = read(text)
  if (first === undefined || rest.length > 0)
    throw new Error(`${rest.length + (first ? 1 : 0)} figures in: ${text}`)
  return first
}
