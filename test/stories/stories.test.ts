import { describe, expect, test } from '@jest/globals'
import { findCopies } from '../../src/stories/copies.ts'
import { groupStories } from '../../src/stories/group.ts'
import { article, read } from '../compare/made.ts'

const ferry = `A ferry with 80 people aboard ran onto rocks off Tarn Holm on Tuesday night, the Vessby coastguard said.
All passengers of the Ellida were brought ashore by two lifeboats before the vessel was left by its master, Orla Denn.
Harbour master Pim Aster said that the lighthouse at Skerry Point had been dark since a storm on the weekend before.`
const ferryToo = `Lifeboats took every passenger off the stranded Ellida near Tarn Holm, said Vessby coastguard officers.
Orla Denn, the ferry's master, was last to leave. The Skerry Point lighthouse had not been working, Pim Aster said.`
const otherFerry = `A ferry sank in the Gulf of Marrow on Tuesday night with 200 people aboard, officials in Quenby said.
Divers were searching the wreck of the Star of Quenby, which was built for 120 passengers, for survivors.`

describe('one story', () => {
  test('holds two reports of one event and leaves out another event of its kind', () => {
    const stories = groupStories([
      read(article({ id: 'a', articleBody: ferry })),
      read(article({ id: 'b', articleBody: ferryToo })),
      read(article({ id: 'c', articleBody: otherFerry })),
    ])
    expect(stories.map(({ articles }) => articles)).toEqual([['a', 'b'], ['c']])
    expect(stories[0]?.because.map(({ article: of, like }) => [of, like])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(stories[0]?.because[0]?.because.join(' ')).toMatch(/ellida/)
  })
})

describe('copies', () => {
  const long = `${ferry} ${otherFerry}`
  test('a text with an added introduction is a copy of the earlier one', () => {
    const copies = findCopies([
      article({ id: 'b', articleBody: `Read what others wrote today. ${long}`, datePublished: '2031-03-06' }),
      article({ id: 'a', articleBody: long, datePublished: '2031-03-05' }),
    ])
    expect(copies).toMatchObject([{ article: 'b', of: 'a' }])
  })
  test('two reports of one event are no copies', () => {
    expect(
      findCopies([article({ id: 'a', articleBody: ferry }), article({ id: 'b', articleBody: ferryToo })]),
    ).toEqual([])
  })
})
