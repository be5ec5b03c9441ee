/**
 * Sources that nobody could ring up: plural or indefinite people without a name. After the Associated Press's and
 * Reuters' guidance on anonymous sources, which asks for the name or the institution.
 */
const WORDS = `source sources official officials person people insider insiders critic critics expert experts analyst analysts observer
  observers witness witnesses resident residents local locals neighbor neighbors neighbour neighbours supporter supporters
  opponent opponents some many others most several few one anyone everyone someone nobody aide aides adviser advisers advisor advisors
  lawmaker lawmakers scientist scientists researcher researchers economist economists diplomat diplomats commentator commentators
  activist activists protester protesters victim victims relative relatives friend friends man woman men women boy girl
  reports media rumors rumours speculation observers those they he she we i it who that which advocates advocate investigators employees
  worker workers student students parent parents trader traders strategist strategists pundit pundits historians lawyers attorneys
  spokesman spokeswoman spokesperson democrats republicans voters americans leaders experts`

const words = new Set(WORDS.split(/\s+/))

export const isUnnamed = (head: string): boolean => words.has(head.toLowerCase())
