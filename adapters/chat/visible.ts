/**
 * Text from the web or from another person is data. This takes out what a reader cannot see and what
 * would act on the screen; each platform then escapes its own markup on top. The order matters: a
 * mention must be looked for after the invisible characters are gone, or `@<zero width>everyone` would
 * be put back together behind the escape.
 */

/** Scripts in which the joiners change how a word is written (Unicode Standard, chapter 23.2). */
const JOINED_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}' +
  '\\p{Script=Gurmukhi}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Tamil}' +
  '\\p{Script=Telugu}\\p{Script=Khmer}\\p{Script=Mongolian}'

const JOINER_IN_WORD = new RegExp(
  `(?<=[${JOINED_SCRIPTS}\\p{M}])[\\u200c\\u200d](?=[${JOINED_SCRIPTS}])`,
  'gu',
)
const JOINER_IN_EMOJI =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu

/** Zero width, bidirectional controls, tag characters, fillers: Unicode's own property names them all. */
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu

/** C0 and C1 controls, escape included, but not tab and newline. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** No script stacks more than four marks on one letter; more is meant to spill over other lines. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** A private-use character holds the place of a joiner that stays; foreign ones are dropped first. */
const KEPT_NON_JOINER = '\ue0fc'
const KEPT_JOINER = '\ue0fd'

/** Visible characters and line breaks only. Idempotent. */
export function visibleText(text: string): string {
  return text
    .replaceAll(KEPT_NON_JOINER, '')
    .replaceAll(KEPT_JOINER, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(JOINER_IN_WORD, (joiner) => (joiner === '\u200c' ? KEPT_NON_JOINER : KEPT_JOINER))
    .replace(JOINER_IN_EMOJI, KEPT_JOINER)
    .replace(INVISIBLE, '')
    .replaceAll(KEPT_NON_JOINER, '\u200c')
    .replaceAll(KEPT_JOINER, '\u200d')
    .replace(CONTROL, '')
    .replace(STACKED_MARKS, '$1')
}

/** The same on one line, runs of white space as one space. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim()
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** At most `limit` UTF-16 code units, cut between characters as a reader sees them, `…` where cut. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (const { index, segment } of segmenter.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit - 1) break
    end = index + segment.length
  }
  const space = text.lastIndexOf(' ', end)
  return `${text.slice(0, space > end * 0.8 ? space : end).trimEnd()}…`
}
