/** Whether a message with links is checked: by the settings of its channel, and within what one may ask of us. */
import { type Settings, settingsOf } from '../memory/settings.ts'
import type { IncomingMessage, Meter, SettingsStore, Thread } from '../ports.ts'

/** What holds in a channel. */
export async function settingsIn(
  { newsroom, channel }: Pick<Thread, 'newsroom' | 'channel'>,
  store: SettingsStore,
): Promise<Settings> {
  const [general, local] = await Promise.all([store.load(newsroom, null), store.load(newsroom, channel)])
  return settingsOf(general, local)
}

/** False when nobody asked and the channel does not want it: then not a word is said. */
export function isWanted({ way }: Pick<IncomingMessage, 'way'>, settings: Settings): boolean {
  if (way === 'unfurl') return settings.previews === 'on'
  if (way === 'posted') return settings.links === 'on'
  return way !== 'mention' || settings.links !== 'off'
}

/** Skin tones (`thumbsup::skin-tone-2`) are the same reaction. */
export function isAskedBy(reaction: string, settings: Settings): boolean {
  return settings.reaction !== 'off' && reaction.replace(/::.*$/, '') === settings.reaction
}

const WINDOW = 600

const minutes = (seconds: number): string => {
  const whole = Math.max(1, Math.ceil(seconds / 60))
  return whole === 1 ? 'a minute' : `${whole} minutes`
}

/** Counts the message's links; null when they are within what one person and one channel may ask, else what to say. */
export async function overLimit(
  { thread, author, links, files, pasted }: IncomingMessage,
  settings: Settings,
  meter: Meter,
): Promise<string | null> {
  const { newsroom, channel } = thread
  const count = links.length + files.length + (pasted === undefined ? 0 : 1)
  const most = settings['checks-per-person']
  const person = await meter.take(`${newsroom} person ${author}`, most, WINDOW, count)
  if (person > 0)
    return `That is a lot of links at once; give me ${minutes(person)} to catch up, then post these again.`
  const all = await meter.take(
    `${newsroom} channel ${channel}`,
    settings['checks-per-channel'],
    WINDOW,
    count,
  )
  return all === 0
    ? null
    : `This channel has more links than I can read at once; post these again in ${minutes(all)}.`
}
