import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createFileReader, type InputOptions, readInput } from '../../adapters/files/read-input.ts'
import type { FailureCode } from '../../src/domain.ts'

let folder: string
const at = (name: string): string => join(folder, name)
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HTML = '<!doctype html><title>Harbour bridge reopens</title><p>The bridge at Tolm reopened on Monday.'

describe('a file is read', () => {
  test.each([
    ['story.html', HTML, 'text/html'],
    ['story.txt', HTML, 'text/html'],
    ['story', HTML, 'text/html'],
    ['story.pdf', HTML, 'text/html'],
    ['marked.html', `\ufeff${HTML}`, 'text/html'],
    ['wide.html', Buffer.from(`\ufeff${HTML}`, 'utf16le'), 'text/html'],
    ['wide-unmarked.html', Buffer.from(HTML, 'utf16le'), 'text/html'],
    ['wide.txt', Buffer.from('\ufeffThe bridge at Tolm reopened.', 'utf16le'), 'text/plain'],
    ['xhtml.xml', `<?xml version="1.0"?><html xmlns="x"><body/></html>`, 'text/html'],
    ['bare.html', 'The bridge at Tolm reopened.', 'text/html'],
    ['text.txt', 'The bridge at Tolm reopened.', 'text/plain'],
    ['tagged.txt', 'The sign < means less than; <b>bold</b> claims.', 'text/plain'],
    ['paper.pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj', 'application/pdf'],
    ['paper.txt', '%PDF-1.7\n1 0 obj', 'application/pdf'],
    ['late.pdf', `${'junk '.repeat(100)}%PDF-1.7\n1 0 obj`, 'application/pdf'],
    ['about-pdf.txt', 'A file of this kind begins with five characters, and this does not.', 'text/plain'],
    ['latin1.txt', Buffer.from('Une journ\u00e9e \u00e0 Tolm', 'latin1'), 'text/plain'],
    ['one.txt', 'x', 'text/plain'],
  ])('%s by its content: %#', async (name, content, mediaType) => {
    const path = write(name, content)
    const outcome = await readInput(path, { clock: () => new Date('2026-01-14T10:00:00Z') })
    expect(outcome).toMatchObject({
      ok: true,
      value: { link: path, url: null, mediaType, charset: null, retrievedAt: '2026-01-14T10:00:00.000Z' },
    })
    if (outcome.ok) expect(Buffer.from(outcome.value.bytes)).toEqual(Buffer.from(content))
  })

  test('through a link, and by the fetcher’s form', async () => {
    write('target.html', HTML)
    symlinkSync(at('target.html'), at('link.html'))
    expect((await createFileReader().fetch(at('link.html'))).ok).toBe(true)
  })

  test('from a pipe by name, as shells hand one over', () => {
    const script = `import { readInput } from ${JSON.stringify(new URL('../../adapters/files/read-input.ts', import.meta.url).href)}
      console.log(JSON.stringify(await readInput(process.argv[1])))`
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        '"$0" --no-warnings --input-type=module -e "$1" <(printf "<p>Tolm</p>")',
        process.execPath,
        script,
      ],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { mediaType: 'text/html' } })
  })
})

describe('standard input', () => {
  const reading = (chunks: readonly (string | Buffer)[], more: Partial<InputOptions> = {}) =>
    readInput('-', { stdin: Readable.from(chunks), ...more })

  test('is read to its end', async () => {
    const outcome = await reading(['<!doctype html>', Buffer.from('<p>To'), 'lm'])
    expect(outcome).toMatchObject({ ok: true, value: { link: '-', mediaType: 'text/html' } })
  })

  test.each([
    ['nothing', [] as string[], 'empty'],
    ['too much', ['a'.repeat(60), 'b'.repeat(60)], 'too-large'],
    ['binary', ['\0\u0001\u0002\u0003'], 'unsupported-type'],
  ])('of %s is a failure that says so', async (_what, chunks, code) => {
    expect(await reading(chunks, { largest: 100 })).toMatchObject({
      ok: false,
      failure: { link: '-', code, message: expect.stringContaining('standard input') },
    })
  })

  test('that is a keyboard is not waited for', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true })
    expect(await readInput('-', { stdin })).toMatchObject({ ok: false, failure: { code: 'empty' } })
  })

  test('that breaks is a failure', async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }))
      },
    })
    expect(await readInput('-', { stdin: broken })).toMatchObject({
      ok: false,
      failure: { code: 'unreadable' },
    })
  })
})

