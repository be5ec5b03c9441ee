/** Text wrapped to a terminal's width, plain or in colour. */
import { styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

export type TerminalOptions = {
  /** Columns; below 40 lines are as long as 40. */
  readonly width: number
  readonly colour: boolean
}

const NARROWEST = 40

type Style = Parameters<typeof styleText>[0]

/** Lines within the terminal's width. What is written to it must be visible text. */
export class Page {
  readonly #width: number
  readonly #colour: boolean
  readonly #lines: string[] = []

  constructor(options: TerminalOptions) {
    this.#width = Math.max(NARROWEST, Math.floor(options.width))
    this.#colour = options.colour
  }

  dress(style: Style, text: string): string {
    return this.#colour ? styleText(style, text, { validateStream: false }) : text
  }

  /** Wraps at spaces; a word that is longer than the line (an address) stays whole, to be copied. */
  write(text: string, lead = ''): void {
    const indent = stringWidth(lead)
    const wrapped = wrapAnsi(text, this.#width - indent, { hard: false, trim: true })
    for (const [index, line] of wrapped.split('\n').entries()) {
      this.#lines.push(`${index === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd())
    }
  }

  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('')
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`
  }
}
