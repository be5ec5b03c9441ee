/**
 * Short forms by which a text goes on to speak of a body that it has named: `the force` for a police, `the firm`
 * for a company. Words of institutions' own names and of news agencies' style guides.
 */

/** A public or membership body by its own name; what is none of these may be a company. */
const INSTITUTION =
  /^(police|constabulary|sheriff|ministry|department|office|council|court|parliament|congress|senate|assembly|house|party|army|navy|force|forces|union|association|federation|guild|university|college|school|church|hospital|committee|commission|agency|bureau|authority|government|brigade|service|services|tribunal|league|fbi|cia|nato|unicef|times|post|journal|news|tribune|herald)$/

/** The words of the full name that a short form can stand for. */
const STANDS_FOR: ReadonlyMap<string, RegExp> = new Map([
  ['force', /^(police|constabulary|gendarmerie|force)$/],
  ['department', /^(police|sheriff|fire|department|dept\.?)$/],
  ['service', /^(service|services|brigade|ambulance)$/],
  ['brigade', /^(brigade|fire)$/],
  ['union', /^(union|unions|association|federation|brotherhood|guild)$/],
  ['association', /^(association|federation)$/],
  ['agency', /^(agency|bureau|administration|office|authority|service)$/],
  ['bureau', /^(bureau|fbi)$/],
  ['regulator', /^(authority|commission|agency|office|board)$/],
  ['authority', /^(authority|agency)$/],
  ['watchdog', /^(authority|commission|agency|office|board|watch)$/],
])

const COMPANY =
  /^(company|firm|operator|airline|carrier|maker|manufacturer|retailer|developer|supplier|lender|insurer|bank|brewer|chain|publisher|broadcaster|owner)$/

/** Whether a short form can stand for the body of that name; null where the short form says nothing of its sort. */
export function canStandFor(short: string, name: string): boolean | null {
  const words = name.toLowerCase().split(/\s+/)
  const own = STANDS_FOR.get(short)
  if (own !== undefined) return words.some((word) => own.test(word))
  return COMPANY.test(short) ? !words.some((word) => INSTITUTION.test(word)) : null
}
