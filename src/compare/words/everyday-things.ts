/**
 * Things that one report counts again and again, of different people and spans: that two figures are of them says little.
 * The units of sport, of calendars and of printed matter.
 */
const EVERYDAY: ReadonlySet<string> = new Set(
  `time season day week month year hour minute game match point goal pass shot try run wicket set lap round lead win loss
  defeat title career half quarter inning yard bit byte version page line word item thing way part side level step pair
  piece point place stage phase row question answer reason example`.split(/\s+/),
)

export const isEverydayThing = (population: string): boolean => EVERYDAY.has(population)
