/** Whether a message with links is checked: by the settings of its channel, and within what one may ask of us. */
import { settingsOf } from '../memory/settings.ts'
import type { IncomingMessage, Meter, SettingsStore } from '../ports.ts'

export type Admission =
  | { readonly kind: 'check' }
  /** Nobody asked, and the channel does not want it: not a word. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'refuse'; readonly why: string }

const WINDOW = 600

const minutes = (seconds: number): string => {
  const whole = Math.max(1, Math.ceil(seconds / 60))
  return whole === 1 ? 'a minute' : `${whole} minutes`
}

export async function admit(
  { thread, author, links, files, way }: IncomingMessage,
  ports: { readonly settings: SettingsStore; readonly meter: Meter },
): Promise<Admission> {
  const { newsroom, channel } = thread
  const [general, local] = await Promise.all([
    ports.settings.load(newsroom, null),
    ports.settings.load(newsroom, channel),
  ])
  const settings = settingsOf(general, local)
  if (way === 'unfurl' && settings.previews === 'off') return { kind: 'leave' }
  if (way === 'posted' && settings.links !== 'on') return { kind: 'leave' }
  if (way === 'mention' && settings.links === 'off') return { kind: 'leave' }
  const count = links.length + files.length
  const person = await ports.meter.take(
    `${newsroom} person ${author}`,
    settings['checks-per-person'],
    WINDOW,
    count,
  )
  if (person > 0) {
    const why = `That is a lot of links at once; give me ${minutes(person)} to catch up, then post these again.`
    return { kind: 'refuse', why }
  }
  const all = await ports.meter.take(
    `${newsroom} channel ${channel}`,
    settings['checks-per-channel'],
    WINDOW,
    count,
  )
  if (all === 0) return { kind: 'check' }
  const why = `This channel has more links than I can read at once; post these again in ${minutes(all)}.`
  return { kind: 'refuse', why }
}
