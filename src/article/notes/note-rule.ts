/** One kind of remark that pages make about their own text. */
import type { Original } from '../../domain.ts'

/** A line of the page, body or not, in order, with the links in it. */
export type PageLine = {
  readonly text: string
  readonly links: readonly { readonly url: string; readonly text: string }[]
  readonly inBody: boolean
}

export type NoteFinding = {
  /** Verbatim words of the page. */
  readonly text: string
  readonly original?: Original
}

export type NoteRule = { readonly find: (lines: readonly PageLine[]) => readonly NoteFinding[] }

/** Longer lines are paragraphs: a remark about the article is short. */
export const LONGEST_REMARK = 700

/** A rule that takes the sentence-like stretch around the first match in each short line. */
export const remarks = (pattern: RegExp, wanted: (line: PageLine) => boolean = () => true): NoteRule => ({
  find: (lines) =>
    lines
      .filter((line) => line.text.length <= LONGEST_REMARK && wanted(line) && pattern.test(line.text))
      .map((line) => ({ text: line.text })),
})
