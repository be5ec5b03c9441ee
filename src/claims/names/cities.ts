/** Towns and cities by name, from the package city-timezones (MIT): some 7,300, of which 774 in the USA. */
import cityTimezones from 'city-timezones'
import { spellingKey } from './spelling.ts'

export type City = { readonly province: string; readonly country: string; readonly population: number }

const byName = new Map<string, City[]>()
for (const { city, city_ascii, province, country, pop } of cityTimezones.cityMapping) {
  for (const name of new Set([spellingKey(city), spellingKey(city_ascii)])) {
    const known = byName.get(name)
    const entry = { province, country, population: pop }
    if (known === undefined) byName.set(name, [entry])
    else known.push(entry)
  }
}

// The map holds what is needed; the package's own table would stay in memory for good.
cityTimezones.cityMapping.length = 0

/** Boroughs that news and records name instead of their city. */
for (const borough of ['Brooklyn', 'Queens', 'Bronx', 'Manhattan', 'Staten Island'])
  byName.set(spellingKey(borough), [
    { province: 'New York', country: 'United States of America', population: 1_000_000 },
  ])

byName.set('washington', byName.get('washington d c') ?? [])

/** Cities of a name, the most populous first; empty for a name that is none. */
export const citiesNamed = (name: string): readonly City[] =>
  (byName.get(spellingKey(name)) ?? []).toSorted((a, b) => b.population - a.population)

export const isCity = (name: string): boolean => byName.has(spellingKey(name))
