/** `settings`, `settings <name>`, `settings [here] <name> <value>`, `settings [here] <name> default`. */
import { isSettingName, type SettingName, settings } from '../../memory/settings.ts'
import { heading, item, line, type Notice, sentence } from '../../reply/notice.ts'
import type { Answer } from '../asking.ts'
import type { Command, DeskPorts, Place } from '../command.ts'
import { may, mayNot } from '../may.ts'
import type { Suggestion } from '../suggestion.ts'

const toAsker = (notice: Notice): Answer => ({ notice, shownTo: 'asker' })
const say = (text: string): Answer => toAsker(sentence(text))

export function sayValue(value: unknown): string {
  if (value === null) return 'forever'
  if (Array.isArray(value)) return value.length === 0 ? 'everyone' : value.join(', ')
  return String(value)
}

function listOf({ settings: known }: Place): Notice {
  const names = Object.keys(settings).filter(isSettingName)
  return {
    summary: 'Settings',
    lines: [
      heading('Settings of this channel'),
      ...names.map((name) => item({ bold: name }, ` ${sayValue(known[name])}`)),
      line({ quiet: 'settings <name> says what it does; settings [here] <name> <value> changes it.' }),
    ],
  }
}

const explained = (name: SettingName, { settings: known }: Place): Notice => ({
  summary: `${name} is ${sayValue(known[name])}`,
  lines: [
    line({ bold: name }, ` is ${sayValue(known[name])} here.`),
    line(settings[name].help),
    line(
      settings[name].scope === 'both'
        ? 'For the whole newsroom, or with `here` for this channel alone.'
        : 'For the whole newsroom.',
    ),
  ],
})

async function change(
  name: SettingName,
  value: string,
  here: boolean,
  { asking }: Place,
  ports: DeskPorts,
): Promise<Answer> {
  const one = settings[name]
  if (here && one.scope === 'newsroom')
    return say(`${name} is for the whole newsroom; say it without \`here\`.`)
  const cleared = value.toLowerCase() === 'default'
  const parsed = one.parse(value)
  if (!cleared && !parsed.ok) return say(parsed.why)
  const { newsroom, channel: place } = asking.thread
  const channel = here ? place : null
  await ports.settings.write(newsroom, channel, name, cleared ? null : value)
  const { person } = asking
  const event = { setting: name, value: cleared ? null : value, channel, by: person.name, story: null }
  await ports.history.append(newsroom, [{ kind: 'set', at: ports.clock().toISOString(), ...event }])
  const shown = sayValue(cleared ? one.standard : parsed.ok ? parsed.value : null)
  return say(`${name} is now ${shown}${here ? ' in this channel' : ''}.`)
}

/** Values that can be named; roles, zones and numbers are for the person to know. */
function valuesOf(name: SettingName): readonly string[] {
  const words = [...settings[name].help.matchAll(/`(\w+)`/g)].flatMap(([, word]) => word ?? [])
  return [...new Set([...words, 'off'].filter((word) => settings[name].parse(word).ok)), 'default']
}

function suggested(typed: string): readonly Suggestion[] {
  const [, here = '', name = '', rest] = /^(here\s+)?(\S*)(?:\s+(.*))?$/i.exec(typed.trimStart()) ?? []
  const known = name.toLowerCase()
  const names = Object.keys(settings).filter(isSettingName)
  if (rest === undefined || !isSettingName(known)) {
    const open = names.filter(
      (one) => one.startsWith(known) && (here === '' || settings[one].scope === 'both'),
    )
    return open.map((one) => ({ label: `${one}: ${settings[one].help}`, words: `${here}${one}` }))
  }
  return valuesOf(known)
    .filter((value) => value.startsWith(rest.trim().toLowerCase()))
    .map((value) => ({ label: `${known} ${value}`, words: `${here}${known} ${value}` }))
}

export const settingsCommand: Command = {
  takes: '[here] [<name> [<value>]]',
  help: 'shows or changes how I work in this channel or newsroom.',
  right: 'read',
  suggest: async (typed) => suggested(typed),
  async answer(words, place, ports) {
    const typed = words === '' ? [] : words.split(/\s+/)
    const here = typed[0]?.toLowerCase() === 'here'
    const [name = '', ...rest] = here ? typed.slice(1) : typed
    if (name === '') return toAsker(listOf(place))
    const known = name.toLowerCase()
    if (!isSettingName(known)) return say(`I have no setting “${name}”. Say \`settings\` for all of them.`)
    if (rest.length === 0) return toAsker(explained(known, place))
    if (!may(place.asking.person, 'change', place.settings)) return say(mayNot.change)
    return change(known, rest.join(' '), here, place, ports)
  },
}
