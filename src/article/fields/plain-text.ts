/** Values of meta tags and JSON-LD as text: some publishers put markup or doubly escaped entities there. */
import { parseTree } from '../html/tree.ts'
import { collapse, textOf } from '../html/walk.ts'

export const plainText = (value: string): string =>
  /[<&]/.test(value) ? textOf(parseTree(value).root) : collapse(value)
