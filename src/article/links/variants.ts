import { withPairs } from './query.ts'
import { siteOf } from './site.ts'

/*
 * One story under several addresses: AMP and mobile variants brought to the desktop's form. Forms by the
 * AMP project's page on URLs (https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml) and by
 * what publishing systems do (WordPress `/amp/`, Arc `outputType=amp`).
 */

const HOST_LABELS: ReadonlySet<string> = new Set(['amp', 'm', 'mobile', 'touch', 'wap'])
const AMP_PARAMETERS: ReadonlySet<string> = new Set(['amp', 'isamp', 'amp_markup'])
const AMP_VALUES: ReadonlySet<string> = new Set(['outputtype', 'output', 'view', 'format', 'service'])

/** Longer paths are no article's, and left alone. */
const LONGEST_PATH = 2_048

/** `m.example.com` → `www.example.com`; `en.m.example.org` → `en.example.org`. */
function desktopHost(host: string): string {
  const site = siteOf(host)
  if (host === site || !host.endsWith(`.${site}`)) return host
  const labels = host.slice(0, -site.length - 1).split('.')
  const kept = labels.filter((label) => !HOST_LABELS.has(label))
  if (kept.length === labels.length) return host
  return kept.length === 0 ? `www.${site}` : `${kept.join('.')}.${site}`
}

/** A leading or closing `amp` segment, `.amp`, `.amp.html`; `amp` elsewhere in a path is a word of its own. */
function withoutAmp(path: string): string {
  return path
    .replace(/^\/amp(?=\/[^/])/, '')
    .replace(/^(\/[^/]+)\/amp(?=\/[^/]+-)/, '$1')
    .replace(/\/amp(\.html?)?(\/?)$/, '$2')
    .replace(/(?<=[^/.])\.amp(\.html?|\/?)$/, '$1')
}

function isAmpParameter(pair: string): boolean {
  const [name = '', value = ''] = pair.toLowerCase().split('=')
  if (AMP_PARAMETERS.has(name)) return value !== '0' && value !== 'false'
  return AMP_VALUES.has(name) && (value === 'amp' || value === 'mobile')
}

/** The address under which a desktop browser would read the same page. */
export function desktopVariant(url: URL): URL {
  const plain = new URL(url)
  plain.hostname = desktopHost(url.hostname)
  // Until nothing changes: what one rule leaves, or the address itself puts right, another may find.
  for (let before = ''; plain.pathname !== before && plain.pathname.length <= LONGEST_PATH; ) {
    before = plain.pathname
    plain.pathname = withoutAmp(before)
  }
  plain.search = withPairs(url, (pair) => !isAmpParameter(pair))
  return plain
}
