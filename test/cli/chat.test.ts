import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, useScene } from './run.ts'

const scene = useScene()
cpSync(join(root, 'examples'), join(scene.folder, 'examples'), { recursive: true })

writeFileSync(
  join(scene.folder, 'secret.txt'),
  'Harrow Vale dam: seven dead, a note says\n\nSeven people were killed when the Stell Beck dam gave way above ' +
    'Harrow Vale on Tuesday, an internal note of Wharfdale Police says. Six people were missing on Wednesday ' +
    'morning. About 1,400 residents of Harrow Vale were moved out of their homes in the hours after the breach.\n',
)

const chat = (lines: readonly string[], ...args: string[]) =>
  scene.run(['chat', ...args], { stdin: `${lines.join('\n')}\n` })

/** The session that the README shows, without what it says of each line. */
function readmeSession(): readonly string[] {
  const section = readFileSync(join(root, 'README.md'), 'utf8').split('## Try it without an account')[1] ?? ''
  const shown = /^#desk> [\s\S]*?(?=```)/m.exec(section)?.[0] ?? ''
  return [...shown.matchAll(/^#\w+> (.*?)(?:\s{3,}.*)?$/gm)].map(([, line]) => line ?? '')
}

describe('twosource chat', () => {
  test('does what the README shows, line by line', async () => {
    const lines = readmeSession()
    expect(lines).toHaveLength(7)
    const { status, stdout, stderr } = await chat(lines)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('── #desk 1\n2 sources, 2 independent.')
    expect(stdout).toContain('1 Confirm   2 Dismiss   3 Settle…')
    expect(stdout).toContain('The insurers count homes as well.')
    expect(stdout).toContain('3 sources, 2 independent')
    expect(stdout).toContain('Nothing from here is seen elsewhere.')
    expect(stdout).toContain('settings [here]')
  }, 60_000)

  test('remembers from one session to the next what was said in the open, and keeps what was private apart', async () => {
    await chat(['/in private', 'check secret.txt'])
    const again = await chat(['/in private', 'check examples/courier.html'])
    expect(again.stdout).toContain('secret.txt')
    const open = await chat(['/in #other', 'check examples/courier.html'], '--width', '60')
    expect(open.stdout).toMatch(/^[2-9] sources/m)
    expect(open.stdout).not.toContain('secret.txt')
    expect(open.stdout.split('\n').every((line) => line.length <= 90)).toBe(true)
  }, 60_000)

  test('the report of the last reply is a file in the data folder', async () => {
    const { stdout } = await chat(['check examples/wire.html', 'json'])
    const path = /→ (\S+\.json)/.exec(stdout.replace(/\n\s*/g, ''))?.[1] ?? ''
    expect(readdirSync(join(scene.data, 'files'))).toHaveLength(1)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'twosource.report/1' })
  }, 60_000)

  test('what a job still has to say is waited for: the check of a draft', async () => {
    const draft = 'Seven people were killed in Harrow Vale, police said.'
    const { stdout } = await chat(['check examples/wire.html', 'draft', draft, '.'])
    expect(stdout).toContain('Your draft against')
    expect(stdout).toContain('Seven people were killed')
  }, 60_000)

  test('a file that is not there is said, and the session goes on', async () => {
    const { status, stdout } = await chat([
      'check nowhere.html',
      'settings zone Mars/Olympus',
      'settings zone Europe/London',
    ])
    expect(status).toBe(0)
    expect(stdout).toContain('nowhere.html')
    expect(stdout).toContain('I know no time zone “Mars/Olympus”')
    expect(stdout).toContain('zone is now Europe/London')
  }, 60_000)

  test('`status` counts this process as a worker and a chat, and says how Redis keeps things', async () => {
    const { stdout } = await chat(['status'])
    expect(stdout).toContain('Workers: 1 alive')
    expect(stdout).toContain('Chats: terminal.')
    expect(stdout).toContain('writes down everything as it happens')
  }, 60_000)

  test('links are no arguments', async () => {
    expect((await scene.run(['chat', 'https://harbourpost.example/a'])).status).toBe(2)
  }, 60_000)
})
