/** Words that make a run of capitalised words a body, not a person: legal forms, kinds of institution. */
const WORDS = `inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa group holdings company companies corporation bank university college school
  academy institute institution foundation trust association society union federation league club council committee commission
  board bureau agency department dept dept. ministry office authority administration service services court tribunal parliament congress
  senate assembly house party police army navy force forces guard church hospital center centre museum library
  times post journal news tribune herald press media network radio television tv airlines airways motors systems technologies
  organization organisation alliance coalition campaign movement front brigade partners industries international associates
  fund laboratory observatory project watch monitor centers chamber cabinet air rail railways railroad health healthcare energy metals mining lines oil gas steel power foods pharmaceuticals
  pharma capital ventures insurance insurers consulting shipping logistics software electric telecom records pictures entertainment studios fbi cia nato unicef observer guardian`

const PLACES = `county city street avenue road lane drive boulevard river lake bay island islands mountain mountains valley airport province
  region district park square beach town village township borough creek hills heights strait sea ocean gulf desert peninsula
  canyon bridge highway interstate station`

const words = new Set(WORDS.split(/\s+/))
const placeWords = new Set(PLACES.split(/\s+/))

export const isOrganisationWord = (word: string): boolean => words.has(word.toLowerCase())
export const isPlaceWord = (word: string): boolean => placeWords.has(word.toLowerCase())
