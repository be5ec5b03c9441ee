import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { openScreen } from '../../../adapters/chat/terminal/screen.ts'
import { eventually } from '../eventually.ts'

const thread = { platform: 'terminal', newsroom: 'terminal', channel: 'desk', thread: '' }

function opened(interactive: boolean) {
  const input = new PassThrough()
  const output = new PassThrough()
  let written = ''
  output.on('data', (chunk) => (written += String(chunk)))
  const screen = openScreen({ input, output, interactive })
  const lines: string[] = []
  const done = (async () => {
    for await (const one of screen.lines()) lines.push(one)
  })()
  return { screen, input, lines, done, written: () => written }
}

describe('the screen', () => {
  test('in a pipe, lines come one by one to the end, and nothing is written but what is shown', async () => {
    const { screen, input, lines, done, written } = opened(false)
    screen.prompt('#desk>')
    input.write('one\ntw')
    input.end('o\nthree')
    await done
    screen.show({ thread, message: 'm', text: 'Reading 2 articles…', passing: true })
    screen.show({ thread, message: 'm', text: 'the reply\n', passing: false })
    await eventually(() => written().includes('the reply'))
    expect(lines).toEqual(['one', 'two', 'three'])
    expect(written()).toBe('Reading 2 articles…\nthe reply\n')
  })

  test('for a person, progress stands before the line being typed, which a reply moves down whole', async () => {
    const { screen, input, written } = opened(true)
    screen.prompt('#desk>')
    input.write('half a li')
    await eventually(() => written().includes('half a li'))
    screen.show({ thread, message: 'm', text: 'Read 1 of 2…', passing: true })
    await eventually(() => written().includes('Read 1 of 2… #desk> half a li'))
    screen.show({ thread, message: 'm', text: 'the reply\n', passing: false })
    await eventually(() => /the reply\n[^\n]*#desk> half a li/.test(written()))
    expect(written().slice(written().indexOf('the reply'))).not.toContain('Read 1 of 2')
    screen.close()
  })

  test('lines that come before anybody asks for them are not lost', async () => {
    const input = new PassThrough()
    const screen = openScreen({ input, output: new PassThrough(), interactive: false })
    input.end('early\n')
    await once(input, 'end')
    const lines: string[] = []
    for await (const one of screen.lines()) lines.push(one)
    expect(lines).toEqual(['early'])
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s ends the lines', async (_name, key) => {
    const { input, done } = opened(true)
    input.write(key)
    await done
  })
})
