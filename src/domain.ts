/**
 * The handful of types that every stage of the pipeline speaks. Plain data, serialisable as JSON.
 * The words are the field's own: schema.org/NewsArticle, W3C TextQuoteSelector, PolNeAR, TimeML.
 */

/**
 * Words of a text with where they stand (W3C TextQuoteSelector + TextPositionSelector).
 * Offsets are UTF-16 code units, end exclusive: `articleBody.slice(start, end) === exact`.
 */
export type Quote = { readonly exact: string; readonly start: number; readonly end: number }

/** A day, `YYYY-MM-DD`, in the article's own time zone. */
export type Day = string

/** An instant or day in ISO 8601, with the offset that the page states, if it states one. */
export type Timestamp = string

// ---------------------------------------------------------------- articles

export type NoteKind =
  | 'ai-disclaimer'
  | 'points-to-original'
  | 'correction'
  | 'agency-credit'
  | 'press-release'
  | 'transcript'
  | 'paywall'
  | 'cut-short'

/** A remark that the page makes about its own text. `text` is verbatim; it often stands outside the body. */
export type Note = { readonly kind: NoteKind; readonly text: string }

/** A link in the body; offsets as in {@link Quote}. */
export type BodyLink = {
  readonly url: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The article that a text says it comes from, by the name it gives and the address it links to. */
export type Original = { readonly name: string; readonly url: string | null }

/** An article as read from a page, a file or pasted text. */
export type Article = {
  /** Stable in one newsroom: made from the canonical URL, or from the content where there is none. */
  readonly id: string
  /** What the reporter gave: a link or a file name. */
  readonly link: string
  /** Canonical URL, or null for files and pasted text. */
  readonly url: string | null
  readonly publisher: string | null
  readonly headline: string | null
  /** People and agencies; empty when the page names none. */
  readonly byline: readonly string[]
  /** As printed, e.g. `OSLO, Norway`. */
  readonly dateline: string | null
  readonly datePublished: Timestamp | null
  readonly dateModified: Timestamp | null
  readonly section: string | null
  readonly tags: readonly string[]
  /** BCP 47 primary tag, e.g. `en`. */
  readonly inLanguage: string
  /** Clean text, paragraphs separated by a blank line. */
  readonly articleBody: string
  readonly links: readonly BodyLink[]
  readonly original: Original | null
  readonly notes: readonly Note[]
}

// ---------------------------------------------------------------- claims

export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range'

/**
 * A quantity as a closed range; `null` is open on that side. Magnitude words are multiplied out.
 * `unit`: ISO 4217 code for money, `percent`, `percentage points`, an SI or customary unit's singular
 * name (`kilometre`, `day`), or null for a plain count.
 */
export type QuantityValue = {
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
}

export type DatePart = 'year' | 'month' | 'day'

/** Whole days, both inclusive; null is open. `inferred`: parts that the text does not state. */
export type DateValue = {
  readonly from: Day | null
  readonly to: Day | null
  readonly inferred: readonly DatePart[]
  /** `HH:MM` in the article's zone, where the text states a time of day. */
  readonly time?: string
}
export type PlaceValue = { readonly name: string }
export type PersonValue = { readonly name: string; readonly role: string | null }
export type StatementValue = { readonly text: string; readonly negated: boolean }

/** What is counted, dated, located or said, in a form in which two wordings meet. */
export type Measure = {
  /** As a reader would say it: `political prisoners released`. */
  readonly label: string
  /** Class of the governing verb or noun (`release`, `death`), or the lemma of an unknown one. */
  readonly predicate: string | null
  /** Class or lemma of what is counted: `prisoner`, `person`. */
  readonly population: string | null
  /** Restricting words: `political`, `still`, `serious`. Lower case, sorted. */
  readonly modifiers: readonly string[]
}

/** Who is cited for a claim (PolNeAR: source, cue). `source` is as the text names it. */
export type Attribution = { readonly source: string; readonly cue: string; readonly named: boolean }

/** A closed stretch of days that a count covers. */
export type Window = { readonly from: Day | null; readonly to: Day | null }

/** Why a figure is kept, yet not compared. */
export type Aside =
  | 'age'
  | 'address'
  | 'ordinal'
  | 'identifier'
  | 'distance-as-colour'
  | 'family'
  | 'earlier-event'
  | 'historical-comparison'
  | 'other-window'
  | 'background'
  | 'hypothetical'
  | 'furniture'

type ClaimBase = {
  /** `<article id>#<n>`, in order of the text. */
  readonly id: string
  readonly article: string
  readonly measure: Measure
  readonly bound: Bound
  readonly attribution: Attribution | null
  /** The day up to which the claim holds. */
  readonly asOf: Day | null
  readonly window: Window | null
  readonly quote: Quote
  /** The words that carry the value itself, inside {@link quote}. */
  readonly surface: Quote
  readonly aside: Aside | null
  readonly by: 'rules' | 'model'
}

export type QuantityClaim = ClaimBase & { readonly kind: 'quantity'; readonly value: QuantityValue }
export type DateClaim = ClaimBase & { readonly kind: 'date'; readonly value: DateValue }
export type PlaceClaim = ClaimBase & { readonly kind: 'place'; readonly value: PlaceValue }
export type PersonClaim = ClaimBase & { readonly kind: 'person'; readonly value: PersonValue }
export type StatementClaim = ClaimBase & { readonly kind: 'statement'; readonly value: StatementValue }
export type Claim = QuantityClaim | DateClaim | PlaceClaim | PersonClaim | StatementClaim
export type ClaimKind = Claim['kind']

/** An article together with what it claims: what every later stage works on. */
export type ReadArticle = {
  readonly article: Article
  readonly claims: readonly Claim[]
  /** Sentences of a model in which every figure and name was found to hold; absent without a model. */
  readonly summary?: readonly string[]
}

// ---------------------------------------------------------------- stories and relations

/** Why an article is in its story: what it shares with the one there that is most like it. */
export type Belonging = {
  readonly article: string
  readonly like: string
  /** In words that can be shown: `same place`, `same day`, `3 shared names`. */
  readonly because: readonly string[]
}

/** The articles on one event, and why they were put together. */
export type Story = {
  readonly id: string
  readonly articles: readonly string[]
  /** Those of which it is known; none for a story of one article. */
  readonly because: readonly Belonging[]
}

/** One article repeating another: the same origin counts as one voice. */
export type Copy = { readonly article: string; readonly of: string; readonly share: number }

export type RelationKind = 'conflict' | 'update' | 'authority' | 'scope' | 'compatible' | 'agree'
export type Severity = 'high' | 'medium' | 'low'

/** How two or more claims on one measure stand to each other. */
export type Relation = {
  readonly measure: string
  readonly relation: RelationKind
  /** Ids of claims; at least two. */
  readonly claims: readonly string[]
  readonly severity: Severity
  /** One sentence. */
  readonly why: string
}

/** What could not be compared or done, and why: silence is said. */
export type NotChecked = { readonly what: string; readonly why: string }

export type WarningKind =
  | 'ai-disclaimer'
  | 'points-to-original'
  | 'no-byline'
  | 'date-inconsistent'
  | 'tags-not-in-body'
  | 'headline-not-in-body'
  | 'near-copy'
  | 'stale'
  | 'cut-short'
  | 'self-inconsistent'
  | 'corrected'

/** `quotes` are words of the body; words from outside it stand in `message`. */
export type Warning = {
  readonly article: string
  readonly kind: WarningKind
  readonly message: string
  readonly quotes: readonly Quote[]
  /** Id of the other article, for `near-copy`. */
  readonly of: string | null
  /** For a `near-copy` that does not say quite what its original says. */
  readonly rewriting?: Rewriting
}

/** What a rewrite made of its original. Quotes of sentences: `was` and `dropped` stand in the original, the rest in the rewrite. */
export type Rewriting = {
  /** Id of the original. */
  readonly of: string
  /** What tells most first: figures, dates, names. */
  readonly added: readonly Quote[]
  readonly dropped: readonly Quote[]
  /** A figure, date or name in the same sentence that is another; figures first. */
  readonly changed: readonly {
    readonly kind: 'figure' | 'date' | 'name'
    readonly from: string
    readonly to: string
    readonly was: Quote
    readonly now: Quote
  }[]
}

// ---------------------------------------------------------------- failures

export const FAILURE_CODES = [
  'not-a-link',
  'file-not-found',
  'not-a-file',
  'empty',
  'blocked-address',
  'dns',
  'connection',
  'tls',
  'redirect-loop',
  'timeout',
  'too-large',
  'unsupported-type',
  'bad-encoding',
  'forbidden',
  'not-found',
  'gone',
  'rate-limited',
  'server-error',
  'robots',
  'paywall',
  'login-wall',
  'consent-wall',
  'not-an-article',
  'encrypted-pdf',
  'scanned-pdf',
  'unreadable',
  'internal',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** What went wrong with one link, in words that say what to do. */
export type Failure = {
  readonly link: string
  readonly code: FailureCode
  readonly message: string
  /** Seconds until another try makes sense, where the server or the queue for its host says so. */
  readonly retryAfter?: number
}

/** An expected outcome, good or bad. Bugs and broken services throw instead. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }
