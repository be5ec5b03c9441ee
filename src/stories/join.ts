/** An article arrives: it joins the story whose articles it is most like, or founds one. */
import { cosine, sharedTerms, tellingTerms, weigh } from './likeness.ts'
import type { StoryIndex } from './memory.ts'
import type { Profile } from './terms.ts'

export type Joined = {
  readonly story: string
  readonly founded: boolean
  /** Words that can be shown: why it was put there. */
  readonly because: readonly string[]
}

/** Mean likeness to a story's articles from which an article belongs to it. */
const THRESHOLD = 0.16
/** A story's coverage breathes: an article joins when some member is this many days away at most. */
const WINDOW_DAYS = 14
/** Words under which an article is filed and looked up. */
const TELLING_TERMS = 24

function reasons(shared: readonly string[], days: number | null): readonly string[] {
  const words = shared.length === 0 ? [] : [`both speak of ${shared.join(', ')}`]
  if (days === null) return words
  return [
    ...words,
    days === 0 ? 'published on the same day' : `published ${days} ${days === 1 ? 'day' : 'days'} apart`,
  ]
}

/** Places the article and files it in the index. The cost is bounded by the candidates, not by the index. */
export function joinStory(profile: Profile, index: StoryIndex): Joined {
  const arriving = weigh(profile, index)
  const telling = tellingTerms(arriving, TELLING_TERMS)
  const stories = new Set(index.candidates(telling, profile.day, WINDOW_DAYS).map(({ story }) => story))
  let best: { story: string; score: number; because: readonly string[] } | null = null
  for (const story of stories) {
    const members = index.members(story).map((member) => weigh(member.profile, index))
    const scores = members.map((member) => cosine(arriving, member))
    const score = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)
    if (score < THRESHOLD || (best !== null && score <= best.score)) continue
    const nearest = members[scores.indexOf(Math.max(...scores))]
    const other = nearest?.profile.day ?? null
    const days = other === null || profile.day === null ? null : Math.abs(other - profile.day)
    best = {
      story,
      score,
      because: nearest === undefined ? [] : reasons(sharedTerms(arriving, nearest, 4), days),
    }
  }
  const story = best?.story ?? profile.article
  index.add({ profile, story }, telling)
  return { story, founded: best === null, because: best?.because ?? [] }
}
