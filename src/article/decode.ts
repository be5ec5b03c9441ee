/** Bytes to text. */
import { isUtf8 } from 'node:buffer'
import sniff from 'html-encoding-sniffer'

export type Decoded = { readonly text: string; readonly encoding: string }

/** Declarations stand in the first kilobyte by the standard; pages put them later, after inlined scripts. */
const PRESCAN_BYTES = 16_384

const byUtf8 = (bytes: Uint8Array): string | null => (isUtf8(bytes) ? new TextDecoder().decode(bytes) : null)

const hasWideBom = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/**
 * BOM, else UTF-8 where the bytes are valid UTF-8 whatever is declared (pages that declare another charset and
 * are UTF-8 are common, the reverse cannot pass by chance), else what header or page declare, else windows-1252.
 * Never throws; NULs are left out.
 */
export function decode(bytes: Uint8Array, headerCharset: string | null): Decoded {
  const valid = hasWideBom(bytes) ? null : byUtf8(bytes)
  if (valid !== null && !(headerCharset?.toLowerCase().startsWith('utf-16') ?? false))
    return { text: valid.replaceAll('\u0000', ''), encoding: 'utf-8' }
  const encoding = sniff(bytes, {
    ...(headerCharset === null ? {} : { transportLayerEncodingLabel: headerCharset }),
    maxPrescanBytes: PRESCAN_BYTES,
  })
  // x-user-defined and replacement have no decoder in Node; such pages are Western by all experience.
  const known = /^(?:replacement|x-user-defined)$/i.test(encoding) ? 'windows-1252' : encoding
  return {
    text: new TextDecoder(known).decode(bytes).replaceAll('\u0000', ''),
    encoding: known.toLowerCase(),
  }
}
