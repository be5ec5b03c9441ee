import type { ReadArticle } from '../../src/domain.ts'
import { draftArticle } from '../../src/draft/article.ts'
import { checkDraft } from '../../src/draft/check.ts'
import { sayDraftCheck } from '../../src/draft/say.ts'
import type { ArticleStore, ClaimProposer, Clock, DraftTexts, StoryBook } from '../../src/ports.ts'
import { type Notice, sentence } from '../../src/reply/notice.ts'
import { lookupOf, placeArticles } from '../../src/stories/place.ts'
import type { StoryIndex } from '../../src/stories/story-index.ts'
import { surroundingsOf } from '../../src/stories/surroundings.ts'
import { profileOf } from '../../src/stories/terms.ts'
import type { Handler } from '../definition.ts'
import { packNotice } from '../post-notice/definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type Payload, postQueue } from '../registry.ts'

export type CheckDraftPorts = {
  readonly drafts: DraftTexts
  /** The rules alone: a draft goes to nobody. */
  readonly rules: ClaimProposer
  readonly store: Pick<ArticleStore, 'load'>
  readonly stories: StoryBook
  readonly index: StoryIndex
  readonly queues: Pick<Queues, 'add'>
  readonly clock: Clock
}

type Work = Payload<'check-draft'>
type Story = { readonly headline: string; readonly reads: readonly ReadArticle[] }

/** Articles that a draft is held against, the newest of a long story. */
const MOST_SOURCES = 40

async function loadAll(ids: readonly string[], { memory }: Work, ports: CheckDraftPorts) {
  const newest = ids.slice(-MOST_SOURCES)
  const reads = await Promise.all(memory.read.map((one) => ports.store.load(one, newest)))
  return [...new Map(reads.flat().map((read) => [read.article.id, read])).values()]
}

/** As the story is kept, else that of its newest article. */
async function headlineOf(reads: readonly ReadArticle[], { memory }: Work, { stories }: CheckDraftPorts) {
  const ids = reads.map(({ article }) => article.id)
  for (const place of memory.read) {
    const [id] = (await stories.of(place, ids)).values()
    const [story] = id === undefined ? [] : await stories.load(place, [id])
    if (story !== undefined && story.headline !== '') return story.headline
  }
  return reads.flatMap(({ article }) => article.headline ?? []).at(-1) ?? 'a story without a headline'
}

/** The story of the thread, else the one that the draft would join if it were an article. Nothing is filed. */
async function storyFor(draft: ReadArticle, work: Work, ports: CheckDraftPorts): Promise<Story | null> {
  const { thread, memory } = work
  for (const place of thread.thread === '' ? [] : memory.read) {
    const story = await ports.stories.inThread(place, thread)
    const reads = story === null ? [] : await loadAll(story.articles, work, ports)
    if (story !== null && reads.length > 0) return { headline: story.headline, reads }
  }
  const profile = profileOf(draft.article)
  const { near } = await surroundingsOf([lookupOf(profile)], memory.write, memory.read, ports.index)
  const [placed] = placeArticles([profile], near).stories
  const ids = (placed?.articles ?? []).filter((id) => id !== draft.article.id)
  const reads = await loadAll(ids, work, ports)
  return reads.length === 0 ? null : { headline: await headlineOf(reads, work, ports), reads }
}

async function answerOn(text: string, work: Work, ports: CheckDraftPorts): Promise<Notice> {
  const article = draftArticle(text, ports.clock())
  const draft = { article, claims: await ports.rules.propose(article) }
  const story = await storyFor(draft, work, ports)
  if (story === null)
    return sentence(
      'I have read nothing on the matter of this draft. Post links to articles first, or ask in their thread.',
    )
  const { headline, reads } = story
  return sayDraftCheck(checkDraft(draft, reads), { headline, sources: reads.length })
}

/** Where it happened, for the log, without what was said of it: a message may quote the draft. */
function wordless(fault: unknown): Error {
  const error = new Error(`a draft could not be checked: ${fault instanceof Error ? fault.name : 'a fault'}`)
  const frames =
    fault instanceof Error ? (fault.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : []
  error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n')
  return error
}

/** The text goes whether the check succeeds or is given up. No fault of ours carries words of it. */
export const checkDraftHandler =
  (ports: CheckDraftPorts): Handler<Work> =>
  async (work, run) => {
    const { key, thread, draft } = work
    const post = (notice: Notice) =>
      ports.queues.add(postQueue(thread.platform), 'post-unkept', jobId('draft', key), {
        key: `draft ${key}`,
        thread,
        notice: packNotice(notice),
      })
    const text = await ports.drafts.load(draft)
    if (text === null) return
    try {
      await post(await answerOn(text, work, ports))
    } catch (fault) {
      if (!run.last) throw wordless(fault)
      await post(sentence('I could not check your draft because of a fault of ours. Try again in a while.'))
      await ports.drafts.drop(draft)
      throw wordless(fault)
    }
    await ports.drafts.drop(draft)
  }
