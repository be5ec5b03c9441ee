/** Completions for what somebody is typing; only of what they may see. */
import { memoriesOf } from '../memory/thread.ts'
import { settingsIn } from './admit.ts'
import type { Asking } from './asking.ts'
import type { DeskPorts } from './command.ts'
import { commands, isCommandName } from './commands/registry.ts'
import { MOST_SUGGESTIONS, type Suggestion } from './suggestion.ts'

/** `asking.text` is the command's name and what was typed so far; nothing for a command that has none. */
export async function suggestFor(asking: Asking, ports: DeskPorts): Promise<readonly Suggestion[]> {
  const [, name = '', typed = ''] = /^\s*(\S+)\s?([\s\S]*)$/.exec(asking.text) ?? []
  if (!isCommandName(name)) return []
  const { suggest } = commands[name]
  if (suggest === undefined) return []
  const settings = await settingsIn(asking.thread, ports.settings)
  const place = { asking, settings, ...memoriesOf(asking.thread, asking.private) }
  return (await suggest(typed, place, ports)).slice(0, MOST_SUGGESTIONS)
}
