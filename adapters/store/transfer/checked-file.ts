/** An exported newsroom as it lies in a file: looked through from end to end before anything of it is believed. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { Fault } from '../../../src/fault.ts'
import { isOf } from './keys.ts'
import { type Entry, entrySchema, type Header, headerSchema, trailerSchema } from './lines.ts'

/** Longer than any line that an export writes, in bytes. */
const LONGEST_LINE = 1 << 29

export const broken = (file: string, why: string): Fault =>
  new Fault('import', `${file} was not imported: ${why}. Nothing was changed`, { retryable: false })

/** Lines with the bytes of their ends; what stands behind the last end is no line. */
async function* linesOf(file: string): AsyncIterable<Buffer> {
  if (!existsSync(file)) throw broken(file, 'there is no such file')
  let rest: Buffer[] = []
  let length = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end + 1)])
      rest = []
      length = 0
      from = end + 1
    }
    const left = chunk.subarray(from)
    length += left.length
    if (length > LONGEST_LINE) throw broken(file, 'it has a line that no export writes')
    if (left.length > 0) rest.push(left)
  }
  if (rest.length > 0) throw broken(file, 'it is cut short: its last line has no end')
}

function parsed(line: Buffer, file: string, number: number): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch (cause) {
    const { message } = broken(file, `line ${number} is no JSON`)
    throw new Fault('import', message, { retryable: false, cause })
  }
}

function entryOf(line: Buffer, file: string, number: number, header: Header): Entry {
  const entry = entrySchema.safeParse(parsed(line, file, number))
  if (!entry.success) throw broken(file, `line ${number} is not as an export writes it`)
  if (!isOf(header.newsroom, entry.data.memory))
    throw broken(file, `line ${number} belongs to ${entry.data.memory}, not to ${header.newsroom}`)
  return entry.data
}

/** @throws Fault `import` in words that say what is wrong with the file; resolves to its header when nothing is. */
export async function checkedFile(file: string, layout: number): Promise<Header> {
  const hash = createHash('sha256')
  let header: Header | null = null
  let [lines, articles] = [0, 0]
  const keys = new Set<string>()
  let last: Buffer | null = null
  const take = (line: Buffer): void => {
    hash.update(line)
    lines++
    if (header === null) {
      const found = headerSchema.safeParse(parsed(line, file, 1))
      if (!found.success) throw broken(file, 'its first line is no header of an export')
      if (found.data.layout > layout)
        throw broken(file, `it was exported by a later twosource (layout ${found.data.layout})`)
      header = found.data
      return
    }
    const { memory, key, content } = entryOf(line, file, lines, header)
    keys.add(`${memory} ${key}`)
    if (key === 'articles' && 'hash' in content) articles += content.hash.length
  }
  for await (const line of linesOf(file)) {
    if (last !== null) take(last)
    last = line
  }
  const trailer = last === null ? null : trailerSchema.safeParse(parsed(last, file, lines + 1))
  const read = header as Header | null
  if (trailer === null || !trailer.success || read === null)
    throw broken(file, 'it is cut short: its last line is no trailer of an export')
  const { data } = trailer
  if (data.lines !== lines || read.keys !== keys.size || data.articles !== articles)
    throw broken(
      file,
      `it should hold ${read.keys} keys in ${data.lines} lines, and holds ${keys.size} in ${lines}`,
    )
  if (data.sha256 !== hash.digest('hex')) throw broken(file, 'its checksum does not fit: it was changed')
  return read
}

/** The entries of a file that was looked through. */
export async function* entriesOf(file: string, header: Header): AsyncIterable<Entry> {
  let number = 0
  let last: Buffer | null = null
  for await (const line of linesOf(file)) {
    if (last !== null && number > 1) yield entryOf(last, file, number, header)
    last = line
    number++
  }
}
