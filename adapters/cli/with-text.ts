/** Files that come with a command become text: nothing of them is kept. */
import type { Asking } from '../../src/desk/asking.ts'
import type { ChatAdapter } from '../../src/ports.ts'

/** The text of every file that could be read; of one that could not, why, in brackets. */
export async function withText(chat: Pick<ChatAdapter, 'fetchFile'>, asking: Asking): Promise<Asking> {
  const { files, ...rest } = asking
  if (files === undefined || files.length === 0) return asking
  const { readAnyPage } = await import('../../src/article/read-any.ts')
  const texts: string[] = rest.pasted === undefined ? [] : [rest.pasted]
  for (const file of files) {
    const page = await chat.fetchFile(file)
    const read = page.ok ? await readAnyPage(page.value) : page
    texts.push(read.ok ? read.value.articleBody : `[${file.name}: ${read.failure.message}]`)
  }
  return { ...rest, pasted: texts.join('\n\n') }
}
