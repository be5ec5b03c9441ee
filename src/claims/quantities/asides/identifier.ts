import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

/** Nouns that a number names one of: `Room 5`, `Flight 370`, `Article 50`, `No. 1`, `Covid 19`. */
const NUMBERED =
  /^(room|flight|article|section|row|gate|platform|pier|terminal|route|highway|interstate|exit|junction|chapter|page|paragraph|clause|act|amendment|title|psalm|verse|episode|season|volume|issue|number|no|nos|level|phase|stage|tier|grade|category|class|type|model|version|mark|mk|unit|block|ward|district|zone|area|sector|channel|radio|studio|apollo|boeing|airbus|formula|division|league|group|pool|lane|hole|week|day|game|round|lap|line|chromosome|covid|case|invoice|order|bill|proposition|measure|resolution|form|schedule|table|figure|annex|appendix|windows|iphone|galaxy|playstation|xbox|mach|i|h|f|b|a|m|ps|top|fortune|nasdaq|ftse|s&p|p|ta|stoxx|dax|cac|nikkei|beltway|cloud|bbc|tv|club|cafe|café|studio|camp|post|station|bus|train|tower|gallery|shaft|pit|turbine|reactor|engine|runway|berth|bay|newschannel|news|cbs|nbc|abc|fox|cbc|itv|big)$/i

/** The same without a capital, where what follows counts nothing: `the fan of shaft 3 stopped`. */
const NUMBERED_PLACE =
  /^(gallery|shaft|pit|room|gate|platform|pier|berth|bay|terminal|runway|reactor|turbine|engine|unit|ward|block|junction|exit|lane|lock|kilometre|kilometer|flight|line|cell|cabin|carriage|coach|car|floor|level)$/
const COUNTS_NOTHING =
  /^(of|in|on|at|near|to|by|was|were|is|had|has|came|fell|failed|before|after|and|or|where|when|which|that)$/

const digitsOnly = (atoms: readonly Atom[], place: Place): boolean =>
  atoms[place.first]?.kind === 'digits' || place.amount.numeral.form === 'words'

/** A name with its number, a phone or case number, a code: `A320`, `555-0142`, `#12`. */
export function identifier(atoms: readonly Atom[], place: Place): boolean {
  const { first, next, amount } = place
  if (amount.form !== 'count' && amount.form !== 'measure') return false
  if (amount.unit !== null && atoms[first - 1]?.joined !== true) return false
  const before = atoms[first - 1]
  const run = atoms[next]
  // `.38-calibre`: the bore of a weapon counts nothing.
  const bore = run?.text === '-' ? atoms[next + 1] : run
  if (/^(calib(?:er|re)s?|gauge)$/.test(bore?.lower ?? '')) return true
  // Emergency numbers.
  if (
    /^(911|999|112|988)$/.test(atoms[first]?.text ?? '') &&
    amount.unit === null &&
    /^(call|calls|caller|callers|dispatcher|dispatchers|operator|system)$/.test(run?.lower ?? '')
  )
    return true
  // `5G`, `72ers`, `3D`: letters run into a number that no unit explains.
  if (amount.unit === null && run?.joined && run.kind === 'word' && atoms[first]?.kind === 'digits')
    return true
  if (before === undefined) return false
  if (
    /^(911|999|112|988)$/.test(atoms[first]?.text ?? '') &&
    amount.unit === null &&
    /^(call|calls|called|calling|dial|dialed|dialled|dialing|phoned)$/.test(before.lower)
  )
    return true
  const glued = atoms[first]?.joined === true
  if (glued && before.kind === 'word') return true
  if (before.text === '#') return true
  if (glued && before.text === '.' && before.joined && atoms[first - 2]?.kind === 'word') return true
  // `REF/2031/88`
  if (glued && before.text === '/' && before.joined) return true
  const stem = atoms[first - 2]
  const prefix = /^(sub|pre|mid|under|over|plus|minus|to|non|post|super)$/.test(stem?.lower ?? '')
  if (glued && /^[-‐‑/]$/.test(before.text) && stem?.kind === 'word' && before.joined && !prefix) return true
  if (/^[-‐‑]$/.test(before.text) && glued && /^\p{Lu}{2,}$/u.test(stem?.text ?? '')) return true
  if (before.text === '.' && /^no$/i.test(atoms[first - 2]?.text ?? '')) return true
  if (!digitsOnly(atoms, place) || amount.numeral.form === 'vague') return false
  const after = atoms[next]
  const followed = after === undefined || after.kind === 'mark' || COUNTS_NOTHING.test(after.lower)
  if (
    followed &&
    atoms[first]?.kind === 'digits' &&
    (NUMBERED_PLACE.test(before.text) || (first === 1 && NUMBERED_PLACE.test(before.lower)))
  )
    return true
  const capital = /\p{Lu}/u.test(before.text)
  const sentenceStart = first - 1 === 0
  if (
    NUMBERED.test(before.text) &&
    capital &&
    !(
      sentenceStart && !/^(No|Article|Section|Flight|Room|FOX|Fox|CBS|NBC|ABC|KTV|TV|News)$/.test(before.text)
    )
  )
    return true
  // `HIV 2`, `CAC 40`: capitals are a name's, unless the whole line is set in them.
  const acronym =
    /^\p{Lu}{2,}$/u.test(before.text) && !/^\p{Lu}{2,}$/u.test(atoms[next]?.text ?? '') && !sentenceStart
  if (
    acronym &&
    amount.low < 1000 &&
    atoms[first]?.kind === 'digits' &&
    !/^\p{Lu}{3,}$/u.test(atoms[first - 2]?.text ?? '')
  )
    return true
  const phone =
    atoms[next]?.text === '-' &&
    atoms[next]?.joined &&
    atoms[next + 1]?.kind === 'digits' &&
    atoms[next + 1]?.joined
  return Boolean(phone) && /^\d{3}$/.test(atoms[first]?.text ?? '')
}
