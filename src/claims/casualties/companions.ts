/** Single people named beside a figure: `a teenager and three women were shot` makes four. */

const PERSON =
  '(?:man|woman|boy|girl|teen|teenager|child|baby|toddler|infant|son|daughter|brother|sister|father|mother|dad|mom|wife|husband|student|driver|captain|pilot|officer|deputy|bystander|grandmother|grandfather)'

const BEFORE = new RegExp(`\\b${PERSON}(?:, \\d{1,3},| \\(\\d{1,3}\\))?(?:,| and|, and| &) $`, 'i')
const AFTER = new RegExp(
  `^ [\\p{L}-]+(?:, | and |, and )(?:a |an |one |another )?(?:[\\p{L}-]+ ){0,2}${PERSON}\\b`,
  'iu',
)

/** How many single people stand right before and right after the figure at `start`–`end` of its sentence. */
export function companions(text: string, start: number, end: number): number {
  const before = BEFORE.test(text.slice(Math.max(0, start - 40), start)) ? 1 : 0
  const after = AFTER.test(text.slice(end, end + 60)) ? 1 : 0
  return before + after
}
