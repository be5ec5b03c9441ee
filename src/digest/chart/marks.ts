/** How lines are told apart: by colour, by dash and by the shape of their marks, each enough by itself. */

export type Mark = {
  readonly colour: string
  readonly dash: string
  /** A mark with its middle at x, y. */
  readonly shape: (x: number, y: number) => string
}

const path = (colour: string, d: string): string =>
  `<path d="${d}" fill="${colour}" stroke="#ffffff" stroke-width="2"/>`

const at = (value: number): string => value.toFixed(1)

/** Colours: Okabe and Ito, "Color Universal Design", 2008; the yellow, too faint on white, is left out. */
const marks: readonly Mark[] = [
  {
    colour: '#0072b2',
    dash: 'none',
    shape: (x, y) =>
      `<circle cx="${at(x)}" cy="${at(y)}" r="9" fill="#0072b2" stroke="#ffffff" stroke-width="2"/>`,
  },
  {
    colour: '#d55e00',
    dash: '16 8',
    shape: (x, y) => path('#d55e00', `M ${at(x - 9)} ${at(y - 9)} h 18 v 18 h -18 Z`),
  },
  {
    colour: '#009e73',
    dash: '4 8',
    shape: (x, y) => path('#009e73', `M ${at(x)} ${at(y - 11)} l 11 20 h -22 Z`),
  },
  {
    colour: '#cc79a7',
    dash: '16 8 4 8',
    shape: (x, y) => path('#cc79a7', `M ${at(x)} ${at(y - 12)} l 12 12 l -12 12 l -12 -12 Z`),
  },
  {
    colour: '#555555',
    dash: '28 8',
    shape: (x, y) => path('#555555', `M ${at(x)} ${at(y + 11)} l 11 -20 h -22 Z`),
  },
]

export function markOf(index: number): Mark {
  const mark = marks[index % marks.length]
  if (mark === undefined) throw new RangeError(`no mark ${index}`)
  return mark
}
