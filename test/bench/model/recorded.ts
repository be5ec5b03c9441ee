/**
 * Recorded answers in the place of a model. A folder a story: `<page>.json` for each article, `story.json` for the
 * pairs. Findings and pairs are recorded by their words, since their numbers change with the rules.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LanguageModel } from '../../../src/ports.ts'
import { estimateTokens, type Question } from '../../../src/proposals/question.ts'

const onArticle = z.object({
  claims: z.array(z.looseObject({})),
  corrections: z.array(
    z.object({
      sentence: z.int(),
      figure: z.string(),
      measure: z.string().nullable(),
      source: z.string().nullable(),
      time: z.string().nullable(),
    }),
  ),
  summary: z.array(z.string()),
})
const onStory = z.object({
  pairs: z.array(z.tuple([z.string(), z.string(), z.enum(['same', 'different'])])),
  summary: z.array(z.string()),
})

/** `{3 11,000=customers affected; 4 …}` after a numbered sentence. */
function findingOf(text: string, sentence: number, figure: string): number | null {
  const line = text.split('\n').find((one) => one.startsWith(`${sentence}. `)) ?? ''
  const findings = /\{([^{}]*)\}$/.exec(line)?.[1] ?? ''
  const own = findings.split('; ').map((one) => /^(\d+) (.*?)=/.exec(one))
  const found = own.find((one) => one !== null && (one[2] === figure || one[2]?.includes(figure) === true))
  return found === undefined || found === null ? null : Number(found[1])
}

function articleAnswer(file: string, { text }: Question): object {
  const { claims, corrections, summary } = onArticle.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    claims,
    corrections: corrections.flatMap(({ sentence, figure, ...rest }) => {
      const finding = findingOf(text, sentence, figure)
      return finding === null ? [] : [{ finding, ...rest }]
    }),
    summary,
  }
}

function storyAnswer(file: string, { text }: Question): object {
  const { pairs, summary } = onStory.parse(JSON.parse(readFileSync(file, 'utf8')))
  const lines = new Map(
    [...text.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number, line]) => [number, line ?? '']),
  )
  const surface = (line: string): string => /; “(.*?)” in: /.exec(line)?.[1] ?? ''
  const asked = [...text.matchAll(/^(\d+): (\d+) and (\d+)$/gm)]
  return {
    pairs: asked.map(([, pair, one, other]) => {
      const [a, b] = [surface(lines.get(one ?? '') ?? ''), surface(lines.get(other ?? '') ?? '')]
      const has = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase())
      const said = pairs.find(([x, y]) => (has(a, x) && has(b, y)) || (has(a, y) && has(b, x)))
      return { pair: Number(pair), answer: said?.[2] ?? 'unsure' }
    }),
    summary,
  }
}

export type Sent = { readonly purpose: Question['purpose']; readonly prompt: number; readonly answer: number }

/** @param fileOf - the recorded answer for a question, or null where none was recorded */
export function recordedModel(
  fileOf: (question: Question, article: string | null) => string | null,
  sent: Sent[],
): LanguageModel {
  return {
    async ask(question, { article }) {
      const file = fileOf(question, article)
      if (file === null || !existsSync(file))
        return { ok: false, trouble: { code: 'empty', message: 'nothing was recorded', retryable: false } }
      const value =
        question.purpose === 'article' ? articleAnswer(file, question) : storyAnswer(file, question)
      const prompt = estimateTokens(
        `${question.instructions}${JSON.stringify(question.schema)}${question.text}`,
      )
      const answer = estimateTokens(JSON.stringify(value))
      sent.push({ purpose: question.purpose, prompt, answer })
      return { ok: true, value, tokens: { prompt, answer }, kept: false }
    },
  }
}

export const answerFile = (folder: string, story: string, name: string): string =>
  join(folder, story, `${name}.json`)
