/** Units that can be compared: each with its dimension and its factor to that dimension's base unit. */

export type Scale = { readonly dimension: string; readonly factor: number }

/** Factors after the SI brochure and NIST SP 811, appendix B; months and years as calendars average them. */
const TABLE: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  percent: ['share', 1],
  'percentage points': ['points', 1],
  'percentage point': ['points', 1],
  second: ['duration', 1],
  minute: ['duration', 60],
  hour: ['duration', 3600],
  day: ['duration', 86_400],
  night: ['duration', 86_400],
  week: ['duration', 604_800],
  month: ['duration', 2_629_746],
  year: ['duration', 31_556_952],
  decade: ['duration', 315_569_520],
  millimetre: ['length', 0.001],
  centimetre: ['length', 0.01],
  metre: ['length', 1],
  kilometre: ['length', 1000],
  inch: ['length', 0.0254],
  foot: ['length', 0.3048],
  yard: ['length', 0.9144],
  mile: ['length', 1609.344],
  'nautical mile': ['length', 1852],
  gram: ['mass', 0.001],
  kilogram: ['mass', 1],
  tonne: ['mass', 1000],
  ton: ['mass', 907.185],
  pound: ['mass', 0.453592],
  ounce: ['mass', 0.0283495],
  'square metre': ['area', 1],
  'square kilometre': ['area', 1e6],
  'square mile': ['area', 2_589_988],
  hectare: ['area', 1e4],
  acre: ['area', 4046.856],
  litre: ['volume', 1],
  gallon: ['volume', 3.785412],
  barrel: ['volume', 158.987],
  'kilometre per hour': ['speed', 1],
  'mile per hour': ['speed', 1.609344],
  knot: ['speed', 1.852],
  byte: ['data', 1],
  kilobyte: ['data', 1e3],
  megabyte: ['data', 1e6],
  gigabyte: ['data', 1e9],
  terabyte: ['data', 1e12],
  watt: ['power', 1],
  kilowatt: ['power', 1e3],
  megawatt: ['power', 1e6],
  gigawatt: ['power', 1e9],
}

/** A plain count has the dimension `count`; an unknown unit or a currency is a dimension of its own. */
export function scaleOf(unit: string | null): Scale {
  if (unit === null) return { dimension: 'count', factor: 1 }
  const known = TABLE[unit]
  if (known !== undefined) return { dimension: known[0], factor: known[1] }
  return { dimension: unit, factor: 1 }
}

/** Whether the unit is money: ISO 4217 codes are three capitals. */
export const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit)
