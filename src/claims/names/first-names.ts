/** Given names with their usual gender, from the package human-names (MIT): English, French, German, Spanish, Italian, Dutch. */
import femaleDe from 'human-names/data/female-human-names-de.json' with { type: 'json' }
import femaleEn from 'human-names/data/female-human-names-en.json' with { type: 'json' }
import femaleEs from 'human-names/data/female-human-names-es.json' with { type: 'json' }
import femaleFr from 'human-names/data/female-human-names-fr.json' with { type: 'json' }
import femaleIt from 'human-names/data/female-human-names-it.json' with { type: 'json' }
import femaleNl from 'human-names/data/female-human-names-nl.json' with { type: 'json' }
import maleDe from 'human-names/data/male-human-names-de.json' with { type: 'json' }
import maleEn from 'human-names/data/male-human-names-en.json' with { type: 'json' }
import maleEs from 'human-names/data/male-human-names-es.json' with { type: 'json' }
import maleFr from 'human-names/data/male-human-names-fr.json' with { type: 'json' }
import maleIt from 'human-names/data/male-human-names-it.json' with { type: 'json' }
import maleNl from 'human-names/data/male-human-names-nl.json' with { type: 'json' }

export type Gender = 'female' | 'male' | 'either'

const female = new Set(
  [femaleEn, femaleFr, femaleDe, femaleEs, femaleIt, femaleNl].flat().map((name) => name.toLowerCase()),
)
const male = new Set(
  [maleEn, maleFr, maleDe, maleEs, maleIt, maleNl].flat().map((name) => name.toLowerCase()),
)

/** Null for a word that is no given name of the list. */
export function genderOf(firstName: string): Gender | null {
  const name = firstName.toLowerCase()
  if (female.has(name)) return male.has(name) ? 'either' : 'female'
  return male.has(name) ? 'male' : null
}
