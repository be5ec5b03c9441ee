import { describe, expect, test } from '@jest/globals'
import { link, mrkdwn } from '../../../adapters/chat/slack/escape.ts'
import { renderReply } from '../../../adapters/chat/slack/render.ts'
import { complaintsAbout, textLength } from '../../peers/slack/blocks.ts'
import { fullReply, hostileTexts, hugeReply, quietReply, replyWith } from '../replies.ts'

function texts(blocks: ReturnType<typeof renderReply>['blocks']): string[] {
  return blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []))
}

describe('a reply in Block Kit', () => {
  test('says in the notification what the first line and the mismatches are', () => {
    expect(renderReply(fullReply).text).toBe(
      '2 sources, 2 independent. 2 mismatches. 1 link could not be read. ' +
        'Passengers rescued: 41 or 36; Cause: engine failure or fog',
    )
  })

  test('puts the summary first, then the mismatches by severity, quoted, the letter linked to its article', () => {
    const [first, second] = texts(renderReply(fullReply).blocks)
    expect(first).toBe(
      '*2 sources, 2 independent. 2 mismatches. 1 link could not be read.*\nFerry Solvang aground off Kestrel Point',
    )
    expect(second?.split('\n')).toEqual([
      '*① Passengers rescued: 41 or 36* · high',
      '>*41* “The coastguard of Veldany said 41 passengers were taken off the ferry” · _coastguard of Veldany_, in <https://harbourpost.example/news/ferry-aground|A>, 4 Mar',
      '>*36* “Operator Veldany Lines counted 36 people brought ashore” · _Veldany Lines_, in <https://coastline.example/solvang|B>, 3 Mar',
      'Two counters. Print each with its counter and date.',
    ])
  })

  test('is the summary and the list of sources when there is nothing to report', () => {
    const shown = texts(renderReply(quietReply).blocks)
    expect(shown[0]).toBe(
      '*3 sources, 1 independent (B and C repeat A).* No mismatches in 14 claims compared; 2 could not be compared.',
    )
    expect(shown).toHaveLength(4)
  })

  test.each([fullReply, quietReply, hugeReply, replyWith('x'.repeat(5000)), replyWith('<&>'.repeat(2000))])(
    'stays within what Slack takes (reply %#)',
    (reply) => {
      const { blocks, text } = renderReply(reply)
      expect(complaintsAbout(blocks, 50)).toEqual([])
      expect(textLength(blocks)).toBeLessThanOrEqual(13_000)
      expect(text.length).toBeLessThanOrEqual(4000)
    },
  )

  test.each(hostileTexts)('a reply full of foreign tricks is still taken by Slack: %j', (text) => {
    expect(complaintsAbout(renderReply(replyWith(text)).blocks, 50)).toEqual([])
  })

  test('keeps the mismatches and says what was left out when a reply is too long', () => {
    const shown = texts(renderReply(hugeReply).blocks)
    expect(shown[1]).toContain('① Measure 1')
    expect(shown.at(-1)).toMatch(/^_Left out here for length: \d+ mismatches, /)
  })
})

describe('foreign text in mrkdwn', () => {
  test.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['*bold* ~gone~ `code` _under_', '∗bold∗ ∼gone∼ ˋcodeˋ ˍunderˍ'],
    ['snake_case and 5 * 3', 'snake_case and 5 ∗ 3'],
    ['@here @channel @Everyone me@here.example', '＠here ＠channel ＠Everyone me＠here.example'],
    [':skull: at 10:30:15', '∶skull: at 10:30:15'],
  ])('%j reads the same and does nothing', (from, to) => {
    expect(mrkdwn(from, 200)).toBe(to)
  })

  test('is cut before it is escaped, so that no entity is torn', () => {
    expect(mrkdwn('&'.repeat(50), 10)).toBe(`${'&amp;'.repeat(9)}…`)
  })

  test('a link leads where its words say, and only to the web', () => {
    expect(link('https://a.example/x?b=1&c=<|>', 'The Post', 50)).toBe(
      '<https://a.example/x?b=1&amp;c=%3C%7C%3E|The Post>',
    )
    expect(link('javascript:alert(1)', 'The Post', 50)).toBe('The Post')
    expect(link('https://evil.example', 'https://bank.example', 50)).toBe('https://bank.example')
    expect(link('https://a.example/', 'https://a.example/', 50)).toBe(
      '<https://a.example/|https://a.example/>',
    )
  })
})
