/**
 * Places known by name. Countries are those of ISO 3166-1 (package i18n-iso-countries, MIT) with the short forms of the
 * press; states of the USA with their postal and Associated Press abbreviations; cities that the AP and Reuters
 * style books let stand alone in a dateline, and capitals.
 */
import countries from 'i18n-iso-countries/langs/en.json' with { type: 'json' }

const US_STATES: Readonly<Record<string, string>> = {
  Alabama: 'AL Ala.',
  Alaska: 'AK',
  Arizona: 'AZ Ariz.',
  Arkansas: 'AR Ark.',
  California: 'CA Calif.',
  Colorado: 'CO Colo.',
  Connecticut: 'CT Conn.',
  Delaware: 'DE Del.',
  Florida: 'FL Fla.',
  Georgia: 'GA Ga.',
  Hawaii: 'HI',
  Idaho: 'ID',
  Illinois: 'IL Ill.',
  Indiana: 'IN Ind.',
  Iowa: 'IA',
  Kansas: 'KS Kan.',
  Kentucky: 'KY Ky.',
  Louisiana: 'LA La.',
  Maine: 'ME',
  Maryland: 'MD Md.',
  Massachusetts: 'MA Mass.',
  Michigan: 'MI Mich.',
  Minnesota: 'MN Minn.',
  Mississippi: 'MS Miss.',
  Missouri: 'MO Mo.',
  Montana: 'MT Mont.',
  Nebraska: 'NE Neb.',
  Nevada: 'NV Nev.',
  'New Hampshire': 'NH N.H.',
  'New Jersey': 'NJ N.J.',
  'New Mexico': 'NM N.M.',
  'New York': 'NY N.Y.',
  'North Carolina': 'NC N.C.',
  'North Dakota': 'ND N.D.',
  Ohio: 'OH',
  Oklahoma: 'OK Okla.',
  Oregon: 'OR Ore.',
  Pennsylvania: 'PA Pa.',
  'Rhode Island': 'RI R.I.',
  'South Carolina': 'SC S.C.',
  'South Dakota': 'SD S.D.',
  Tennessee: 'TN Tenn.',
  Texas: 'TX',
  Utah: 'UT',
  Vermont: 'VT Vt.',
  Virginia: 'VA Va.',
  Washington: 'WA Wash.',
  'West Virginia': 'WV W.Va.',
  Wisconsin: 'WI Wis.',
  Wyoming: 'WY Wyo.',
  'District of Columbia': 'DC D.C.',
}

const CITIES = `Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas|
Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York City|Oklahoma City|Philadelphia|Phoenix|Pittsburgh|
Salt Lake City|San Antonio|San Diego|San Francisco|Seattle|St. Louis|Amsterdam|Athens|Baghdad|Bangkok|Barcelona|Beijing|
Beirut|Belfast|Belgrade|Berlin|Bogota|Bogotá|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Cape Town|Caracas|
Copenhagen|Damascus|Delhi|Dhaka|Dubai|Dublin|Edinburgh|Geneva|Glasgow|Gaza City|Hanoi|Harare|Havana|Helsinki|Hong Kong|
Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kathmandu|Khartoum|Kinshasa|Kyiv|Kiev|Kuala Lumpur|Lagos|
Lima|Lisbon|London|Luxembourg|Madrid|Manila|Melbourne|Mexico City|Milan|Minsk|Montreal|Moscow|Mumbai|Munich|Nairobi|
New Delhi|Oslo|Ottawa|Paris|Prague|Pyongyang|Quebec City|Quito|Rabat|Rio de Janeiro|Riyadh|Rome|Santiago|Sao Paulo|
São Paulo|Sarajevo|Seoul|Shanghai|Singapore|Sofia|Stockholm|Sydney|Taipei|Tbilisi|Tehran|Tel Aviv|Tokyo|Toronto|Tripoli|
Tunis|Vancouver|Vienna|Warsaw|Yangon|Yerevan|Zagreb|Zurich|Birmingham|Manchester|Liverpool|Leeds|Cardiff`

const REGIONS = `England|Scotland|Wales|Northern Ireland|Europe|Africa|Asia|America|North America|South America|Latin America|
Middle East|Gaza|West Bank|Gaza Strip|Crimea|Donbas|Kashmir|Tibet|Catalonia|Ontario|Quebec|Alberta|British Columbia|
New South Wales|Queensland|Bavaria|Punjab|Kurdistan|Antarctica|Arctic|Atlantic|Pacific|Mediterranean|Caribbean|Balkans|
Manhattan|Brooklyn|Bronx|Queens|Staten Island`

/** Short forms that the press uses for countries whose ISO name is longer. */
const SHORT_COUNTRIES = `U.S.|US|USA|United States|America|U.K.|UK|Britain|Great Britain|Russia|Iran|Syria|South Korea|North Korea|Vietnam|
Venezuela|Bolivia|Tanzania|Moldova|Taiwan|Laos|Brunei|Ivory Coast|Congo|DRC|Palestine|Kosovo|Burma|Turkey|Czech Republic|
Holland|Vatican|UAE|Macedonia|Swaziland|Cape Verde|Micronesia`

const list = (table: string): string[] => table.split('|').map((name) => name.trim())
const places = new Set([
  ...Object.values(countries.countries).flat(),
  ...list(SHORT_COUNTRIES),
  ...list(CITIES),
  ...list(REGIONS),
  ...Object.keys(US_STATES),
])

const stateByAbbreviation = new Map(
  Object.entries(US_STATES).flatMap(([state, short]) => [
    [state.toLowerCase(), state] as const,
    ...short.split(' ').map((form) => [form.toLowerCase(), state] as const),
  ]),
)

/** A country, region, state or well-known city, by its exact name. */
export const isKnownPlace = (name: string): boolean => places.has(name)

/** `Ohio` for "Ohio", "OH", and abbreviations of the Associated Press such as "Calif."; null for anything else. */
export const stateOf = (name: string): string | null => stateByAbbreviation.get(name.toLowerCase()) ?? null
