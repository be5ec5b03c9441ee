/**
 * Units of measure. Names and plurals are those of the `convert` package; the rows below add what news
 * prints and the package lacks, and the symbols that are safe beside a number.
 */
import { getMeasureKind } from 'convert'
import type { Atom } from '../atoms.ts'
import type { UnitFound } from './currencies.ts'

const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    km: 'kilometre',
    kms: 'kilometre',
    cm: 'centimetre',
    mm: 'millimetre',
    mi: 'mile',
    ft: 'foot',
    yd: 'yard',
    yds: 'yard',
    kg: 'kilogram',
    kgs: 'kilogram',
    kilo: 'kilogram',
    kilos: 'kilogram',
    mg: 'milligram',
    lb: 'pound',
    lbs: 'pound',
    oz: 'ounce',
    st: 'stone',
    ha: 'hectare',
    ml: 'millilitre',
    hp: 'horsepower',
    bhp: 'horsepower',
    mph: 'mile per hour',
    kph: 'kilometre per hour',
    kmh: 'kilometre per hour',
    rpm: 'revolution per minute',
    mpg: 'mile per gallon',
    kt: 'knot',
    kts: 'knot',
    kb: 'kilobyte',
    mb: 'megabyte',
    gb: 'gigabyte',
    tb: 'terabyte',
    gbps: 'gigabit per second',
    mbps: 'megabit per second',
    μm: 'micrometre',
    µm: 'micrometre',
    mpa: 'megapascal',
    kpa: 'kilopascal',
    ksi: 'kilopound per square inch',
    kv: 'kilovolt',
    kw: 'kilowatt',
    hz: 'hertz',
    khz: 'kilohertz',
    mhz: 'megahertz',
    ghz: 'gigahertz',
    mw: 'megawatt',
    gw: 'gigawatt',
    kwh: 'kilowatt hour',
    mwh: 'megawatt hour',
    gwh: 'gigawatt hour',
    twh: 'terawatt hour',
    psi: 'pound per square inch',
    bpd: 'barrel per day',
    hr: 'hour',
    hrs: 'hour',
    min: 'minute',
    mins: 'minute',
    sec: 'second',
    secs: 'second',
    yr: 'year',
    yrs: 'year',
    sqm: 'square metre',
    sqft: 'square foot',
    bcm: 'billion cubic metre',
    tcf: 'trillion cubic foot',
    teu: 'twenty-foot container',
    mah: 'milliampere hour',
    nm: 'nautical mile',
    nmi: 'nautical mile',
    sq: 'square',
  }),
)

/** Symbols of one letter count only when they are run into the number (`40m`, `48C`, `5.4t`). */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'metre',
    C: 'degree Celsius',
    F: 'degree Fahrenheit',
    t: 'tonne',
    g: 'gram',
    l: 'litre',
    L: 'litre',
    W: 'watt',
    V: 'volt',
    h: 'hour',
    s: 'second',
    B: 'byte',
  }),
)

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ton: 'ton',
    tons: 'ton',
    tonne: 'tonne',
    tonnes: 'tonne',
    barrel: 'barrel',
    barrels: 'barrel',
    bushel: 'bushel',
    bushels: 'bushel',
    knot: 'knot',
    knots: 'knot',
    celsius: 'degree Celsius',
    centigrade: 'degree Celsius',
    fahrenheit: 'degree Fahrenheit',
    degree: 'degree',
    degrees: 'degree',
    metre: 'metre',
    kelvin: 'kelvin',
    kiloton: 'kiloton',
    kilotons: 'kiloton',
    carat: 'carat',
    carats: 'carat',
    calorie: 'calorie',
    calories: 'calorie',
    gigatonne: 'gigatonne',
    gigatonnes: 'gigatonne',
    megatonne: 'megatonne',
    megatonnes: 'megatonne',
    micron: 'micrometre',
    microns: 'micrometre',
    fortnight: 'fortnight',
    fortnights: 'fortnight',
    night: 'night',
    nights: 'night',
    decibel: 'decibel',
    decibels: 'decibel',
    feet: 'foot',
    inches: 'inch',
    centuries: 'century',
    horsepower: 'horsepower',
    megapixel: 'megapixel',
    megapixels: 'megapixel',
    lightyear: 'light year',
    lightyears: 'light year',
  }),
)

/** Names in the package that are ordinary words of news: a turn, an hour hand, a mark. */
const NOT_UNITS =
  /^(are|bar|bars|bit|bits|cup|cups|link|links|mark|chain|chains|pole|poles|rod|rods|hand|hands|point|points|cord|cords|tog|slug|slugs|grain|grains|turn|turns|peck|shake|stick|digit|digits|palm|palms|span|spans|line|lines|mil|mils|micro|score|fall|minute|moment|moments|dash|pinch|jiffy|drop|drops|grade|grades|rad|rads|thou|last|lasts|sack|sacks|tun|tuns|nail|nails|ell|ells|rope|ropes|hide|hides|perch|perches|second|wave|waves|cable|cables|league|leagues|shaku)$/

const british = (name: string): string => name.replace(/meter$/, 'metre').replace(/liter$/, 'litre')

const singularOf = (word: string): string =>
  word === 'feet' ? 'foot' : word === 'inches' ? 'inch' : word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')

const isKnown = (word: string): boolean => {
  // The package's types list the names that it knows; the question is whether print's word is one.
  return (
    word.length >= 4 &&
    !NOT_UNITS.test(word) &&
    getMeasureKind(word as Parameters<typeof getMeasureKind>[0]) !== undefined
  )
}

