import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { inviteLink, permissions } from '../../../adapters/chat/discord/permissions.ts'

const page = readFileSync(fileURLToPath(new URL('../../../docs/discord.md', import.meta.url)), 'utf8')

test('the invite link of the docs asks for exactly the permissions that are explained there', () => {
  expect(page).toContain(`\`${inviteLink('APP_ID')}\``)
  const explained = [...page.matchAll(/^- \*\*(.+)\*\*: (.+)\.$/gm)].map(([, name, reason]) => [name, reason])
  expect(explained).toEqual(permissions.map(([name, , reason]) => [name, reason]))
})

test('the README asks for the same permissions', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const listed = /scopes `bot` and `applications\.commands`, permissions ([^.]+)\./.exec(readme)?.[1] ?? ''
  const names = [...listed.matchAll(/_([^_]+)_/g)].map(([, name]) => (name ?? '').replace(/\s+/g, ' '))
  expect(names).toEqual(permissions.map(([name]) => name))
})
