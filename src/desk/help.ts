import { heading, item, type Notice } from '../reply/notice.ts'
import type { Command } from './command.ts'

/** One line a command, in the order in which they are listed. */
export function helpNotice(check: string, commands: Readonly<Record<string, Command>>): Notice {
  const lines = Object.entries(commands).map(([name, { takes, help }]) =>
    item({ bold: `${name}${takes === '' ? '' : ` ${takes}`}` }, `: ${help}`),
  )
  return {
    summary: 'What I can do',
    lines: [
      heading('Post links to articles, and I compare them in the thread.'),
      item({ bold: 'check <link> <link> …' }, `: ${check}`),
      ...lines,
    ],
  }
}
