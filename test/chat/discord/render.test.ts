import { describe, expect, test } from '@jest/globals'
import { link, markdown } from '../../../adapters/chat/discord/escape.ts'
import { renderReply } from '../../../adapters/chat/discord/render.ts'
import { refusalOf } from '../../peers/discord/limits.ts'
import { fullReply, hostileTexts, hugeReply, quietReply, replyWith } from '../replies.ts'

const texts = (reply: Parameters<typeof renderReply>[0]) =>
  renderReply(reply).embeds.map((embed) => embed.description ?? '')

describe('a reply in embeds', () => {
  test('says in the notification what the first line says', () => {
    expect(renderReply(fullReply).content).toBe(
      '**2 sources, 2 independent. 2 mismatches. 1 link could not be read.**',
    )
  })

  test('puts the mismatches by severity into the first embed, quoted, the letter linked to its article', () => {
    expect(texts(fullReply)[0]?.split('\n').slice(0, 6)).toEqual([
      '**Ferry Solvang aground off Kestrel Point**',
      '',
      '**① Passengers rescued: 41 or 36** · high',
      '> **41** “The coastguard of Veldany said 41 passengers were taken off the ferry” · *coastguard of Veldany*, in [A](https://harbourpost.example/news/ferry-aground), 4 Mar',
      '> **36** “Operator Veldany Lines counted 36 people brought ashore” · *Veldany Lines*, in [B](https://coastline.example/solvang), 3 Mar',
      'Two counters. Print each with its counter and date.',
    ])
  })

  test('the bar has the colour of the most severe mismatch', () => {
    expect(renderReply(fullReply).embeds[0]?.color).toBe(0xd4380d)
    expect(renderReply(quietReply).embeds[0]?.color).toBe(0x8a8f98)
  })

  test('is the summary and the list of sources when there is nothing to report', () => {
    expect(renderReply(quietReply).content).toBe(
      '**3 sources, 1 independent (B and C repeat A).** No mismatches in 14 claims compared; 2 could not be compared.',
    )
    expect(texts(quietReply)).toHaveLength(1)
    expect(texts(quietReply)[0]?.split('\n')).toHaveLength(3)
  })

  test.each([fullReply, quietReply, hugeReply, replyWith('x'.repeat(5000)), replyWith('*'.repeat(5000))])(
    'stays within what Discord takes (reply %#)',
    (reply) => {
      expect(refusalOf({ ...renderReply(reply) })).toBeNull()
    },
  )

  test.each(hostileTexts)('a reply full of foreign tricks is still taken by Discord: %j', (text) => {
    expect(refusalOf({ ...renderReply(replyWith(text)) })).toBeNull()
  })

  test('keeps the mismatches and says what was left out when a reply is too long', () => {
    expect(texts(hugeReply)[0]).toContain('① Measure 1')
    expect(texts(hugeReply).at(-1)).toMatch(/\*Left out here for length: \d+ mismatches, .*\.\*$/)
  })
})

describe('foreign text in Markdown', () => {
  test.each([
    ['@everyone and @here', '＠everyone and ＠here'],
    [
      '<@1> <@&2> <#3> </check:4> <:x:5> <a:x:6> <t:0:R> <id:home>',
      '＜@1> ＜@&2> ＜#3> ＜/check:4> ＜:x:5> ＜a:x:6> ＜t:0:R> ＜id:home>',
    ],
    ['**b** _i_ ~~s~~ `c` ||x||', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\|'],
    ['[bank](https://evil.example)', '\\[bank\\] (https://evil.example)'],
    ['# heading', '\\# heading'],
    ['3 < 4 > 2', '3 < 4 > 2'],
  ])('%j reads the same and does nothing', (from, to) => {
    expect(markdown(from, 200)).toBe(to)
  })

  test('a link leads where its words say, and only to the web', () => {
    expect(link('https://a.example/x_(y)', 'The Post', 50)).toBe('[The Post](https://a.example/x%5F%28y%29)')
    expect(link('javascript:alert(1)', 'The Post', 50)).toBe('The Post')
    expect(link('https://evil.example', 'https://bank.example', 50)).toBe('https://bank.example')
  })
})
