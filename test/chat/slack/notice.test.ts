import { describe, expect, test } from '@jest/globals'
import { renderNotice } from '../../../adapters/chat/slack/notice.ts'
import { heading, item, line, type Notice } from '../../../src/reply/notice.ts'
import { complaintsAbout, textLength } from '../../peers/slack/blocks.ts'
import { hostileTexts } from '../replies.ts'

const texts = (notice: Notice): string[] =>
  renderNotice(notice).blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []))

describe('a notice in Block Kit', () => {
  test('a heading begins a part of its own, items stand under it', () => {
    const lines = [
      line('Two things.'),
      heading('Open'),
      item({ bold: 'Rescued' }, ': 41 or 36'),
      heading('Settled'),
    ]
    expect(texts({ summary: 's', lines })).toEqual([
      'Two things.',
      '*Open*\n• *Rescued*: 41 or 36',
      '*Settled*',
    ])
  })

  test('what is to be typed is set apart, and foreign words in it stay words', () => {
    const typed = line('Say `settings` or `<!here> *x*` now, `', { bold: 'not this`' })
    expect(texts({ summary: 's', lines: [typed] })).toEqual([
      'Say `settings` or `&lt;!here&gt; ∗x∗` now, ˋ*not thisˋ*',
    ])
  })

  test('what does not fit is cut from the end, and counted', () => {
    const lines = Array.from({ length: 300 }, (_, index) => item(`line ${index} `, 'words '.repeat(30)))
    const shown = renderNotice({ summary: 's', lines })
    expect(complaintsAbout(shown.blocks, 50)).toEqual([])
    expect(textLength(shown.blocks)).toBeLessThanOrEqual(13_000)
    const last = texts({ summary: 's', lines }).at(-1) ?? ''
    const standing =
      texts({ summary: 's', lines })
        .join('\n')
        .match(/^• line/gm)?.length ?? 0
    expect(last).toBe(`_${300 - standing} more lines left out here for length._`)
  })

  test('buttons carry what they ask for; one that asks for more than Slack carries is left out', () => {
    const choices = [
      { label: 'Watch', asks: 'watch s1' },
      { label: 'x'.repeat(100), asks: 'help' },
      { label: 'Too long', asks: 'x'.repeat(2001) },
    ]
    const { blocks } = renderNotice({ summary: 's', lines: [line('x')], choices })
    expect(complaintsAbout(blocks, 50)).toEqual([])
    const row = blocks.at(-1)
    expect(row?.type === 'actions' ? row.elements.map((one) => 'value' in one && one.value) : []).toEqual([
      'watch s1',
      'help',
    ])
  })

  test.each(hostileTexts)('foreign text stays text in every kind of span: %j', (text) => {
    const spans = [
      text,
      { bold: text },
      { quiet: text },
      { quote: text },
      { url: 'https://evil.example', text },
    ]
    const notice = { summary: text, lines: [line(...spans)], choices: [{ label: text, asks: 'help' }] }
    const shown = renderNotice(notice)
    expect(complaintsAbout(shown.blocks, 50)).toEqual([])
    expect(JSON.stringify(shown)).not.toMatch(/<!|<@|<#|@everyone|@here|@channel/i)
  })
})
