/**
 * Words that tell a plan from a report, collected from how news in English announces things to come
 * (modals, verbs and adjectives of planning, the timetable present).
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** The future's auxiliaries. */
export const AUXILIARIES = words("will 'll ’ll shall wo wont won't won’t would going gonna")

/** Participles, verbs and adjectives of plans: "is scheduled for Friday", "payable Dec. 7". */
export const PLANS = words(
  'scheduled forecast expected due slated planned upcoming payable effective plans plan planning intends intend hopes expects expect tentatively postponed starting',
)

/** Verbs whose present tense speaks of a timetable, close to their day: "the trial opens Monday". */
export const TIMETABLE = words(
  'reopen reopens resume kicks begins begin starts start opens open meets meet runs ends expires returns arrives leaves votes resumes closes faces takes goes visits',
)

/** What makes an infinitive after it a plan: "is set to resume Monday", "agreed to meet on Friday". */
export const BEFORE_A_PLAN = words(
  'set due likely ready scheduled slated expected supposed about is are hoping hope hopes wants want agreed agrees aims vowed promised prepares preparing',
)

/** Where a clause ends, looking back or ahead from a mention. */
export const BOUNDARY = words(
  "; : \" “ ” `` '' ( ) — -- _ , and but while although after before when who which because where since as if",
)

/** Between a verb and its day. */
export const SKIPPED = words(
  'on late early last this the of morning afternoon evening night , before after since until till by through from for around about at shortly just beginning starting',
)

/** Verbs of saying in the forms that stand right before the day of the statement. */
export const SAYING_VERBS = words(
  'said says told announced confirmed added reported wrote tweeted statement news conference spokesman spokeswoman',
)

/** Words that open a clause of its own. */
export const SUBORDINATORS = words('while although after when who which because where since as if')
