/**
 * How news words a part in a story. From the phrasings of agency copy ("brokered by", "-flagged", "was
 * blamed on"); a journalist can add a row or a phrasing here.
 */
import type { PartRow } from './part.ts'

/** A name: capitalised words, joined by `of`, `de`, `and the`; or a title in quotation marks. */
const NAME = String.raw`(?:the\s+)?(?<name>[“"][^”"]{2,50}[”"]|\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|de|la|and)\s+)?\p{Lu}[\p{L}\p{N}'’.-]*){0,4})`
/** What brought something about: a noun phrase up to the next break. */
const THING = String.raw`(?:an?\s+|the\s+|its\s+|some\s+)?(?<name>[\p{L}\p{N}][\p{L}\p{N}’'-]*(?:\s+[\p{L}\p{N}’'-]+){0,7}?)(?=\s*(?:[.,;:”"()—–]|$)|\s+(?:after|when|and|but|that|which|who|while|because|in the|on the|at the|said|says|told|had|has|have|was|were|is|are|on\s+\p{Lu})\b)`

const AWARD = String.raw`(?<of>[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3}?\s+(?:award|prize|medal|title|cup|trophy)|\p{Lu}[\p{L}’'-]+\s+(?:Award|Prize|Medal|Cup|Trophy))`

const pattern = (source: string): RegExp => new RegExp(source, 'dgu')

export const PART_ROWS: readonly PartRow[] = [
  {
    part: 'mediator',
    patterns: [
      pattern(String.raw`\b(?:mediated|brokered|facilitated)\s+by\s+${NAME}`),
      pattern(
        String.raw`\b(?:mediation|mediating|facilitation|brokering)(?:\s+[\p{Ll}-]+){0,2}\s+(?:of|by|from)\s+${NAME}`,
      ),
      pattern(String.raw`${NAME}-(?:mediated|brokered|facilitated)\b`),
      pattern(String.raw`${NAME}\s+(?:has\s+|had\s+)?(?:mediated|brokered)\b`),
    ],
  },
  {
    part: 'owner',
    patterns: [
      pattern(String.raw`\b(?:is|was|been|are|were)\s+owned\s+(?:since\s+\d{4}\s+)?by\s+(?:an?\s+)?${NAME}`),
      pattern(String.raw`${NAME}-owned\b`),
    ],
  },
  {
    part: 'flag',
    patterns: [
      pattern(String.raw`${NAME}-flagged\b`),
      pattern(String.raw`\b(?:flying|under|sails?\s+under)\s+the\s+flag\s+of\s+${NAME}`),
      pattern(
        String.raw`\b(?:vessel|ship|tanker|freighter|ferry|boat)\b[^.;]{0,30}\bregistered\s+in\s+${NAME}`,
      ),
    ],
  },
  {
    part: 'winner',
    patterns: [
      pattern(
        String.raw`${NAME}\s+(?:won|took|claimed|received|scooped|landed|picked\s+up)\s+the\s+${AWARD}`,
      ),
      pattern(
        String.raw`\b(?:[Tt]he\s+)${AWARD}(?:,[^,.;]{0,90},)?\s+(?:went|was\s+given|was\s+awarded|was\s+presented)\s+to\s+${NAME}`,
      ),
    ],
  },
  {
    part: 'cause',
    patterns: [
      pattern(
        String.raw`\b(?:was|were|been)\s+(?:probably\s+|likely\s+)?(?:caused|triggered|sparked|brought\s+on)\s+by\s+${THING}`,
      ),
      pattern(String.raw`\b(?:was|were|been|be)\s+blamed\s+on\s+${THING}`),
      pattern(String.raw`\b(?:put|puts|laid|lays|placed|places)\s+the\s+blame\s+(?:on|at)\s+${THING}`),
      pattern(
        String.raw`\b(?:inquiry|inquiries|investigation|indications|evidence|findings)\s+(?:pointed|points|point)\s+to\s+${THING}`,
      ),
      pattern(
        String.raw`\b[Tt]he\s+(?:failure|outage|fire|blaze|crash|collapse|explosion|blast|derailment|leak|accident)\s+(?:followed|resulted\s+from|stemmed\s+from|was\s+due\s+to|was\s+the\s+result\s+of)\s+${THING}`,
      ),
      pattern(String.raw`\b[Tt]he\s+cause\s+(?:was|is)\s+${THING}`),
      pattern(
        String.raw`\b(?:believe|believes|believed|think|thought|say|said|suspect|suspected)\s+(?:that\s+)?${THING}(?:\s+(?:was|were)\s+to\s+blame)`,
      ),
    ],
  },
]
