/** A query with the pairs that are to be kept, each exactly as it stood; empty when none is. */
export function withPairs(url: URL, keep: (pair: string) => boolean): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && keep(pair))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}
