/** What a newsroom can set in its chat, for itself or for one channel. A channel's word goes before the newsroom's. */

/** What a person wrote, read; or what is wrong with it, as a sentence that says what would be right. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string }

type Setting<Value> = {
  /** `newsroom`: one for all channels. `both`: a channel may differ. */
  readonly scope: 'newsroom' | 'both'
  readonly help: string
  readonly standard: Value
  readonly parse: (text: string) => Parsed<Value>
}

const setting = <Value>(one: Setting<Value>): Setting<Value> => one

const good = <Value>(value: Value): Parsed<Value> => ({ ok: true, value })
const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (text: string): Parsed<Word> => {
    const found = words.find((word) => word === text.trim().toLowerCase())
    return found === undefined ? { ok: false, why: `Say one of: ${words.join(', ')}.` } : good(found)
  }

function wholeNumber(least: number, most: number) {
  return (text: string): Parsed<number> => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
    return value >= least && value <= most
      ? good(value)
      : { ok: false, why: `Say a whole number from ${least} to ${most}.` }
  }
}

/** Days, or null: for ever. */
function days(text: string): Parsed<number | null> {
  if (text.trim().toLowerCase() === 'forever') return good(null)
  const parsed = wholeNumber(1, 36_500)(text)
  return parsed.ok ? parsed : { ok: false, why: 'Say a number of days, or `forever`.' }
}

/** Ids of roles or user groups, as the platform writes them; empty: every member of the channel. */
function roles(text: string): Parsed<readonly string[]> {
  if (/^(everyone|members)$/i.test(text.trim())) return good([])
  const ids = [...text.matchAll(/<(?:@&|!subteam\^)(\w+)[^>]*>|\b([A-Z0-9]{6,25})\b/g)].flatMap(
    ([, wrapped, bare]) => wrapped ?? bare ?? [],
  )
  return ids.length > 0 ? good(ids) : { ok: false, why: 'Name roles or user groups, or say `everyone`.' }
}

const zones = new Set(Intl.supportedValuesOf('timeZone'))

/** The list holds one name of each zone; its other names (Asia/Kolkata, Europe/Kyiv) are known all the same. */
function otherName(name: string): string | undefined {
  if (!/^[a-z]+\/[a-z_/+-]+$/i.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** IANA names, and UTC. */
export function zone(text: string): Parsed<string> {
  const name = text.trim()
  const known = [...zones, 'UTC'].find((one) => one.toLowerCase() === name.toLowerCase()) ?? otherName(name)
  return known === undefined
    ? { ok: false, why: `I know no time zone “${name}”. Say it like Europe/London or America/New_York.` }
    : good(known)
}

export const settings = {
  links: setting({
    scope: 'both',
    help: '`on`: check every link that is posted; `mentions`: only when I am mentioned; `off`: only by command.',
    standard: 'on',
    parse: oneOf('on', 'mentions', 'off'),
  }),
  previews: setting({
    scope: 'both',
    help: '`on`: also check links of which the chat only shows a preview.',
    standard: 'off',
    parse: oneOf('on', 'off'),
  }),
  reaction: setting({
    scope: 'newsroom',
    help: 'the name of an emoji that asks for a check of the message, or `off`.',
    standard: 'off',
    parse: (text) => {
      const name = /^:?([\p{L}\p{N}_+'-]{1,100}|\p{Extended_Pictographic}\uFE0F?):?$/u.exec(text.trim())?.[1]
      return name === undefined
        ? { ok: false, why: 'Say the name of one emoji, such as `mag`, or `off`.' }
        : good(name)
    },
  }),
  watch: setting({
    scope: 'both',
    help: '`on`: fresh articles in stories with mismatches are read again by themselves.',
    standard: 'on',
    parse: oneOf('on', 'off'),
  }),
  model: setting({
    scope: 'both',
    help: '`on`: articles may be sent to the language model, if one is set up; `public`: not those of private channels; `off`: never.',
    standard: 'public',
    parse: oneOf('on', 'public', 'off'),
  }),
  'uploads-to-model': setting({
    scope: 'both',
    help: '`on`: uploaded files may be sent to the language model too.',
    standard: 'off',
    parse: oneOf('on', 'off'),
  }),
  zone: setting({
    scope: 'newsroom',
    help: 'the time zone of the desk, such as Europe/London.',
    standard: 'UTC',
    parse: zone,
  }),
  settle: setting({
    scope: 'newsroom',
    help: 'who may confirm, dismiss and settle: roles or user groups, or `everyone`.',
    standard: [],
    parse: roles,
  }),
  change: setting({
    scope: 'newsroom',
    help: 'who may change settings and make me forget: roles or user groups, or `everyone`.',
    standard: [],
    parse: roles,
  }),
  'checks-per-person': setting({
    scope: 'newsroom',
    help: 'how many links one person may post for checking in ten minutes.',
    // A desk on a breaking story posts five hundred in a minute; more than twice that is a script.
    standard: 1200,
    parse: wholeNumber(1, 100_000),
  }),
  'checks-per-channel': setting({
    scope: 'newsroom',
    help: 'how many links may be checked in one channel in ten minutes.',
    standard: 3000,
    parse: wholeNumber(1, 100_000),
  }),
  'keep-bodies': setting({
    scope: 'newsroom',
    help: 'days for which the full text of articles is kept, or `forever`.',
    standard: null,
    parse: days,
  }),
  'keep-claims': setting({
    scope: 'newsroom',
    help: 'days for which claims are kept, or `forever`.',
    standard: null,
    parse: days,
  }),
  keep: setting({
    scope: 'newsroom',
    help: 'days after which an article and all that was drawn from it is forgotten, or `forever`.',
    standard: null,
    parse: days,
  }),
} as const

export type SettingName = keyof typeof settings
export type Settings = {
  readonly [Name in SettingName]: Extract<
    ReturnType<(typeof settings)[Name]['parse']>,
    { readonly ok: true }
  >['value']
}

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(settings, name)

type Written = ReadonlyMap<string, string>

/** A value that does not parse any more (written by another version) counts as not set. */
function valueIn<Name extends SettingName>(name: Name, newsroom: Written, channel: Written): Settings[Name] {
  const one: Setting<unknown> = settings[name]
  const texts = one.scope === 'both' ? [channel.get(name), newsroom.get(name)] : [newsroom.get(name)]
  for (const text of texts) {
    const parsed = text === undefined ? null : one.parse(text)
    if (parsed?.ok === true) return parsed.value as Settings[Name]
  }
  return one.standard as Settings[Name]
}

export function settingsOf(newsroom: Written, channel: Written): Settings {
  const names = Object.keys(settings).filter(isSettingName)
  return Object.fromEntries(names.map((name) => [name, valueIn(name, newsroom, channel)])) as Settings
}
