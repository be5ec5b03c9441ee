/** Asking a language model about the stories of a comparison: which claims are of one measure, and a paragraph. */
import type { MeasurePairs } from '../src/compare/measure-pairs.ts'
import { type OpenPair, openPairs } from '../src/compare/open-pairs.ts'
import type { ReadArticle } from '../src/domain.ts'
import { readStoryAnswer } from '../src/proposals/story/answer.ts'
import { measurePairs, pairKey, wordsOn } from '../src/proposals/story/pairs.ts'
import { heldParagraph } from '../src/proposals/story/paragraph.ts'
import { layOutStory, MOST_PAIRS } from '../src/proposals/story/prompt.ts'
import type { ComparedStory, Findings } from '../src/report/compose.ts'
import { type ExamineInput, examine } from '../src/report/examine.ts'
import { type AskPorts, mayAsk, type Unasked } from './asking.ts'
import type { Request } from './request.ts'

type Heard = {
  readonly story: string
  readonly words: ReadonlyMap<OpenPair, boolean>
  readonly sentences: readonly string[]
  readonly unasked: Unasked | null
}

const ownReads = ({ story }: ComparedStory, { reads }: Findings): readonly ReadArticle[] =>
  reads.filter(({ article }) => story.articles.includes(article.id))

/** What was said before of the pairs that the wording leaves open: it stands though the model now fails. */
async function knownWords(open: readonly OpenPair[], own: readonly ReadArticle[], { pairs: book }: AskPorts) {
  const keyed = open.map((pair) => ({ pair, key: pairKey(pair, own) }))
  const known = await book.load(keyed.map(({ key }) => key))
  const words = new Map<OpenPair, boolean>()
  for (const { pair, key } of keyed) {
    const word = known.get(key)
    if (word !== undefined) words.set(pair, word)
  }
  return words
}

async function hear(
  compared: ComparedStory,
  own: readonly ReadArticle[],
  request: Request,
  ports: AskPorts,
): Promise<Heard> {
  const open = openPairs(own, MOST_PAIRS)
  const words = await knownWords(open, own, ports)
  const heard = { story: compared.story.id, words, sentences: [], unasked: null }
  const { model } = ports
  if (model === null) return heard
  const laid = layOutStory(own, compared.relations, open)
  const articles = own.map(({ article }) => article.id)
  const on = { newsroom: request.thread.newsroom, memory: request.memory.write, article: null, articles }
  const answer = await model.ask(laid.question, on, AbortSignal.timeout(ports.patience))
  if (!answer.ok) {
    const { code, message, retryable } = answer.trouble
    ports.log.warn({ story: compared.story.id, code }, 'the model gave no answer on a story')
    return { ...heard, unasked: { why: message, again: retryable } }
  }
  const said = readStoryAnswer(answer.value)
  if (said === null)
    return { ...heard, unasked: { why: 'the model’s answer was not of the form asked for', again: false } }
  const added = wordsOn(laid.pairs, said)
  await ports.pairs.keep(new Map([...added].map(([pair, same]) => [pairKey(pair, own), same])))
  return { ...heard, words: new Map([...added, ...words]), sentences: said.summary }
}

/** Null where the story is not to be asked about. Never throws: no model is worth a reply. */
async function heardOn(
  compared: ComparedStory,
  findings: Findings,
  request: Request,
  ports: AskPorts,
): Promise<Heard | null> {
  const own = ownReads(compared, findings)
  const { thread, memory } = request
  // What has no address was handed in.
  const upload = own.some(({ article }) => article.url === null)
  try {
    if (own.length < 2 || !(await mayAsk({ thread, memory: memory.write, upload }, ports))) return null
    return await hear(compared, own, request, ports)
  } catch (error) {
    ports.log.error({ story: compared.story.id, error }, 'asking the model about a story failed')
    const unasked = { why: 'of a fault of ours; it is in the log', again: true }
    return { story: compared.story.id, words: new Map(), sentences: [], unasked }
  }
}

const pairsOf = (heard: readonly Heard[]): MeasurePairs | null => {
  const words = new Map(heard.flatMap((one) => [...one.words]))
  return words.size === 0 ? null : measurePairs(words)
}

export type WithWord = { readonly findings: Findings; readonly again: boolean }

/** The findings, decided anew where a word on the measures came; each story with its paragraph, where one holds. */
export async function withModelsWord(
  first: Findings,
  input: ExamineInput,
  request: Request,
  { asking }: { readonly asking?: AskPorts },
): Promise<WithWord> {
  if (asking === undefined || asking.model === null) return { findings: first, again: false }
  const heard = (
    await Promise.all(first.stories.map((story) => heardOn(story, first, request, asking)))
  ).filter((one) => one !== null)
  const pairs = pairsOf(heard)
  const findings = pairs === null ? first : examine({ ...input, pairs })
  const stories = findings.stories.map((compared) => {
    const sentences = heard.find(({ story }) => story === compared.story.id)?.sentences ?? []
    const { held, dropped } = heldParagraph(sentences, ownReads(compared, findings), compared.relations)
    if (dropped.length > 0)
      asking.log.info({ story: compared.story.id, dropped: dropped.length }, 'sentences did not hold')
    return held.length === 0 ? compared : { ...compared, summary: held.join(' ') }
  })
  // What kept it from reading an article is not said a second time.
  const said = new Set(input.notChecked.map(({ why }) => why))
  const reasons = new Set(heard.flatMap(({ unasked }) => unasked?.why ?? []).filter((why) => !said.has(why)))
  const notChecked = [...reasons].map((why) => ({ what: 'the language model’s word on the comparison', why }))
  return {
    findings: { ...findings, stories, notChecked: [...findings.notChecked, ...notChecked] },
    again: heard.some(({ unasked }) => unasked?.again === true),
  }
}
