/** How units are written beside a figure, where it is neither the name nor the name and an s. */

/** The sign or plural that news style guides give; units that are not listed take an s. */
const WRITTEN: Readonly<Record<string, string>> = {
  'mile per hour': 'mph',
  'kilometre per hour': 'km/h',
  'metre per second': 'metres a second',
  'mile per gallon': 'mpg',
  'revolution per minute': 'rpm',
  'megabit per second': 'Mbps',
  'gigabit per second': 'Gbps',
  'kilopound per square inch': 'ksi',
  foot: 'feet',
  inch: 'inches',
  stone: 'stone',
  horsepower: 'horsepower',
  hertz: 'hertz',
  megahertz: 'megahertz',
  gigahertz: 'gigahertz',
  century: 'centuries',
  'square foot': 'square feet',
  'cubic foot': 'cubic feet',
  'square inch': 'square inches',
  'percentage points': 'percentage points',
}

/** Units that one figure alone changes too: signs have no plural. */
const SIGNS = new Set(['mph', 'km/h', 'mpg', 'rpm', 'Mbps', 'Gbps', 'ksi'])

/** `degree Celsius` is `degrees Celsius`, `tonne per year` is `tonnes per year`: the first word takes the s. */
const plural = (unit: string): string => {
  const [, first = unit, rest = ''] = /^(\S+)( (?:per |of |Celsius|Fahrenheit).*)$/.exec(unit) ?? []
  return `${first}${first.endsWith('s') ? '' : 's'}${rest}`
}

/** The unit's name as it stands after a figure. */
export function unitWord(unit: string, many: boolean): string {
  const written = WRITTEN[unit]
  if (written !== undefined && (many || SIGNS.has(written))) return written
  return many ? plural(unit) : unit
}
