/** Which counted things are kinds of which: "miners" may be "people", "prisoners" may not be "officers". */

const PEOPLE = new Set(
  `person people prisoner detainee inmate patient passenger miner worker employee resident civilian soldier fighter
  hostage student child woman man victim migrant refugee protester demonstrator customer traveller tourist officer
  suspect robber individual activist survivor fan voter guest visitor adult teenager pupil crew member casualty
  villager hiker climber fisherman sailor staff`.split(/\s+/),
)
const GENERAL = new Set(['person', 'people', 'victim', 'individual', 'man', 'casualty', 'other'])
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['prisoner', 'detainee', 'inmate', 'captive']),
  new Set(['worker', 'employee', 'staff', 'job', 'position', 'miner']),
  new Set(['passenger', 'traveller', 'customer', 'tourist']),
  new Set(['hostage', 'captive']),
  new Set(['flight', 'service']),
  new Set(['home', 'house', 'dwelling', 'residence', 'property']),
  new Set(['carriage', 'coach', 'car', 'wagon']),
  new Set(['student', 'pupil', 'child']),
  new Set(['protester', 'demonstrator', 'marcher']),
]

/** Whether the first could be counted as the second: the general word, or a near synonym. */
export function isKindOf(one: string, other: string): boolean {
  if (PEOPLE.has(one) && GENERAL.has(other)) return true
  return KIN.some((kin) => kin.has(one) && kin.has(other))
}
