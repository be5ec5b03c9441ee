/** What the date recognisers speak: a mention of a time in the text, before and after it is resolved. */
import type { DateValue, Quote } from '../../domain.ts'
import type { Period } from './period.ts'

/** Types of TIMEX3 (TimeML 1.2.1). */
export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** The `mod` of TIMEX3: `late November` is November, END; `nearly two years` is P2Y, LESS_THAN. */
export type DateMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'BEFORE'
  | 'AFTER'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'

export type DateMention = {
  /** `text.slice(start, end) === exact`. */
  readonly quote: Quote
  readonly type: DateType
  /** TIMEX3 value: `2026-01-13`, `2026-W03`, `P3D`, `PAST_REF`, `XXXX-WXX-2` where nothing anchors it. */
  readonly timex: string
  /** Whole days; null when the words do not come down to days (durations, sets, vague references). */
  readonly value: DateValue | null
  readonly mod?: DateMod
  /** "as of Monday morning": dates the state of the claims in its sentence. */
  readonly asOf: boolean
  /** In the dateline ("PORT ELWIN, Jan. 14 (AP) —"): dates the writing, nothing that the text tells. */
  readonly dateline?: true
  /** One end of "from … to …" or "between … and …"; the two ends are neighbours in the list. */
  readonly range?: 'from' | 'to'
  /** Name of the recogniser that read it. */
  readonly by: string
}

export type DateContext = {
  /** ISO 8601 day or instant of publication, in the article's zone; null when not known. */
  readonly documentCreationTime: string | null
  /** As printed; a date in it anchors the text when the publication time is not known. */
  readonly dateline: string | null
  /** 3/4/2026 is 3 April (British, Irish, Indian, Iberian, Latin American pages). Default: 4 March. */
  readonly dayFirst?: boolean
}

/** Whether the clause around a mention speaks of what happened or of what is to come, where it says. */
export type Tense = 'past' | 'future' | 'unknown'

/** What a reading is resolved against. Days are numbers of days since 1 January 1970. */
export type Scene = {
  /** Day of publication. */
  readonly anchor: number | null
  readonly tense: () => Tense
  /** The nearest earlier mention that came down to a period: "that day", "a year earlier". */
  readonly previous: Period | null
  /**
   * For times without a day: the nearest earlier day in the paragraph that dates something done (not the saying
   * of it), else the first such day of the article, which is most often the event's.
   */
  readonly done: Period | null
  /** The nearest earlier mention of a quarter, comparisons with another year aside: "the quarter". */
  readonly quarter: Period | null
  readonly dayFirst: boolean
}

export type Resolved = {
  readonly type?: DateType
  readonly timex: string
  readonly value: DateValue | null
  /** What later mentions may refer back to. */
  readonly period?: Period
  readonly mod?: DateMod
  /** A time of the clock, to be put on the day beside it. */
  readonly clock?: Clock
}

/**
 * `time` is `HH:MM`; `zone` is `Z` where the words say UTC or GMT, else empty. `half` is open where the words
 * leave it to a part of the day beside them ("five this morning", "nine on Sunday evening").
 */
export type Clock = { readonly time: string; readonly zone: string; readonly half: 'known' | 'open' }

/** One way of reading words as a time. `resolve` gives null where there is no such time (30 February). */
export type Reading = {
  readonly type: DateType
  readonly resolve: (scene: Scene) => Resolved | null
}

/** Named groups of a match: lower case, blanks made single; undefined where a group did not take part. */
export type Words = Readonly<Record<string, string | undefined>>

/** A recogniser finds its words by one pattern and reads each match. */
export type Recogniser = {
  readonly name: string
  readonly pattern: RegExp
  /** Null: these words are no time after all ("may" the verb). `text` is the whole text. */
  readonly read: (words: Words, match: RegExpExecArray, text: string) => Reading | null
}
