import { isUnder } from './site.ts'

/** Finds the address inside a wrapping link, or null when it is not one of its kind. */
export type Unwrap = (url: URL) => string | null

type Wrapper = { readonly name: string; readonly unwrap: Unwrap }

/** Hosts of a brand under `com` or a country's suffix: `google.com`, `www.google.co.uk`, `google.de`. */
function brand(name: string): (host: string) => boolean {
  const pattern = new RegExp(`^(?:[a-z0-9-]+\\.)*${name}\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})$`)
  return (host) => pattern.test(host)
}

const under =
  (...domains: string[]) =>
  (host: string): boolean =>
    domains.some((domain) => isUnder(host, domain))

/** The usual wrapper: a page of a host that carries the target in a parameter. */
function parameter(onHost: (host: string) => boolean, path: RegExp, ...names: string[]): Unwrap {
  return (url) => {
    if (!onHost(url.hostname) || !path.test(url.pathname)) return null
    return names.map((name) => url.searchParams.get(name)).find((value) => value) ?? null
  }
}

/** `…/amp/s/example.com/story`: `s` says https, `c` and `v` are kinds of cached page. */
function ampPath(path: string): string | null {
  const found = /^\/(?:amp\/|[cv]\/)(s\/)?([^/]+\.[^/]+.*)$/.exec(path)
  return found ? `${found[1] ? 'https' : 'http'}://${found[2]}` : null
}

/** https://developers.google.com/amp/cache/overview */
const ampCache: Unwrap = (url) =>
  under('cdn.ampproject.org', 'bing-amp.com')(url.hostname) ? joinQuery(ampPath(url.pathname), url) : null

const googleAmp: Unwrap = (url) =>
  brand('google')(url.hostname) && url.pathname.startsWith('/amp/')
    ? joinQuery(ampPath(url.pathname), url)
    : null

function joinQuery(target: string | null, url: URL): string | null {
  return target === null ? null : target + url.search
}

/** `a1` + base64url of the address. */
const bingClick: Unwrap = (url) => {
  if (!under('bing.com')(url.hostname) || url.pathname !== '/ck/a') return null
  const value = url.searchParams.get('u')
  return value?.startsWith('a1') ? fromBase64Url(value.slice(2)) : null
}

/** `/…/RU=<escaped address>/RK=…` */
const yahooSearch: Unwrap = (url) => {
  if (!under('r.search.yahoo.com')(url.hostname)) return null
  const escaped = /\/RU=([^/]+)/.exec(url.pathname)?.[1]
  return escaped === undefined ? null : decoded(escaped)
}

/** Older Google News links hold the address in a base64 record, after a length byte; newer ones do not. */
const googleNews: Unwrap = (url) => {
  if (url.hostname !== 'news.google.com') return null
  const record = /\/(?:articles|read)\/(CB[\w-]+)/.exec(url.pathname)?.[1]
  if (record === undefined) return null
  return /https?:\/\/[\x21-\x7e]+?(?=[^\x21-\x7e]|$)/.exec(fromBase64Url(record) ?? '')?.[0] ?? null
}

/** `www-example-com.translate.goog`: a dot is `-`, a hyphen `--`. */
const translatedSite: Unwrap = (url) => {
  const label = /^([^.]+)\.translate\.goog$/.exec(url.hostname)?.[1]
  if (label === undefined) return null
  const host = label.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-')
  const target = new URL(`https://${host}${url.pathname}${url.search}`)
  for (const name of [...target.searchParams.keys()]) {
    if (name.startsWith('_x_tr_')) target.searchParams.delete(name)
  }
  return target.href
}

