import { LONGEST_REMARK, type NoteRule } from './note-rule.ts'

const turn =
  /^(?:[\p{Lu}][\p{Lu}.’' -]{2,40}(?:, [\p{Lu} .’'-]{2,40})?|[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]+){0,3}):\s/u
const named =
  /\btranscript\b.{0,60}(?:\b(?:below|edited|provided|rush|of|full|interview|episode|programme|program|broadcast)\b|$)/i

/** Turns of named speakers needed before a text counts as a transcript. */
const TURNS = 4

/** Speech written down turn by turn. */
export const transcript: NoteRule = {
  find: (lines) => {
    const said = lines.find(
      (line) => line.text.length <= LONGEST_REMARK && line.text.length < 160 && named.test(line.text),
    )
    const body = lines.filter((line) => line.inBody)
    const turns = body.filter((line) => turn.test(line.text))
    const first = turns[0]
    if (first === undefined || turns.length < TURNS || turns.length < body.length * 0.4) return []
    return [{ text: said?.text ?? turn.exec(first.text)?.[0].trim() ?? first.text }]
  },
}
