/** Posts that a person holds, and when two wordings of a post cannot be one. */

/** Forms of address and grades of learning: they say no post. */
const TITLES = new Set(
  'dr doctor mr mrs ms miss sir dame lord lady prof professor rev reverend sister brother father cllr hon'.split(
    ' ',
  ),
)
/** Heads of posts that news names; a head that is none of them is a description, not a post. */
const POSTS = new Set(
  `director curator minister president chairman chairwoman chair chairperson chief governor mayor senator secretary
  manager commissioner superintendent coach captain head leader judge prosecutor examiner coroner ambassador
  spokesperson officer detective sheriff lieutenant sergeant colonel general major chancellor principal treasurer
  marshal editor founder owner ombudsman attorney lawyer premier king queen bishop rector dean councillor
  executive`.split(/\s+/),
)
/** One word for one post. */
const SAME: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  ceo: 'executive',
  boss: 'executive',
  premier: 'minister',
  pm: 'minister',
  home: 'interior',
  defense: 'defence',
  labor: 'labour',
  environmental: 'environment',
  financial: 'finance',
}
/** Posts of which a body has one: two names for one of them need a look. */
const SINGLE = new Set(
  'mayor president governor chancellor examiner sheriff coroner superintendent executive director chair king queen premier'.split(
    ' ',
  ),
)
const SINGLE_PHRASE =
  /\b(?:prime minister|foreign minister|finance minister|chief executive|police chief|fire chief|medical examiner|attorney general)\b/
/** What a minister, secretary or chief is over: the portfolios of cabinets, and the services of a town. One word for one. */
const FIELDS = new Set(
  `prime foreign finance interior health defence education justice transport police fire environment energy labour trade
  agriculture culture economy development housing treasury commerce state security science tourism mining fisheries
  water infrastructure planning immigration press communications climate sports youth welfare budget`.split(
    /\s+/,
  ),
)
/** Not the post itself: once held, or held for another. */
const ASIDE = new Set(['former', 'ex', 'acting', 'deputy', 'vice', 'interim', 'assistant', 'late', 'then'])

export type Post = { readonly head: string; readonly words: readonly string[]; readonly full: string }

/** The post that a role names, or null when it names none. */
export function postOf(role: string | null): Post | null {
  if (role === null) return null
  const full = role
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\./g, '')
  const main = full.split(/\b(?:of|for|at|in|with)\b|,/)[0] ?? ''
  const words = (main.match(/[\p{L}-]+/gu) ?? [])
    .map((word) => SAME[word] ?? word)
    .filter((word) => word !== 'the' && !TITLES.has(word))
  const head = words.findLast((word) => POSTS.has(word))
  return head === undefined ? null : { head, words, full }
}

/** Whether one person cannot well be said to hold both: other heads, or one head with other words before it. */
export function postsDiffer(a: Post, b: Post): boolean {
  const aside = (post: Post): boolean => post.words.some((word) => ASIDE.has(word))
  if (aside(a) || aside(b)) return false
  if (a.head !== b.head) return !a.words.includes(b.head) && !b.words.includes(a.head)
  const rest = (post: Post): readonly string[] =>
    post.words.filter((word) => word !== post.head && POSTS.has(word) === false)
  const [one, two] = [rest(a), rest(b)]
  const [kind, other] = [one.find((word) => FIELDS.has(word)), two.find((word) => FIELDS.has(word))]
  return kind !== undefined && other !== undefined && kind !== other
}

/** Whether both name one post that one person holds. */
export function isOneSinglePost(a: Post, b: Post): boolean {
  const single = (post: Post): boolean => SINGLE_PHRASE.test(post.full) || SINGLE.has(post.head)
  return single(a) && single(b) && a.head === b.head && !postsDiffer(a, b)
}
