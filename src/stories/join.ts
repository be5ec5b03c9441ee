/** An article arrives: it joins the story whose articles it is most like, or founds one. */
import { belongTogether, KNIT_FROM, STREAMING_THRESHOLD } from './belonging.ts'
import { type Arriving, arrive, countedTerms, keysOf, sharedWords, toFile, wordLikeness } from './filing.ts'
import { reasons } from './reasons.ts'
import { eventFactor } from './same-event.ts'
import type { Filed, StoryIndex } from './story-index.ts'
import type { Profile } from './terms.ts'

export type Joined = {
  readonly story: string
  readonly founded: boolean
  /** Words that can be shown: why it was put there. */
  readonly because: readonly string[]
}

/** Trials are a year after; what is published earlier than what is here already is seldom much earlier. */
const DAYS_BEFORE = 400
const DAYS_AFTER = 45
/** Of a long story, so many of its newest articles speak for it. */
const SPEAKING_MEMBERS = 8
/** Articles looked at for their stories. */
const CANDIDATES = 24
/** Of those, the stories that are most like the article word by word are looked at closely. */
const CLOSE_STORIES = 6
const SHOWN_WORDS = 4

const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length)

const likeness = (arriving: Arriving, filed: Filed): number =>
  wordLikeness(arriving, filed) * eventFactor(arriving.profile.event, filed.event)

function storiesOf(arriving: Arriving, near: readonly Filed[]): readonly string[] {
  const best = new Map<string, number>()
  for (const filed of near)
    best.set(filed.story, Math.max(best.get(filed.story) ?? 0, likeness(arriving, filed)))
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CLOSE_STORIES)
    .map(([story]) => story)
}

/** How alike a story's articles are in words, or null while there are too few to say. */
function cohesionOf(members: readonly Filed[]): number | null {
  const fits = members.flatMap(({ fit }) => (fit === null ? [] : [fit]))
  return fits.length + 1 < KNIT_FROM ? null : meanOf(fits)
}

type Best = {
  readonly story: string
  readonly mean: number
  readonly fit: number
  readonly because: readonly string[]
}

function bestOf(arriving: Arriving, stories: readonly (readonly Filed[])[]): Best | null {
  let best: Best | null = null
  for (const members of stories) {
    const scores = members.map((member) => likeness(arriving, member))
    const mean = meanOf(scores)
    const nearest = members[scores.indexOf(Math.max(...scores))]
    if (nearest === undefined || (best !== null && mean <= best.mean)) continue
    if (!belongTogether(mean, cohesionOf(members), null, STREAMING_THRESHOLD)) continue
    const shared = sharedWords(arriving, nearest, SHOWN_WORDS)
    best = {
      story: nearest.story,
      mean,
      fit: meanOf(members.map((member) => wordLikeness(arriving, member))),
      because: reasons(arriving.profile, nearest, shared),
    }
  }
  return best
}

/** Places the article and files it in the index. The cost is bounded by the candidates, not by the index. */
export async function joinStory(profile: Profile, index: StoryIndex): Promise<Joined> {
  const terms = countedTerms(profile)
  const arriving = arrive(profile, await index.counts(terms))
  const keys = keysOf(arriving)
  const near = await index.candidates({
    keys: keys.lookUp,
    day: profile.day,
    before: DAYS_BEFORE,
    after: DAYS_AFTER,
    most: CANDIDATES,
  })
  const known = near.find(({ article }) => article === profile.article)
  if (known !== undefined) return { story: known.story, founded: false, because: ['the same article'] }
  const best = bestOf(arriving, await index.members(storiesOf(arriving, near), SPEAKING_MEMBERS))
  const story = best?.story ?? profile.article
  await index.add(toFile(arriving, story, best?.fit ?? null), keys.file, terms)
  return { story, founded: best === null, because: best?.because ?? [] }
}
