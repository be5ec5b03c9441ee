/** Keeps a file that came with an answer, where a person at this machine can open it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../src/ports.ts'
import type { Attachment } from '../../src/reply/notice.ts'

/** Resolves to the path. A file of the same name from an earlier answer stays. */
export async function saveFile(folder: string, file: Attachment, clock: Clock): Promise<string> {
  await mkdir(folder, { recursive: true })
  const stamp = clock()
    .toISOString()
    .replace(/[^0-9T]/g, '')
    .slice(0, 15)
  const name = file.name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '')
  const path = join(folder, `${stamp}-${name}`)
  await writeFile(path, file.bytes)
  return path
}
