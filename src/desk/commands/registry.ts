/** All commands but `check`, which every platform takes itself, because it opens a thread. */
import type { Command } from '../command.ts'
import { helpNotice } from '../help.ts'
import { callsCommand } from './calls.ts'
import { digestCommand } from './digest.ts'
import { draftCommand } from './draft.ts'
import { findCommand } from './find.ts'
import { forgetCommand } from './forget.ts'
import { homeCommand } from './home.ts'
import { mergeCommand } from './merge.ts'
import { settingsCommand } from './settings.ts'
import { splitCommand } from './split.ts'
import { statusCommand } from './status.ts'
import { storyCommand } from './story.ts'
import { undoCommand } from './undo.ts'
import { unwatchCommand, watchCommand } from './watch.ts'

const listed = {
  calls: callsCommand,
  digest: digestCommand,
  draft: draftCommand,
  find: findCommand,
  forget: forgetCommand,
  story: storyCommand,
  undo: undoCommand,
  home: homeCommand,
  watch: watchCommand,
  unwatch: unwatchCommand,
  split: splitCommand,
  merge: mergeCommand,
  settings: settingsCommand,
  status: statusCommand,
} as const satisfies Record<string, Command>

const help: Command = {
  takes: '',
  help: 'this list.',
  right: 'read',
  async answer() {
    return {
      notice: helpNotice('compares articles, in a thread of its own.', commands),
      shownTo: 'asker',
    }
  },
}

export const commands: Readonly<Record<keyof typeof listed | 'help', Command>> = { ...listed, help }
export type CommandName = keyof typeof commands
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
