#!/usr/bin/env node
// The `twosource` command: starts main.ts on the Node that the project pins, whatever the machine's own is.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const command = existsSync(pinned) ? pinned : process.execPath
if (command !== pinned && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'twosource: the packages are not installed yet; run npm run setup in the project’s folder first',
  )
  process.exit(1)
}
const child = spawn(command, [join(root, 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 130)
})
