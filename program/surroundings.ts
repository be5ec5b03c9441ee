/** What the commands know of where they run. */
import { resolve } from 'node:path'

/** The name under which all processes of an installation share queues and marks; braces: one Cluster slot. */
export const space = '{twosource}'

/** Standard output is for results; everything else is said here. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export const inColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

/** Paths are taken from where the user stands, also when npm runs the command from the project's folder. */
export const fromUser = (path: string): string =>
  path === '-' || /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
    ? path
    : resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** The program ends at a signal once `close` is done; the returned function lets go of the signals. */
export function endAtSignal(close: () => Promise<void>): () => void {
  const interrupted = () => {
    close().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  return () => {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}
