/**
 * Texts as they are kept: Brotli, whose built-in English dictionary makes an article smaller than deflate with a
 * dictionary of our own, at level 5 in a third of a millisecond (docs/store.md has the figures).
 */
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** Level 7 saves another half per cent for twice the time. */
const LEVEL = 5

export function packText(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text)
  return compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}

export const unpackText = async (packed: Buffer): Promise<string> =>
  (await decompress(packed)).toString('utf8')
