/** The terminal itself: lines come in, pieces of text go out above the line that is being typed. */
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Thread } from '../../../src/ports.ts'

/** `message` empty: nothing that could be replaced. `passing`: the next piece of that message takes its place. */
export type Piece = {
  readonly thread: Thread
  readonly message: string
  readonly text: string
  readonly passing: boolean
}

export type Screen = {
  show(piece: Piece): void
  /** What stands before the line that is being typed. */
  prompt(words: string): void
  /** Ends when the input does, or when somebody asks to leave. */
  lines(): AsyncIterable<string>
  close(): void
}

export type ScreenOptions = {
  readonly input: Readable
  readonly output: Writable
  /** A person types: what passes stands in the prompt alone, and is gone when it has passed. */
  readonly interactive: boolean
}

export function openScreen({ input, output, interactive }: ScreenOptions): Screen {
  const typed = createInterface({ input, output, terminal: interactive, prompt: '', historySize: 200 })
  let place = ''
  let passing = ''
  let asking = false

  // A pipe does not wait until somebody asks for its lines.
  const waiting: string[] = []
  let ended = false
  let wake = (): void => undefined
  typed.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  typed.on('close', () => {
    ended = true
    wake()
  })
  typed.on('SIGINT', () => typed.close())

  function draw(): void {
    if (!interactive || !asking) return
    typed.setPrompt(passing === '' ? `${place} ` : `${passing} ${place} `)
    typed.prompt(true)
  }

  function write(text: string): void {
    // The line that is being typed moves down, whole.
    if (interactive && asking) output.write('\r\u001b[J')
    output.write(text.endsWith('\n') ? text : `${text}\n`)
    draw()
  }

  return {
    show({ text, passing: isPassing }) {
      if (interactive && isPassing) {
        passing = text
        draw()
        return
      }
      passing = ''
      write(text)
    },
    prompt(words) {
      place = words
      asking = true
      draw()
    },
    async *lines() {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (ended) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
    close() {
      asking = false
      typed.close()
      if (interactive) output.write('\n')
    },
  }
}
