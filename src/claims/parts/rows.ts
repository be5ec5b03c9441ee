/**
 * How news words a part in a story. From the phrasings of agency copy ("brokered by", "-flagged", "was
 * blamed on"); a journalist can add a row or a phrasing here.
 */
import type { PartRow } from './part.ts'

/** A name: capitalised words, joined by `of`, `de`, `and the`; or a title in quotation marks. */
const NAME = String.raw`(?:[Tt]he\s+)?(?<name>[“"][^”"]{2,50}[”"]|\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|de|la|and)\s+)?\p{Lu}[\p{L}\p{N}'’.-]*){0,4})`
/** What brought something about: a noun phrase up to the next break. */
const THING = String.raw`(?:an?\s+|the\s+|its\s+|some\s+)?(?<name>[\p{L}\p{N}][\p{L}\p{N}’'-]*(?:\s+[\p{L}\p{N}’'-]+){0,7}?)(?=\s*(?:[.,;:”"()—–]|$)|\s+(?:after|when|and|but|that|which|who|while|because|in the|on the|at the|said|says|told|had|has|have|was|were|is|are|on\s+\p{Lu})\b)`

const AWARD = String.raw`(?<of>[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3}?\s+(?:award|prize|medal|title|cup|trophy)|\p{Lu}[\p{L}’'-]+\s+(?:Award|Prize|Medal|Cup|Trophy))`

/** Means of flight, by their last word; what stands before it is colour and make. */
const VEHICLE = String.raw`(?<name>(?:[\p{L}\p{N}-]+\s+){0,4}(?:car|pickup|pick-up|truck|van|minivan|minibus|SUV|sedan|saloon|hatchback|estate|coupe|convertible|motorcycle|motorbike|moped|scooter|bicycle|bike|taxi|cab|jeep|lorry|bus|speedboat|boat|dinghy|helicopter))\b`
/** Weapons, by their last word. */
const WEAPON = String.raw`(?<name>(?:[\p{L}\p{N}-]+\s+){0,3}(?:knife|machete|axe|hammer|hatchet|sword|crowbar|bat|handgun|pistol|revolver|shotgun|rifle|gun|firearm|crossbow|grenade|screwdriver|blade|cleaver))\b`
/** What a cause brings about, in the active voice. */
const BROUGHT_ABOUT = String.raw`(?:caused|triggered|sparked|brought\s+down|set\s+off|knocked\s+out|led\s+to|interrupted|provoked|started|brought\s+about)\s+(?:the|its|this)\s+(?:failure|outage|fire|blaze|crash|collapse|explosion|blast|derailment|leak|accident|disaster|interruption|roof|wall|bridge|dam|tunnel|gallery|building|system|systems|network|service|power|flood|flooding|landslide|sinking|spill|breach|stampede|avalanche)\b`
/** A noun phrase that opens its clause. */
const OPENING = String.raw`(?:^|[,;:“”"]\s+|\b(?:that|said|says|because|when|after|believe|believes|think|thinks)\s+)(?:[Aa]n?\s+|[Tt]he\s+|[Ii]ts\s+|[Ss]ome\s+)(?<name>[\p{L}\p{N}’'-]+(?:\s+(?!(?:said|says|that|when|because|after|believes?|thinks?|told)\b)[\p{L}\p{N}’'-]+){0,7}?)\s+(?:(?:had|has|have|may|might|could|probably|apparently|likely)\s+){0,3}`

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
      pattern(
        String.raw`\b[Cc]redit\s+for\s+the\s+(?:deal|agreement|accord|truce|ceasefire|exchange|swap|release|breakthrough)\s+(?:goes|went|belongs|is\s+due)\s+(?:\p{Ll}+\s+)?to\s+${NAME}`,
      ),
      pattern(
        String.raw`\b(?:talks|negotiations)\s+(?:were\s+|was\s+)?(?:hosted|chaired|convened)\s+by\s+${NAME}`,
      ),
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
    part: 'buyer',
    patterns: [
      pattern(
        String.raw`\b(?:is|was|been|being|be|are|were)\s+(?:sold|handed\s+over)\s+to\s+(?:an?\s+)?${NAME}`,
      ),
      pattern(
        String.raw`\b(?:is|was|been|being|be)\s+(?:bought|acquired|purchased|snapped\s+up|taken\s+over)\s+(?:out\s+)?by\s+(?:an?\s+)?${NAME}`,
      ),
    ],
  },
  {
    part: 'vehicle',
    patterns: [
      pattern(
        String.raw`\b(?:fled|escaped|left|drove\s+(?:off|away)|sped\s+(?:off|away)|rode\s+off|made\s+off|got\s+away|getaway|took\s+off)\b[^.;,]{0,30}?\b(?:in|on|aboard)\s+(?:an?|the|two)\s+${VEHICLE}`,
      ),
      pattern(String.raw`\bgetaway\s+(?:car|vehicle|van),?\s+(?:was\s+)?(?:an?|the)\s+${VEHICLE}`),
    ],
  },
  {
    part: 'weapon',
    patterns: [
      pattern(
        String.raw`\b(?:armed\s+with|brandish(?:ed|ing)|wield(?:ed|ing)|carr(?:ied|ying)|used|pulled\s+out|produced|attacked\s+with|stabbed\s+with|shot\s+with)\s+(?:an?|the|what\s+looked\s+like\s+an?)\s+${WEAPON}`,
      ),
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
      pattern(`${OPENING}${BROUGHT_ABOUT}`),
      pattern(
        String.raw`\b(?:believe|believes|believed|think|thought|say|said|suspect|suspected)\s+(?:that\s+)?${THING}(?:\s+(?:was|were)\s+to\s+blame)`,
      ),
    ],
  },
]
