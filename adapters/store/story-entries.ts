/**
 * How a filed article is written into the store: small, and read back as what it was. Scripts read the first
 * fields, up to the keys. All numbers little-endian:
 *   story, article    one byte of length each, UTF-8
 *   day               32 bits; {@link NO_DAY} for none
 *   keys              one byte of count, 32 bits each
 *   place, event day  32 bits each, place 0 for none
 *   people            one byte of count, 32 bits each
 *   terms             48 bits each: mark, weight in the text, rarity
 */
import { type Filed, type FiledTerms, KNOWN, LEAD } from '../../src/stories/filed.ts'

const NO_DAY = -(2 ** 31)
/** Steps of the weight, of which the top bit says that the term was known, and of the rarity, with that of a leading name. */
const STEPS_OF_WEIGHT = 20
const STEPS_OF_RARITY = 8
const FLAG = 128

const stepsOf = (value: number, steps: number): number => Math.min(FLAG - 1, Math.round(value * steps))

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([Buffer.of(bytes.length), bytes])
}

/** 32 bits each. */
export function packNumbers(numbers: Iterable<number>): Buffer {
  const list = [...numbers]
  const packed = Buffer.alloc(4 * list.length)
  for (const [i, number] of list.entries()) packed.writeInt32LE(number | 0, 4 * i)
  return packed
}

function packTerms({ marks, inText, rarity, flags }: FiledTerms): Buffer {
  const packed = Buffer.alloc(6 * marks.length)
  for (const [i, mark] of marks.entries()) {
    const flag = flags[i] ?? 0
    packed.writeUInt32LE(mark, 6 * i)
    packed[6 * i + 4] = stepsOf(inText[i] ?? 0, STEPS_OF_WEIGHT) + ((flag & KNOWN) === 0 ? 0 : FLAG)
    packed[6 * i + 5] = stepsOf(rarity[i] ?? 0, STEPS_OF_RARITY) + ((flag & LEAD) === 0 ? 0 : FLAG)
  }
  return packed
}

export function packEntry({ article, day, event, terms, keys }: Filed, story: string): Buffer {
  return Buffer.concat([
    text(story),
    text(article),
    packNumbers([day ?? NO_DAY]),
    Buffer.of(keys.length),
    packNumbers(keys),
    packNumbers([event.place ?? 0, event.day ?? NO_DAY]),
    Buffer.of(event.people.size),
    packNumbers(event.people),
    packTerms(terms),
  ])
}

function unpackTerms(packed: Buffer, from: number): FiledTerms {
  const count = Math.floor((packed.length - from) / 6)
  const terms = {
    marks: new Uint32Array(count),
    inText: new Float32Array(count),
    rarity: new Float32Array(count),
    flags: new Uint8Array(count),
  }
  for (let i = 0, at = from; i < count; i++, at += 6) {
    const [weight = 0, rarity = 0] = [packed[at + 4], packed[at + 5]]
    terms.marks[i] = packed.readUInt32LE(at)
    terms.inText[i] = (weight % FLAG) / STEPS_OF_WEIGHT
    terms.rarity[i] = (rarity % FLAG) / STEPS_OF_RARITY
    terms.flags[i] = (weight >= FLAG ? KNOWN : 0) | (rarity >= FLAG ? LEAD : 0)
  }
  return terms
}

/** The story that stands in the entry may have been left or merged since: the store knows where it is now. */
export function unpackEntry(packed: Buffer): Filed {
  let at = 1 + packed.readUInt8(0)
  const end = at + 1 + packed.readUInt8(at)
  const article = packed.toString('utf8', at + 1, end)
  at = end
  const int = (): number => {
    at += 4
    return packed.readInt32LE(at - 4)
  }
  const marks = (): readonly number[] => {
    const count = packed.readUInt8(at++)
    return Array.from({ length: count }, () => int() >>> 0)
  }
  const day = int()
  const keys = marks()
  const [place, eventDay] = [int() >>> 0, int()]
  const people = new Set(marks())
  return {
    article,
    day: day === NO_DAY ? null : day,
    event: { place: place === 0 ? null : place, day: eventDay === NO_DAY ? null : eventDay, people },
    terms: unpackTerms(packed, at),
    keys,
  }
}
