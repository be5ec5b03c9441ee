/** Plain figures in digits, for looking a headline's numbers up in the body. */

export type Figure = { readonly surface: string; readonly value: number }

const MAGNITUDE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
}
const FIGURE =
  /(?<![\p{L}\p{N}.,:/-])(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(k|thousand|mn?|million|bn|b|billion|tn|trillion|lakh|crore)\b)?(?![\p{N}:/]|\.\d|[-–]\d|(?:st|nd|rd|th)\b)/giu

/** Figures from ten on, years and clock times left out; ordinals and parts of codes are none. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const value =
      Number((match[1] ?? '').replace(/,/g, '')) * (MAGNITUDE[(match[2] ?? '').toLowerCase()] ?? 1)
    const isYear = match[2] === undefined && /^(?:19|20)\d\d$/.test(match[1] ?? '')
    return value < 10 || isYear ? [] : [{ surface: match[0], value }]
  })
}
