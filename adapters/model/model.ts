/** A language model as the jobs ask it. */
import type { LanguageModel } from '../../src/ports.ts'
import { estimateTokens, type Question } from '../../src/proposals/question.ts'
import { type Counting, converse } from './conversation.ts'
import type { Dialects } from './dialects.ts'
import type { OpenAiServer } from './openai.ts'

/** For servers that state no count. */
export const estimated: Counting = ({ instructions, text }: Question, answer) => ({
  prompt: estimateTokens(instructions) + estimateTokens(text),
  answer: estimateTokens(answer),
})

export function createLanguageModel(server: OpenAiServer, dialects: Dialects): LanguageModel {
  return {
    async ask(question, _on, patience) {
      return (await converse(server, question, { dialects, count: estimated }, patience)).answer
    },
  }
}
