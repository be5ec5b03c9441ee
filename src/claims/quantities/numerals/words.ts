/** Words that multiply the number before them. Lakh and crore: Indian numbering. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 1e2,
    thousand: 1e3,
    lakh: 1e5,
    lac: 1e5,
    lakhs: 1e5,
    million: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
  }),
)

/** Magnitudes that only follow digits: style books' short forms (`£3.4bn`, `$1.2m`, `740k`). */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    mm: 1e6,
    b: 1e9,
    bn: 1e9,
    bln: 1e9,
    cr: 1e7,
    t: 1e12,
    tn: 1e12,
    trn: 1e12,
    tln: 1e12,
  }),
)

/** Denominators of fractions in words. */
export const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    hundredth: 100,
    hundredths: 100,
  }),
)

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    hundredth: 100,
  }),
)

/** Unicode's vulgar fractions, as a press agency prints them. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])
