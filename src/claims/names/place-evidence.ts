/**
 * What speaks for a name being the place of the event, and how much. The weights were set on news of shootings in the USA by
 * trying each up and down; only their order matters much: a dateline, "police in X", "shot in X" and the headline
 * outweigh a home town, a hospital or a birthplace, which name other places.
 */
export const EVIDENCE = {
  dateline: 4,
  police: 4,
  ownPolice: 0,
  withState: 4,
  inside: 2.5,
  event: 2,
  scene: 2.5,
  resident: 0.5,
  near: 1,
  named: 0.7,
  county: 1.2,
  away: 0,
  part: -0.5,
}

/** Factors: a name of the gazetteer needs less to be believed; the lead and the headline say where. */
export const FACTORS = { city: 2.4, lead: 2, later: 0.6, headline: 4, headlineFactor: 1.5 }

export type Evidence = keyof typeof EVIDENCE

/** After a place name: its own police, fire brigade or council. */
export const AUTHORITIES = new Set(
  'police pd fire sheriff officers officer detectives detective investigators authorities firefighters mayor council homicide cops marshals metro metropolitan'.split(
    ' ',
  ),
)

/** After a place name: where things happen. */
export const SCENES = new Set(
  `home homes house apartment apartments neighborhood neighbourhood street bar nightclub club restaurant store shop mall school church
   park motel hotel gas intersection shooting shootings murder homicide slaying killing stabbing robbery fire crash explosion flood attack
   area suburb residence complex hospital court courthouse jail`.split(/\s+/),
)

/** After a place name: people of that place, who may have been elsewhere. */
export const RESIDENTS = new Set(
  'man woman men women male female driver toddler mom dad teen teenager boy girl resident residents couple family mother father native student students brothers'.split(
    ' ',
  ),
)

/** Before a place name: the place itself. */
export const INSIDE = new Set(['in', 'inside', 'within', 'across', 'throughout', 'downtown'])

/** Before a place name: somewhere else, or where somebody comes from. */
export const AWAY = new Set(['from', 'to', 'toward', 'towards', 'between'])

/** Before a place name: close by. */
export const NEAR = new Set(['near', 'outside', 'around'])

/** After a name: it is a road, a building or an institution that bears it, not the town. */
export const BEARERS = new Set(
  `street st st. avenue ave ave. road rd rd. drive dr dr. lane ln boulevard blvd blvd. highway hwy parkway court ct circle pl way route interstate
   hospital medical university college school elementary middle high academy church baptist inn motel hotel mall center centre
   county parish apartments plaza mobile cemetery memorial regional trauma health subdivision district
   news times tribune post herald journal gazette patch tv radio press action channel`.split(/\s+/),
)

/** Words of what happened, in whose sentence "in X" says where. */
export const EVENTS =
  /^(shot|shoot|shooting|shootings|killed|killing|died|dead|death|wounded|injured|hurt|happened|occurred|crash|crashed|fire|explosion|attack|attacked|stabbed|stabbing|murder|homicide|robbery|arrested|found|erupted|struck|hit|flood|earthquake|protest|protesters|rally|collapsed|exploded|opened)$/

/** After a place name: it is a part of a town. */
export const PARTS = new Set('neighborhood neighbourhood section district side'.split(' '))

/** Police departments known by their initials, with their town. */
export const POLICE_INITIALS: Readonly<Record<string, string>> = {
  NYPD: 'New York',
  NOPD: 'New Orleans',
  'D.C.': 'Washington',
  LAPD: 'Los Angeles',
  SFPD: 'San Francisco',
  IMPD: 'Indianapolis',
  CMPD: 'Charlotte',
  LVMPD: 'Las Vegas',
  SAPD: 'San Antonio',
  KCPD: 'Kansas City',
  MNPD: 'Nashville',
}
