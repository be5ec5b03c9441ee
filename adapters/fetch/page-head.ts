import type { Head } from './answer.ts'
import { checkDeclaredType } from './media.ts'
import { Trouble } from './trouble.ts'

/** Whether the head announces a page, whose body is then read; throws when it announces something else. */
export function announcesPage(head: Head): boolean {
  if (!announcesBody(head)) return false
  checkDeclaredType(head)
  return true
}

/** Whether the answer has what was asked for, whatever its type. A part that nobody asked for is not it. */
export function announcesBody({ status }: Head): boolean {
  if (status === 204 || status === 205) {
    throw new Trouble('empty', 'the site sent no page for this link; check the link, or paste the text')
  }
  return status >= 200 && status <= 299 && status !== 206
}
