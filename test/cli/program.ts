/** `twosource start` as a child process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { dataHome, root, type Scene } from './run.ts'

export type Program = {
  readonly child: ChildProcess
  /** All that it has written to standard error. */
  readonly said: () => string
  /** Sends SIGTERM; resolves to the exit status. */
  readonly stop: () => Promise<number | null>
}

/** Resolves when the program says that it is ready. */
export function startProgram(
  scene: Scene,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Program> {
  const child = spawn(process.execPath, [join(root, 'main.ts'), 'start', ...args], {
    cwd: scene.folder,
    env: {
      PATH: process.env.PATH,
      HOME: scene.folder,
      XDG_DATA_HOME: dataHome,
      TWOSOURCE_DATA: scene.data,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const program: Program = {
    child,
    said: () => text,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('"msg":"ready"')) resolve(program)
    })
    void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
}
