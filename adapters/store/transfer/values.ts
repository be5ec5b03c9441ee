/** Values of Redis as they stand in an export, and back. */
import { packText, unpackText } from '../packed.ts'
import type { Value } from './lines.ts'

const decoder = new TextDecoder('utf8', { fatal: true, ignoreBOM: true })

const NEWLINE = 10
const VERSION = /^\d+ [\da-f]+ \d+ \d+$/

function plain(value: Buffer): Value {
  try {
    return decoder.decode(value)
  } catch {
    return { base64: value.toString('base64') } // bytes that are no text
  }
}

/** @param key within its memory: versions of articles are written out */
export async function toValue(key: string, value: Buffer): Promise<Value> {
  if (key !== 'articles' && key !== 'versions') return plain(value)
  const cut = value.indexOf(NEWLINE)
  const version = value.subarray(0, Math.max(0, cut)).toString('latin1')
  if (!VERSION.test(version)) return plain(value)
  return { version, written: JSON.parse(await unpackText(value.subarray(cut + 1))) }
}

export async function fromValue(value: Value): Promise<Buffer> {
  if (typeof value === 'string') return Buffer.from(value)
  if ('base64' in value) return Buffer.from(value.base64, 'base64')
  const packed = await packText(JSON.stringify(value.written))
  return Buffer.concat([Buffer.from(`${value.version}\n`), packed])
}