/** `minute` and `second` are excluded above as ordinary words, and admitted here after a number. */
const TIME = /^(seconds?|minutes?)$/

function single(atom: Atom, number: string): string | null {
  // `Type 4s`: after a whole number the letter makes a plural.
  if (atom.text === 's' && !number.includes('.')) return null
  if (atom.joined && LETTERS.has(atom.text)) return LETTERS.get(atom.text) ?? null
  const symbol = SYMBOLS.get(atom.lower)
  if (symbol !== undefined && symbol !== 'square' && (atom.lower !== 'st' || !atom.joined)) {
    if (
      /^(min|sec|st|nm|ha|kt|mi|mb|mw)$/.test(atom.lower) &&
      !atom.joined &&
      atom.text !== atom.lower &&
      atom.lower !== 'mw' &&
      atom.lower !== 'mb'
    )
      return null
    return symbol
  }
  const word = WORDS.get(atom.lower)
  if (word !== undefined) return word
  return TIME.test(atom.lower) || isKnown(atom.lower) ? british(singularOf(atom.lower)) : null
}

/** The name of a unit's symbol (`cm`), or the word itself. */
export const unitName = (word: string): string => SYMBOLS.get(word.toLowerCase()) ?? word

const COMPOUND = /^(square|cubic|nautical|light|metric|short|long|imperial)$/

/** The unit that begins at `at`, with a hyphen before it if there is one (`40-metre`). */
export function dimensionAt(atoms: readonly Atom[], at: number): UnitFound | null {
  const hyphen = /^[-‐‑]$/.test(atoms[at]?.text ?? '') && atoms[at]?.joined === true
  const here = hyphen ? at + 1 : at
  const atom = atoms[here]
  if (atom === undefined) return null
  if (atom.text === '°') return degreesAt(atoms, here)
  if (atom.text === '″' && atom.joined) return { unit: 'inch', next: here + 1 }
  if (atom.kind !== 'word') return null
  if (hyphen && !atom.joined) return null
  if (/^(degrees?|deg|degc|degf)$/.test(atom.lower) || /^(celsius|fahrenheit)$/.test(atom.lower))
    return degreesAt(atoms, here)
  const next = atoms[here + 1]
  const squared =
    next?.joined && /^[23²³]$/.test(next.text) ? (/^[2²]$/.test(next.text) ? 'square' : 'cubic') : null
  if (squared !== null && /^(m|km|cm|mm|ft|mi)$/.test(atom.lower))
    return {
      unit: `${squared} ${atom.lower === 'm' ? 'metre' : (SYMBOLS.get(atom.lower) ?? atom.lower)}`,
      next: here + 2,
    }
  if (COMPOUND.test(atom.lower) || atom.lower === 'sq' || atom.lower === 'cu') {
    const gap = next?.text === '.' || next?.text === '-' ? 2 : 1
    const second = atoms[here + gap]
    const base = second?.kind === 'word' ? (LETTERS.get(second.text) ?? single(second, '')) : null
    if (base === null) return null
    const prefix =
      atom.lower === 'sq' ? 'square ' : /^(metric|imperial)$/.test(atom.lower) ? '' : `${atom.lower} `
    return { unit: prefix === '' && base === 'ton' ? 'tonne' : `${prefix}${base}`, next: here + gap + 1 }
  }
  // `m.p.h.`
  const dotted = atoms.slice(here + 1, here + 5)
  if (atom.lower === 'm' && dotted.map(({ lower }) => lower).join('') === '.p.h')
    return { unit: 'mile per hour', next: atoms[here + 5]?.text === '.' ? here + 6 : here + 5 }
  if (
    /^parts?$/.test(atom.lower) &&
    next?.lower === 'per' &&
    /^(million|billion|trillion)$/.test(atoms[here + 2]?.lower ?? '')
  )
    return { unit: `part per ${atoms[here + 2]?.lower}`, next: here + 3 }
  const base = single(atom, atoms[here - 1]?.text ?? '')
  if (base === null) return null
  const hours = next?.lower
  if (/watt$/.test(base) && /^(hours?)$/.test(hours ?? '')) return { unit: `${base} hour`, next: here + 2 }
  if (base === 'pound' && (next?.lower === 'feet' || next?.lower === 'foot'))
    return { unit: 'pound-foot', next: here + 2 }
  if (base === 'pound' && next?.text === '-' && /^(feet|foot)$/.test(atoms[here + 2]?.lower ?? ''))
    return { unit: 'pound-foot', next: here + 3 }
  return { unit: base, next: here + 1 }
}

function degreesAt(atoms: readonly Atom[], at: number): UnitFound {
  if (atoms[at]?.lower === 'degf') return { unit: 'degree Fahrenheit', next: at + 1 }
  if (atoms[at]?.lower === 'degc') return { unit: 'degree Celsius', next: at + 1 }
  for (const gap of [0, 1, 2]) {
    const scale = atoms[at + gap]
    if (scale === undefined) break
    if (/^(c|celsius|centigrade)$/.test(scale.lower) && (scale.text !== 'c' || scale.joined))
      return { unit: 'degree Celsius', next: at + gap + 1 }
    if (/^(f|fahrenheit)$/.test(scale.lower)) return { unit: 'degree Fahrenheit', next: at + gap + 1 }
    if (gap === 0 && !/^(°|degrees?|deg)$/.test(scale.lower)) break
  }
  return { unit: 'degree', next: at + 1 }
}
