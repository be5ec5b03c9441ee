/** Newsrooms that have read two to six articles: two events of a kind in one town stay two, one stays one. */
import { describe, expect, test } from '@jest/globals'
import { groupStories } from '../../src/stories/group.ts'
import { storyIndexInMemory } from '../../src/stories/memory.ts'
import { lookupOf, placeArticles } from '../../src/stories/place.ts'
import { profileOf } from '../../src/stories/terms.ts'
import { article, read } from '../compare/made.ts'

type Report = { readonly day: string; readonly headline: string; readonly text: string }
type Beat = { readonly name: string; readonly one: readonly Report[]; readonly other: readonly Report[] }

const beats: readonly Beat[] = [
  {
    name: 'two shootings in one city, a week apart',
    one: [
      {
        day: '2031-03-04',
        headline: 'Man shot at Dayton garage',
        text: 'DAYTON, Ohio - A man was shot in Dayton on Monday night, police said. Officers found Harlan Pruitt, 41, with wounds to his chest in a garage on Kell Street. Detective Mary Holt said that two men fled in a green van. Pruitt was taken to hospital, where he died.',
      },
      {
        day: '2031-03-05',
        headline: 'Victim of garage shooting named',
        text: 'DAYTON, Ohio - Police in Dayton have named Harlan Pruitt, 41, as the man who was shot on Monday in a garage on Kell Street. A green van was found burnt out, said Detective Mary Holt. Neighbors of the garage heard two shots.',
      },
    ],
    other: [
      {
        day: '2031-03-12',
        headline: 'Woman shot outside Dayton bar',
        text: 'DAYTON, Ohio - A woman was shot in Dayton on Tuesday night, police said. Officers found Lena Ortiz, 27, with a wound to her leg outside a bar on Third Avenue. Sergeant Paul Reyes said that nobody was arrested. Ortiz was taken to hospital, where she is stable.',
      },
      {
        day: '2031-03-13',
        headline: 'Arrest after shooting outside bar',
        text: 'DAYTON, Ohio - A man was arrested on Wednesday in the shooting of Lena Ortiz, 27, outside a bar on Third Avenue in Dayton. Sergeant Paul Reyes said that the suspect, Cole Danner, argued with Ortiz on Tuesday night before the shots.',
      },
    ],
  },
  {
    name: 'two ferries in one strait, nine days apart',
    one: [
      {
        day: '2031-06-02',
        headline: 'Ferry Ellida strikes rocks off Tarn Holm',
        text: 'VESSBY - A ferry with 80 people aboard struck rocks off Tarn Holm on Sunday, the Vessby coastguard said. All passengers of the Ellida were brought ashore by lifeboats, and her master, Orla Denn, was the last to leave.',
      },
      {
        day: '2031-06-03',
        headline: 'Ellida was off course, coastguard says',
        text: 'VESSBY - The ferry Ellida was two miles off course when she struck rocks off Tarn Holm on Sunday, the Vessby coastguard said. Orla Denn, her master, told inspectors that the Skerry Point light was dark.',
      },
    ],
    other: [
      {
        day: '2031-06-12',
        headline: 'Ferry Marigold adrift after engine fire',
        text: 'VESSBY - A ferry with 120 people aboard drifted for six hours on Wednesday after a fire in her engine room, the Vessby coastguard said. Passengers of the Marigold were given blankets, and two engineers, Sven Alder and Rolf Byrne, were burned.',
      },
      {
        day: '2031-06-12',
        headline: 'Two engineers burned on drifting ferry',
        text: 'VESSBY - Sven Alder and Rolf Byrne, engineers of the ferry Marigold, were burned on Wednesday when fire broke out in her engine room. She drifted for six hours with 120 people aboard before a tug from Vessby took her in tow.',
      },
    ],
  },
  {
    name: 'two earthquakes in one country, a month apart',
    one: [
      {
        day: '2031-01-09',
        headline: 'Quake of 6.1 kills nine in Ostrava hills',
        text: 'QUENBY - An earthquake of magnitude 6.1 killed nine people in the hills of northern Karvia on Wednesday, the interior ministry said. Houses fell in the village of Telmar, where rescuers dug for survivors through the night, Mayor Ilse Brandt said.',
      },
      {
        day: '2031-01-10',
        headline: 'Telmar buries its dead after quake',
        text: 'TELMAR, Karvia - The village of Telmar buried seven of its people on Thursday after the earthquake that struck northern Karvia the day before. Mayor Ilse Brandt said that rescuers no longer hoped for survivors under the fallen houses.',
      },
    ],
    other: [
      {
        day: '2031-02-11',
        headline: 'Quake of 5.8 damages port of Sarnes',
        text: 'QUENBY - An earthquake of magnitude 5.8 damaged the port of Sarnes in southern Karvia on Monday, the interior ministry said. Cranes fell onto the quay, and eleven dockers were hurt, harbor chief Tomas Wren said. No one was killed.',
      },
      {
        day: '2031-02-12',
        headline: 'Sarnes port shut for weeks after earthquake',
        text: 'SARNES, Karvia - The port of Sarnes will be shut for weeks after the earthquake of Monday, harbor chief Tomas Wren said. Three cranes lie across the quay, and eleven dockers were treated for injuries.',
      },
    ],
  },
  {
    name: 'two votes in one parliament, ten days apart',
    one: [
      {
        day: '2031-09-03',
        headline: 'Assembly passes water levy by 61 to 58',
        text: 'WENDMARK - The assembly of Wendmark passed a levy on water by 61 votes to 58 on Tuesday. Minister Anna Kolbe said the levy would pay for new reservoirs. Farmers led by Piet Lomax protested outside with tractors.',
      },
      {
        day: '2031-09-04',
        headline: 'Farmers vow to fight water levy',
        text: 'WENDMARK - Farmers in Wendmark vowed on Wednesday to fight the levy on water that the assembly passed by 61 votes to 58. Piet Lomax, their leader, said tractors would block the reservoirs. Minister Anna Kolbe said that the levy stands.',
      },
    ],
    other: [
      {
        day: '2031-09-13',
        headline: 'Assembly rejects school closures',
        text: 'WENDMARK - The assembly of Wendmark rejected a plan to close 14 village schools by 70 votes to 49 on Friday. Minister Jonas Reed said that he would bring it back. Teachers led by Maud Sellers sang outside when they heard of the vote.',
      },
      {
        day: '2031-09-14',
        headline: 'Teachers cheer as closures fall',
        text: 'WENDMARK - Teachers cheered on Friday night when the assembly of Wendmark threw out the closing of 14 village schools. Maud Sellers, who led their campaign, said that Minister Jonas Reed should resign.',
      },
    ],
  },
]

