/**
 * Titles before a name, and nouns of office after which a name stands or that stand for a person.
 * Titles: Associated Press style book, under "legislative titles", "military titles", "courtesy titles"; offices: the
 * usual ones of government, police, courts, clubs and companies.
 */
const TITLES = `mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen senator rep representative gov governor lt
  president vice prime minister chancellor king queen prince princess pope cardinal archbishop bishop rabbi imam ayatollah
  sheikh rev reverend father sister judge justice magistrate attorney secretary mayor councilman councilwoman councillor councilor alderman
  sheriff deputy officer sgt sergeant lieutenant capt captain maj major col colonel gen general adm admiral cpl corporal
  cmdr commander detective det inspector superintendent constable chief marshal commissioner ambassador speaker congressman congresswoman
  congressmember assemblyman assemblywoman chairman chairwoman chairperson coach director ceo premier taoiseach trooper pvt`

const OFFICES = `president minister chancellor premier king queen prince princess pope bishop archbishop judge justice prosecutor attorney
  lawyer solicitor barrister secretary mayor governor senator congressman congresswoman representative lawmaker councillor councilman
  sheriff deputy officer sergeant lieutenant captain major colonel general admiral commander detective inspector superintendent constable chief commissioner
  ambassador envoy diplomat speaker spokesman spokeswoman spokesperson chairman chairwoman chair director ceo executive founder owner manager
  coach player striker goalkeeper quarterback leader activist candidate nominee adviser advisor aide analyst economist professor
  researcher scientist doctor nurse teacher principal headteacher student farmer pilot driver author writer editor journalist reporter
  actor actress singer director producer historian expert coroner negotiator mediator dictator businessman businesswoman
  billionaire entrepreneur investor strategist pollster resident witness neighbor neighbour victim suspect defendant mother father
  brother sister son daughter wife husband widow uncle aunt cousin friend administrator curator examiner head boss treasurer paramedic firefighter engineer banker trader
  plumber carpenter electrician builder fisherman miner trucker chef waiter waitress midwife surgeon shopkeeper baker butcher farmer welder
  mechanic cleaner cashier pensioner retiree passenger tourist hiker climber survivor volunteer worker`

const titles = new Set(TITLES.split(/\s+/))
const offices = new Set(OFFICES.split(/\s+/))
const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '')

export const isTitle = (word: string): boolean => titles.has(plain(word))
export const isOffice = (word: string): boolean => offices.has(plain(word)) || titles.has(plain(word))
