import { describe, expect, test } from '@jest/globals'
import { stateClaims } from '../../src/claims/state.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { draftArticle } from '../../src/draft/article.ts'
import { checkDraft } from '../../src/draft/check.ts'
import { sayDraftCheck } from '../../src/draft/say.ts'
import { plain } from '../desk/in-memory.ts'
import { madeReading } from '../store/made-reading.ts'

const told = (publisher: string, body: string, day: string) =>
  madeReading({
    url: `https://${publisher}.example/1`,
    headline: 'Ferry sinks off Marl',
    body,
    publisher,
    day,
  })

const both = [
  told(
    'Courier',
    'MARL (Reuters) - Police said three people were killed when a ferry sank off Marl on Tuesday. The council put the cost of the damage at 38 million pounds.',
    '2026-03-04',
  ),
  told(
    'Wire',
    'Police said five people were killed when a ferry sank off Marl on Tuesday. The Association of Insurers put the cost of the damage at 52 million pounds.',
    '2026-03-05',
  ),
]

function checked(text: string, sources: readonly ReadArticle[] = both): string {
  const article = draftArticle(text, new Date('2026-03-06T09:00:00Z'))
  const check = checkDraft({ article, claims: stateClaims(article) }, sources)
  return plain(sayDraftCheck(check, { headline: 'Ferry sinks off Marl', sources: sources.length }).lines)
}

describe('a draft against its story', () => {
  test('says which figure no source bears out, with the words of both', () => {
    const said = checked('Police said nine people were killed when the ferry sank off Marl.')
    expect(said).toContain('No source bears this out\nnine in “Police said nine people were killed')
    expect(said).toContain('five (Police, in Wire): “Police said five people were killed')
  })

  test('takes a figure that a vaguer one only does not contradict for borne out by nobody', () => {
    const vague = [
      told('Post', 'At least two people were killed when a ferry sank off Marl on Tuesday.', '2026-03-04'),
    ]
    const said = checked('Nine people were killed when the ferry sank off Marl.', vague)
    expect(said).toContain('No source bears this out\nNine in “Nine people were killed')
    expect(said).toContain('at least two (Post): “At least two people were killed')
  })

  test('says which figure a later source has overtaken', () => {
    const said = checked('Police said three people were killed when the ferry sank off Marl.')
    expect(said).toContain('Superseded by a later source\nthree in “Police said three people were killed')
    expect(said).toContain('five (Police, in Wire)')
  })

  test('says on which figure the sources differ', () => {
    const said = checked('The council put the cost of the damage at 38 million pounds.')
    expect(said).toContain(
      'Sources differ on this\n38 million pounds in “The council put the cost of the damage at 38 million pounds.”',
    )
    expect(said).toContain('£52 million (Association of Insurers, in Wire)')
  })

  test('says which figure lacks the source from whom the articles have it', () => {
    const said = checked('Five people were killed when the ferry sank off Marl.')
    expect(said).toContain(
      'Said here without a source\nFive in “Five people were killed when the ferry sank off Marl.”; the sources have it from: five (Police, in Wire)',
    )
  })

  test('has nothing to say against what the newest source bears out and whose source it names', () => {
    expect(checked('Police said five people were killed when the ferry sank off Marl.')).toMatch(
      /^Your draft against 2 sources of “Ferry sinks off Marl”: (\d) of \1 figures?, days? (?:or|and) names? borne out\.\nNothing of the draft/,
    )
  })

  test('of which nothing can be checked is told so', () => {
    expect(checked('What a sad day for everyone.')).toBe(
      'I found no figure, day or name in your draft to hold against 2 sources of “Ferry sinks off Marl”.',
    )
  })

  test('is read by paragraphs, however its lines are broken', () => {
    const now = new Date('2026-03-06T09:00:00Z')
    expect(draftArticle('One line\r\nof it.\r\n\r\nTwo.\n', now).articleBody).toBe('One line of it.\n\nTwo.')
    expect(draftArticle('One.\nTwo.', now).articleBody).toBe('One.\n\nTwo.')
  })
})
