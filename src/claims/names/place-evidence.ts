/**
 * What speaks for a name being the place of the event, and how much. The weights are whole and half votes: a dateline, "police
 * in X" and "in X" of the first sentences outweigh a home town, a hospital or a birthplace, which name other places.
 */
export const EVIDENCE = {
  dateline: 3,
  police: 3,
  withState: 2,
  inside: 2.5,
  scene: 1.5,
  resident: 1,
  headline: 2.5,
  named: 0.4,
  away: -0.5,
} as const

export type Evidence = keyof typeof EVIDENCE

/** After a place name: its own police, fire brigade or council. */
export const AUTHORITIES = new Set(
  'police pd fire sheriff officers officer detectives detective investigators authorities firefighters mayor homicide cops marshals city'.split(
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
  'man woman men women teen teenager boy girl resident residents couple family mother father native student students brothers'.split(
    ' ',
  ),
)

/** Before a place name: the place itself. */
export const INSIDE = new Set(['in', 'inside', 'within', 'across', 'throughout', 'downtown'])

/** Before a place name: somewhere else, or where somebody comes from. */
export const AWAY = new Set(['from', 'near', 'outside', 'to', 'toward', 'towards', 'between'])

/** After a name: it is a road, a building or an institution that bears it, not the town. */
export const BEARERS = new Set(
  `street st st. avenue ave ave. road rd rd. drive dr dr. lane ln boulevard blvd blvd. highway hwy parkway court ct circle place pl way route interstate
   hospital medical university college school elementary middle high academy church baptist inn motel hotel mall park center centre
   county parish creek river lake bridge apartments plaza square cemetery memorial regional trauma health
   news times tribune post herald journal gazette star sun patch tv radio press`.split(/\s+/),
)
