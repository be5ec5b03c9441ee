/** Addresses as pages write them, made whole. */

/** The web address that a link on the page leads to; null for scripts, mail, fragments and what is no address. */
export function absoluteUrl(href: string, pageUrl: string | null): string | null {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return null
  const url = URL.parse(trimmed, pageUrl ?? undefined)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** The links that lead somewhere, with their whole addresses. */
export const withAbsoluteUrls = <T extends { readonly url: string }>(
  links: readonly T[],
  pageUrl: string | null,
): T[] =>
  links.flatMap((link) => {
    const url = absoluteUrl(link.url, pageUrl)
    return url === null ? [] : [{ ...link, url }]
  })
