import { describe, expect, test } from '@jest/globals'
import { eventTraits } from '../../src/stories/event.ts'
import { groupStories } from '../../src/stories/group.ts'
import { eventFactor, sharedPeople } from '../../src/stories/same-event.ts'
import { article, read } from '../compare/made.ts'

const first = article({
  id: 'first',
  headline: 'Man shot at Dayton garage',
  datePublished: '2031-03-05',
  articleBody:
    'DAYTON, Ohio - A man was shot in Dayton on Tuesday night, police said. Officers found Harlan Pruitt, 41, in a garage on Kell Street. Detective Mary Holt said that two men fled in a green van.',
})
const firstAgain = article({
  id: 'again',
  headline: 'Victim of garage shooting named',
  datePublished: '2031-03-06',
  articleBody:
    'DAYTON, Ohio - Police in Dayton have named Harlan Pruitt, 41, as the man who was shot on Tuesday in a garage on Kell Street. A green van was found burnt out, said Detective Mary Holt.',
})
describe('one event', () => {
  test('is known by its town, its day and the people in it', () => {
    const [one, other] = [eventTraits(first), eventTraits(firstAgain)]
    expect(one.place).toBe('dayton')
    expect([one.place, one.day]).toEqual([other.place, other.day])
    expect(sharedPeople(one, other)).toEqual(expect.arrayContaining(['harlan pruitt']))
  })

  test('says why: same place, same day, shared names', () => {
    const because = groupStories([read(first), read(firstAgain)])[0]?.because[1]?.because ?? []
    expect(because).toEqual(
      expect.arrayContaining(['same place', 'same day', expect.stringMatching(/shared names?$/)]),
    )
  })

  test('days apart speak against it the more the longer, and what is not known says nothing', () => {
    const on = (day: number | null) => ({ place: null, day, people: new Set<string>() })
    const factors = [0, 3, 20, 900].map((days) => eventFactor(on(0), on(days)))
    expect(factors).toEqual(factors.toSorted((a, b) => b - a))
    expect(new Set(factors).size).toBe(factors.length)
    expect(eventFactor(on(null), on(5))).toBe(1)
  })
})
