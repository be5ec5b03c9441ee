/**
 * Dates of what a story has once, by the words that lead to them: the edge of a state (`closed until Monday`, `runs
 * out on Friday`), an arrival, a publication, the passage of a law.
 */
import type { Measure } from '../../domain.ts'
import { labelOf } from './label.ts'

type Edge = { readonly predicate: string; readonly label: string; readonly before: RegExp }

/** Up to the date; the clause may go on for a few words between verb and date. */
const REACH = String.raw`\b[^.;:]{0,50}$`
const pattern = (words: string): RegExp => new RegExp(String.raw`\b(?:${words})${REACH}`, 'i')

/** From the phrasings of traffic, court and truce news; the first that fits names the edge. */
const EDGES: readonly Edge[] = [
  {
    predicate: 'reopening',
    label: 'reopening',
    before:
      /\b(?:closed|shut|suspended|out of (?:service|action|use)|cancelled|canceled|off limits|disrupted)\b[^.;:]{0,30}\b(?:until|till)\s+(?:(?:at least|about|around|early|late|the|some time)\s+)*$/i,
  },
  {
    predicate: 'reopening',
    label: 'reopening',
    before: pattern(
      'reopen(?:s|ed|ing)?|re-open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|restart(?:s|ed|ing)?|return(?:s|ed)? to normal|back to normal|be running again|running normally|open again',
    ),
  },
  {
    predicate: 'expiry',
    label: 'end',
    before: pattern(
      'expir(?:e|es|ed|ing)|run(?:s|ning)? out|ran out|laps(?:e|es|ed|ing)|(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|hold(?:s|ing)?|last(?:s|ed|ing)?|valid)\\b[^.;:]{0,30}\\b(?:until|till|through|to)',
    ),
  },
  {
    predicate: 'intrusion',
    label: 'start of the intrusion',
    before: pattern(
      '(?:had|gained|got|have had) access to|(?:inside|in|into|on) (?:the|its|their|our) (?:computer )?(?:network|systems?|servers?)|intruders|hackers|broke into|breached|the (?:breach|intrusion|hack) (?:began|started)',
    ),
  },
  {
    predicate: 'arrival',
    label: 'arrival',
    before: pattern(
      'arriv(?:e|es|ed|al|ing)|dock(?:s|ed|ing)?|berth(?:s|ed|ing)?|c[ao]mes? alongside|moored|put into port|where (?:it|she|he|they) (?:was|were|is|are) (?:expected|due)',
    ),
  },
  {
    predicate: 'publication',
    label: 'publication',
    before: pattern(
      '(?:results?|figures|report|findings|verdict|ruling|accounts|statistics)\\b[^.;:]{0,60}\\b(?:due|expected|published|released|announced|declared|issued|made public)',
    ),
  },
  {
    predicate: 'passage',
    label: 'passage',
    before: pattern(
      '(?:bill|plan|measure|budget|motion|legislation|treaty|law|proposal)\\b[^.;:]{0,40}\\b(?:goes?|went|heads?|headed|moves?|moved|returns?|returned) (?:to|before|back to)|final approval|(?:passed|approved|adopted|ratified) (?:the|a|an|its)|(?:bill|plan|measure|budget|motion|legislation|treaty|law|proposal) (?:was|were|is to be|has been) (?:passed|approved|adopted|ratified)',
    ),
  },
]

/** The measure of a date that is such an edge, or null. `before` is the sentence up to the date. */
export function edgeOfState(before: string): Measure | null {
  const edge = EDGES.find(({ before: words }) => words.test(before))
  if (edge === undefined) return null
  const parts = { predicate: edge.predicate, population: null, modifiers: [] }
  return { label: `date of ${labelOf(parts, edge.label)}`, ...parts }
}
