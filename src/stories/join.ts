/** An article arrives: it joins the story whose articles it is most like, or founds one. */
import { belongTogether, cohesion } from './belonging.ts'
import { likeness, tellingTerms, type Weighted, weigh } from './likeness.ts'
import type { StoryIndex } from './memory.ts'
import { reasons } from './reasons.ts'
import type { Profile } from './terms.ts'

export type Joined = {
  readonly story: string
  readonly founded: boolean
  /** Words that can be shown: why it was put there. */
  readonly because: readonly string[]
}

/** A story's coverage breathes: an article joins when some member is this many days away at most. */
const WINDOW_DAYS = 30
/** Words under which an article is filed and looked up. */
const TELLING_TERMS = 24
/** Of a long story, so many of its newest articles speak for it. */
const SPEAKING_MEMBERS = 8
/** Articles looked at for their stories. */
const CANDIDATES = 24
/** What the index keeps of an article: its most telling terms. The rest hardly adds to any likeness. */
const KEPT_TERMS = 100

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function likenessWithin(members: readonly Weighted[]): number {
  return sum(members.flatMap((one, i) => members.slice(i + 1).map((other) => likeness(one, other))))
}

/** The part of a profile that the index keeps. */
function kept({ profile, vector }: Weighted): Profile {
  const best = [...vector].sort((a, b) => b[1] - a[1]).slice(0, KEPT_TERMS)
  return { ...profile, terms: new Map(best.map(([term]) => [term, profile.terms.get(term) ?? 1])) }
}

/** Places the article and files it in the index. The cost is bounded by the candidates, not by the index. */
export function joinStory(profile: Profile, index: StoryIndex): Joined {
  const arriving = weigh(profile, index)
  const telling = tellingTerms(arriving, TELLING_TERMS)
  const near = index.candidates({
    terms: telling,
    day: profile.day,
    windowDays: WINDOW_DAYS,
    most: CANDIDATES,
  })
  const stories = new Set(near.map(({ story }) => story))
  let best: { story: string; mean: number; because: readonly string[] } | null = null
  for (const story of stories) {
    const members = index
      .members(story)
      .slice(-SPEAKING_MEMBERS)
      .map((member) => weigh(member.profile, index))
    const scores = members.map((member) => likeness(arriving, member))
    const mean = sum(scores) / Math.max(1, scores.length)
    if (best !== null && mean <= best.mean) continue
    if (!belongTogether(mean, cohesion(members.length, likenessWithin(members)), null)) continue
    const nearest = members[scores.indexOf(Math.max(...scores))]
    best = { story, mean, because: nearest === undefined ? [] : reasons(arriving, nearest) }
  }
  const story = best?.story ?? profile.article
  index.add({ profile: kept(arriving), story }, telling, profile.terms.keys())
  return { story, founded: best === null, because: best?.because ?? [] }
}