const made = ({ one, other }: Beat) =>
  [one, other].map((reports, event) =>
    reports.map(({ day, headline, text }, i) =>
      article({ id: `${event}${i}`, headline, datePublished: day, articleBody: text }),
    ),
  )

describe.each(beats)('$name', (beat) => {
  const [one = [], other = []] = made(beat)
  const apart = [
    ['00', '01'],
    ['10', '11'],
  ]

  test('stay two when all are asked about at once', () => {
    const stories = groupStories([...one, ...other].map((each) => read(each)))
    expect(stories.map(({ articles }) => articles)).toEqual(apart)
  })

  test('stay two with one report of each', () => {
    const stories = groupStories(
      [one[0], other[0]].flatMap((each) => (each === undefined ? [] : [read(each)])),
    )
    expect(stories.map(({ articles }) => articles)).toEqual([['00'], ['10']])
  })

  test('stay two when they come one after the other', async () => {
    const index = storyIndexInMemory()
    for (const each of [...one, ...other]) {
      const profile = profileOf(each)
      const near = await index.near('desk', [lookupOf(profile)])
      await index.place('desk', near.version, placeArticles([profile], near).placement)
    }
    const stories = await index.storiesOf('desk', ['00', '01', '10', '11'])
    const together = Map.groupBy([...stories.keys()], (id) => stories.get(id))
    expect([...together.values()]).toEqual(apart)
  })
})

test('articles of four beats on two events each fall into eight stories', () => {
  const all = beats.flatMap((beat, b) =>
    made(beat)
      .flat()
      .map((each) => ({ ...each, id: `${b}${each.id}` })),
  )
  const stories = groupStories(all.map((each) => read(each)))
  expect(stories.map(({ articles }) => articles.map((id) => id.slice(0, 2)))).toEqual(
    beats.flatMap((_, b) => [
      [`${b}0`, `${b}0`],
      [`${b}1`, `${b}1`],
    ]),
  )
})