/** `v3/__https://example.com/story__;!!…`; characters replaced by `*` are listed after the `;`, and rare. */
const urlDefense: Unwrap = (url) => {
  if (!under('urldefense.com', 'urldefense.us', 'urldefense.proofpoint.com')(url.hostname)) return null
  const third = /\/v3\/__(.+?)__;/.exec(url.pathname + url.search)?.[1]
  if (third !== undefined) return third.replace(/^(https?):\/(?=[^/])/, '$1://')
  const second = url.pathname.startsWith('/v2/') ? url.searchParams.get('u') : null
  return second === null ? null : decoded(second.replaceAll('-', '%').replaceAll('_', '/'))
}

function decoded(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null // not an escaped address after all
  }
}

function fromBase64Url(value: string): string | null {
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null // not base64 after all
  }
}

/**
 * What chats, search engines, mail filters and social sites put around a link, by the forms that they are
 * seen to use. One line each; the first that answers wins.
 */
export const WRAPPERS: readonly Wrapper[] = [
  { name: 'Slack', unwrap: parameter(under('slack-redir.net'), /^\/link/, 'url') },
  { name: 'Google AMP viewer', unwrap: googleAmp },
  { name: 'AMP cache', unwrap: ampCache },
  {
    name: 'Google result',
    unwrap: parameter(brand('google'), /^\/(url|imgres|newsstand)/, 'q', 'url', 'imgrefurl'),
  },
  {
    name: 'Google translation',
    unwrap: parameter(under('translate.google.com'), /^\/(translate|website)/, 'u'),
  },
  { name: 'Google translated site', unwrap: translatedSite },
  { name: 'Google News', unwrap: googleNews },
  { name: 'Bing result', unwrap: bingClick },
  { name: 'Yahoo result', unwrap: yahooSearch },
  { name: 'DuckDuckGo result', unwrap: parameter(under('duckduckgo.com'), /^\/l\/?$/, 'uddg') },
  {
    name: 'Facebook, Instagram, Messenger, Threads',
    unwrap: parameter(
      under('facebook.com', 'instagram.com', 'messenger.com', 'threads.net', 'threads.com'),
      /^\/(l\.php|flx\/warn\/?|si\/ajax\/l\/.*|)$/,
      'u',
    ),
  },
  {
    name: 'Facebook share',
    unwrap: parameter(under('facebook.com'), /^\/(sharer|share\.php|dialog\/share)/, 'u', 'href'),
  },
  { name: 'X share', unwrap: parameter(under('twitter.com', 'x.com'), /^\/(intent|share)/, 'url') },
  {
    name: 'LinkedIn',
    unwrap: parameter(under('linkedin.com'), /^\/(redir|safety|sharing|shareArticle)/, 'url'),
  },
  {
    name: 'Reddit',
    unwrap: parameter(
      under('out.reddit.com', 'click.redditmail.com', 'reddit.com'),
      /^\/(t\d_|media|CL)/,
      'url',
    ),
  },
  { name: 'YouTube', unwrap: parameter(under('youtube.com'), /^\/redirect/, 'q') },
  { name: 'VK', unwrap: parameter(under('vk.com', 'vk.ru'), /^\/away/, 'to') },
  { name: 'Tumblr', unwrap: parameter(under('t.umblr.com'), /^\/redirect/, 'z') },
  { name: 'Telegram', unwrap: parameter(under('t.me', 'telegram.me'), /^\/(iv|share\/url)/, 'url') },
  { name: 'Pocket', unwrap: parameter(under('getpocket.com'), /^\/redirect/, 'url') },
  { name: 'Medium', unwrap: parameter(under('medium.com'), /^\/r\/?$/, 'url') },
  {
    name: 'Outlook',
    unwrap: parameter(under('safelinks.protection.outlook.com', 'teams.cdn.office.net'), /./, 'url'),
  },
  { name: 'Proofpoint', unwrap: urlDefense },
  {
    name: 'Exit page',
    unwrap: parameter(
      under('exit.sc', 'nullrefer.com', 'steamcommunity.com'),
      /^\/(linkfilter\/?)?$/,
      'url',
      'u',
    ),
  },
]
