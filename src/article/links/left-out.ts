import { isUnder } from './site.ts'

/** Why a link in a message is not taken for an article. */
export type LeftOut =
  | 'image or file'
  | 'the chat itself'
  | 'home page'
  | 'video or picture post'
  | 'social post'
  | 'meeting or document'
  | 'search or map'

/** Endings of what is never a page of text. PDF and text files are. */
const FILE_ENDINGS = new Set(
  `jpg jpeg jpe png gif webp avif svg ico bmp tif tiff heic heif jxl psd
  mp4 m4v mov avi mkv webm mpg mpeg 3gp mp3 m4a aac ogg oga opus wav flac m3u8
  zip gz tgz rar 7z bz2 xz tar dmg exe msi apk deb rpm iso bin jar
  css js mjs json woff woff2 ttf otf xls xlsx csv ppt pptx ics vcf torrent`
    .split(/\s+/)
    .filter(Boolean),
)

type HostRule = { readonly why: LeftOut; readonly hosts: readonly string[]; readonly path?: RegExp }

/** Services known by name; `path` narrows a host that also carries articles. */
const HOSTS: readonly HostRule[] = [
  {
    why: 'the chat itself',
    hosts: [
      'slack.com',
      'slack-files.com',
      'slack-edge.com',
      'slack-imgs.com',
      'discord.gg',
      'discord.new',
      'discordapp.com',
      'discordapp.net',
      'discordcdn.com',
      'dis.gd',
    ],
  },
  {
    why: 'the chat itself',
    hosts: ['discord.com'],
    path: /^\/(channels|invite|api|users|events|gifts|oauth2|login|app)\b/,
  },
  {
    why: 'the chat itself',
    hosts: [
      'teams.microsoft.com',
      'teams.live.com',
      'chat.whatsapp.com',
      'wa.me',
      'chat.google.com',
      'mail.google.com',
    ],
  },
  {
    why: 'image or file',
    hosts: [
      'giphy.com',
      'gph.is',
      'tenor.com',
      'imgur.com',
      'gyazo.com',
      'prnt.sc',
      'pbs.twimg.com',
      'i.redd.it',
      'preview.redd.it',
      'ibb.co',
      'flickr.com',
      'instagram.com',
      'pinterest.com',
    ],
  },
  {
    why: 'video or picture post',
    hosts: [
      'youtube.com',
      'youtu.be',
      'youtube-nocookie.com',
      'vimeo.com',
      'tiktok.com',
      'twitch.tv',
      'dailymotion.com',
      'dai.ly',
      'v.redd.it',
      'fb.watch',
      'streamable.com',
      'rumble.com',
      'loom.com',
      'open.spotify.com',
      'podcasts.apple.com',
      'music.apple.com',
      'soundcloud.com',
    ],
  },
  {
    why: 'social post',
    hosts: [
      'twitter.com',
      'x.com',
      'facebook.com',
      'threads.net',
      'threads.com',
      'bsky.app',
      'reddit.com',
      'vk.com',
      't.me',
      'snapchat.com',
    ],
  },
  { why: 'social post', hosts: ['linkedin.com'], path: /^\/(feed|posts|in|company|jobs)\b/ },
  {
    why: 'meeting or document',
    hosts: [
      'zoom.us',
      'meet.google.com',
      'calendar.google.com',
      'calendar.app.google',
      'calendly.com',
      'webex.com',
      'docs.google.com',
      'drive.google.com',
      'forms.gle',
      'sheets.google.com',
      'sharepoint.com',
      'onedrive.live.com',
      '1drv.ms',
      'notion.so',
      'figma.com',
      'miro.com',
      'trello.com',
      'asana.com',
      'atlassian.net',
      'airtable.com',
      'linear.app',
      'canva.com',
      'doodle.com',
      'wetransfer.com',
      'we.tl',
    ],
  },
  {
    why: 'search or map',
    hosts: [
      'maps.google.com',
      'maps.app.goo.gl',
      'maps.apple.com',
      'openstreetmap.org',
      'waze.com',
      'what3words.com',
    ],
  },
  {
    why: 'search or map',
    hosts: ['google.com', 'bing.com', 'duckduckgo.com', 'search.yahoo.com'],
    path: /^\/(search|maps|images|videos)\b|^\/$/,
  },
]

/** Why an unwrapped link is no article link by its form alone, or null when it may be one. */
export function leftOutBecause(url: URL): LeftOut | null {
  const ending = /\.([a-z0-9]{2,7})$/i.exec(url.pathname)?.[1]?.toLowerCase()
  const host = url.hostname
  const named = HOSTS.find(
    (rule) => rule.hosts.some((domain) => isUnder(host, domain)) && (rule.path?.test(url.pathname) ?? true),
  )
  if (named !== undefined) return named.why
  if (ending !== undefined && FILE_ENDINGS.has(ending)) return 'image or file'
  if (url.pathname === '/' && url.search === '' && !url.hash.startsWith('#!')) return 'home page'
  return null
}
