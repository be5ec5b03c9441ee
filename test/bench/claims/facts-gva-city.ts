/** The town of the event in articles on single incidents, one slot of facts-gva. */
import { eventPlace } from '../../../src/claims/names/event-place.ts'
import { recogniseNames } from '../../../src/claims/names/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

export function predictEventCity(record: { readonly title: string; readonly text: string }): string | null {
  const analysis = analyse(record.text)
  const place = eventPlace(analysis, recogniseNames(analysis), record.title)
  // The set writes a county that stands for a town as "Exton (county)".
  return place?.name.replace(/ County$/, ' (county)') ?? null
}