describe('what cannot be read is a failure of one line that names it and says what to do', () => {
  const bad: readonly (readonly [string, FailureCode, () => string])[] = [
    ['a missing file', 'file-not-found', () => at('missing.html')],
    ['a file below a file', 'file-not-found', () => join(write('a.txt', 'x'), 'b.html')],
    ['a name with a NUL', 'file-not-found', () => 'a\0b'],
    ['a name that is too long', 'file-not-found', () => at('n'.repeat(5_000))],
    ['an empty name', 'file-not-found', () => ''],
    [
      'a link to nowhere',
      'file-not-found',
      () => {
        symlinkSync(at('nowhere'), at('dangling'))
        return at('dangling')
      },
    ],
    [
      'a link to itself',
      'file-not-found',
      () => {
        symlinkSync(at('loop'), at('loop'))
        return at('loop')
      },
    ],
    [
      'a folder',
      'not-a-file',
      () => {
        mkdirSync(at('folder'))
        return at('folder')
      },
    ],
    ['an empty file', 'empty', () => write('empty.html', '')],
    ['a file of white space', 'empty', () => write('blank.html', ' \r\n\t\n')],
    ['a file of NULs', 'empty', () => write('nuls.html', '\0'.repeat(100))],
    ['the null device', 'empty', () => '/dev/null'],
    ['an endless device', 'too-large', () => '/dev/zero'],
    [
      'a file of 50 MB',
      'too-large',
      () => {
        const path = write('large.html', HTML)
        truncateSync(path, 50_000_000)
        return path
      },
    ],
    [
      'a picture',
      'unsupported-type',
      () => write('a.png', Buffer.from('89504e470d0a1a0a0000000d49484452000001000000', 'hex')),
    ],
    [
      'a picture that calls itself a page',
      'unsupported-type',
      () => write('b.html', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')),
    ],
    ['an animation', 'unsupported-type', () => write('c.gif', 'GIF89a and then some words')],
    ['a Word document', 'unsupported-type', () => write('d.docx', 'PK\u0003\u0004 and then some words')],
    [
      'a program',
      'unsupported-type',
      () =>
        process.execPath.includes('node')
          ? write('e', Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(100)]))
          : '',
    ],
  ]

  test.each(bad)('%s: %s', async (_what, code, prepare) => {
    const path = prepare()
    const outcome = await readInput(path)
    expect(outcome).toMatchObject({ ok: false, failure: { link: path, code } })
    if (!outcome.ok) {
      expect(outcome.failure.message).toMatch(/^[^\n\r\u0000]{20,300}$/)
      expect(outcome.failure.message).toContain(';')
      if (path.length < 100 && !path.includes('\0')) expect(outcome.failure.message).toContain(path)
    }
  })

  test('a socket: not-a-file', async () => {
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await readInput(at('socket'))).toMatchObject({ ok: false, failure: { code: 'not-a-file' } })
    await new Promise((resolve) => server.close(resolve))
  })

  test('a file that this user may not read: forbidden', () => {
    const path = write('secret.html', HTML)
    chmodSync(path, 0o000)
    chmodSync(folder, 0o755)
    // The superuser may read everything, so another user asks.
    const script = `if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) }
      const { readInput } = await import(${JSON.stringify(new URL('../../adapters/files/read-input.ts', import.meta.url).href)})
      console.log(JSON.stringify(await readInput(process.argv[1])))`
    const { stdout } = spawnSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', script, path],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      failure: { code: 'forbidden', message: expect.stringContaining('chmod') },
    })
  })

  test('a link without its scheme: the message says how to write it', async () => {
    const outcome = await readInput('www.example.com/story')
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'file-not-found', message: expect.stringContaining('https://www.example.com/story') },
    })
  })

  test('nothing of a hostile name reaches the terminal', async () => {
    const outcome = await readInput('a\u001b[31m\u202eb\nc')
    expect(outcome).toMatchObject({ ok: false, failure: { message: expect.stringContaining('a?[31m?b?c') } })
  })
})
