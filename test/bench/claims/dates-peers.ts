/** Other packages on the same texts, by the same scorer: what the figures of the date sets stand beside. */
import recognizers from '@microsoft/recognizers-text-date-time'
import { casual, type ParsedResult } from 'chrono-node'
import type { Span } from '../score/spans.ts'
import type { TimexRecord } from './dates-timex.ts'

/** A peer may leave several readings open; any of them counts as right. */
export type PeerPrediction = Span & { readonly values: readonly string[] }

export type Peer = {
  readonly name: string
  readonly predict: (record: TimexRecord) => readonly PeerPrediction[]
}

/** Local noon of the day of publication: both packages count from a local Date. */
function referenceOf({ documentCreationTime }: TimexRecord): Date {
  const [year = 1970, month = 1, day = 1] = documentCreationTime.slice(0, 10).split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

const two = (part: number | null): string => String(part ?? 0).padStart(2, '0')

/** TIMEX3 of the parts that chrono is certain of, the finest of them; each of its coarser readings counts too. */
function timexesOf({ start }: ParsedResult): string[] {
  const month = `${start.get('year')}-${two(start.get('month'))}`
  const day = `${month}-${two(start.get('day'))}`
  const time = `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}`
  if (start.isCertain('day') || start.isCertain('weekday'))
    return start.isCertain('hour') ? [time, day] : [day]
  if (start.isCertain('month')) return [month]
  return start.isCertain('year') ? [String(start.get('year'))] : [time, day, month, String(start.get('year'))]
}

const chrono: Peer = {
  name: 'chrono-node',
  predict: (record) =>
    casual.parse(record.text, referenceOf(record)).map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      values: timexesOf(result),
    })),
}

type Resolution = { readonly values?: readonly { readonly timex?: string; readonly value?: string }[] }

const microsoft: Peer = {
  name: 'recognizers-text',
  predict: (record) =>
    recognizers.recognizeDateTime(record.text, 'en-us', 0, referenceOf(record)).map((result) => {
      // Typed as always there; null for what it finds and cannot resolve.
      const values = (result.resolution as Resolution | null)?.values ?? []
      const readings = values.flatMap(({ timex, value }) => [timex, value])
      // Its ends are inclusive.
      return { start: result.start, end: result.end + 1, values: readings.filter((one) => one !== undefined) }
    }),
}

export const DATE_PEERS: readonly Peer[] = [chrono, microsoft]
