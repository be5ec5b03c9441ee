import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import stringWidth from 'string-width'
import { renderReply } from '../../../adapters/chat/terminal/render.ts'
import { fullReply, hostileTexts, quietReply, replyWith } from '../replies.ts'

const plain = { width: 100, colour: false }

describe('a reply on the terminal', () => {
  test('says sources, mismatches and failures in its first line', () => {
    expect(renderReply(fullReply, plain).split('\n')[0]).toBe(
      '2 sources, 2 independent. 2 mismatches. 1 link could not be read.',
    )
  })

  test('puts the most severe mismatch first, each side in its own words with its counter before the outlet', () => {
    const lines = renderReply(fullReply, plain).split('\n')
    expect(lines.slice(1, 7)).toEqual([
      'Ferry Solvang aground off Kestrel Point',
      '',
      '① Passengers rescued: 41 or 36 · high',
      '  ▸ 41 “The coastguard of Veldany said 41 passengers were taken off the ferry” · coastguard of',
      '    Veldany, in A, 4 Mar',
      '  ▸ 36 “Operator Veldany Lines counted 36 people brought ashore” · Veldany Lines, in B, 3 Mar',
    ])
    expect(lines[9]).toBe('② Cause: engine failure or fog · medium')
  })

  test('says below the headline what is new or has changed since the story was last told', () => {
    const changes = ['B adds the cause of the grounding.']
    expect(renderReply({ ...fullReply, changes }, plain).split('\n')[2]).toBe(
      '↻ B adds the cause of the grounding.',
    )
  })

  test('names agreement with the more exact figure, what only one has, and notes', () => {
    const text = renderReply(fullReply, { ...plain, width: 200 })
    expect(text).toContain(
      'Both say: the ferry ran aground on Tuesday · nobody was killed (coastguard, as of 4 Mar)\n' +
        'Only A: the captain is Edda Rusk\n' +
        'Only B: the ship was built in 1998 · the line has two more ships\n' +
        'Note: B also counts 12 crew; A counts passengers alone.\n',
    )
  })

  test('gives each article a card with its headline, address, warnings and what no mismatch has quoted', () => {
    expect(renderReply(fullReply, plain)).toContain(
      'B  Coastline Daily · 3 Mar · Solvang ferry: 36 rescued, operator says\n' +
        '   https://coastline.example/solvang\n' +
        '   “Tugs are to pull the ship free on Thursday.”\n' +
        '   ⚠ No byline.\n' +
        '   ⚠ Says it “was written with the help of software”.\n',
    )
  })

  test('says which link failed and what to do, and what was not checked', () => {
    expect(renderReply(fullReply, plain)).toContain(
      '✕ https://gannetwire.example/solvang: the page is behind a paywall; paste the text or upload a PDF\n' +
        '  and I will read that.\n' +
        'Not checked: Links in B: more than 200, the rest was left out.\n',
    )
  })

  test('is one sentence and the list of sources when there is nothing to report', () => {
    expect(renderReply(quietReply, plain).split('\n').slice(0, 4)).toEqual([
      '3 sources, 1 independent (B and C repeat A). No mismatches in 14 claims compared; 2 could not be',
      'compared.',
      '',
      'A  Harbour Post · 4 Mar · Dozens taken off ferry after grounding at Kestrel Point',
    ])
    expect(renderReply(quietReply, plain)).not.toContain('“')
  })

  test('never calls a check that failed a check without mismatches', () => {
    const failed = { ...quietReply, compared: 0, notChecked: ['The comparison ran out of time.'] }
    const text = renderReply(failed, plain)
    expect(text).toContain('Not compared; 2 could not be compared.')
    expect(text).not.toContain('No mismatches')
  })

  test('a day outside the year of the reply keeps its year', () => {
    expect(renderReply(fullReply, plain)).toContain('the harbour master, in B, 31 Dec 2025')
  })

  test.each([40, 60, 80, 120])('keeps every line within %d columns, addresses excepted', (width) => {
    for (const line of renderReply(fullReply, { width, colour: true }).split('\n')) {
      const visible = stripVTControlCharacters(line)
      if (!visible.includes('https://')) expect(stringWidth(visible)).toBeLessThanOrEqual(width)
    }
  })

  test('colour changes nothing but colour', () => {
    const coloured = renderReply(fullReply, { width: 90, colour: true })
    expect(coloured).not.toBe(stripVTControlCharacters(coloured))
    expect(stripVTControlCharacters(coloured)).toBe(renderReply(fullReply, { width: 90, colour: false }))
  })

  test.each(hostileTexts)('foreign text neither steers the terminal nor hides: %j', (text) => {
    const shown = renderReply(replyWith(text), plain)
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u,
    )
    expect(shown.split('\n').filter((line) => line.startsWith('①'))).toHaveLength(1)
  })
})
