import { describe, expect, test } from '@jest/globals'
import { pngPainter } from '../../../adapters/chart/png-painter.ts'
import { altText } from '../../../src/digest/chart/alt.ts'
import { drawFigure } from '../../../src/digest/chart/draw.ts'
import { dayScale, valueScale } from '../../../src/digest/chart/scale.ts'
import { type Figure, figureOverTime } from '../../../src/digest/chart/series.ts'
import { madeReading } from '../../store/made-reading.ts'

const told = (outlet: string, body: string, day: string) =>
  madeReading({ url: `https://${outlet}.example/1`, headline: null, body, publisher: outlet, day })

const ferry = [
  told('Courier', 'Police said three people were killed when a ferry sank off Marl.', '2026-03-04'),
  told('Wire', 'Police said five people were killed when a ferry sank off Marl.', '2026-03-05'),
  told('Post', 'At least four people were killed when a ferry sank off Marl.', '2026-03-05'),
]

describe('a figure over time', () => {
  test('is a series for each who is cited for it, the outlet where nobody is', () => {
    expect(figureOverTime('people killed', ferry)?.series).toEqual([
      {
        name: 'Police',
        points: [
          { day: '2026-03-04', low: 3, high: 3 },
          { day: '2026-03-05', low: 5, high: 5 },
        ],
      },
      { name: 'Post', points: [{ day: '2026-03-05', low: 4, high: null }] },
    ])
  })

  test('takes what a text says first for its figure of the day', () => {
    const body =
      'The number of people killed rose to six on Friday, police said. Police had said two people were killed on the pier.'
    const series = figureOverTime('people killed', [...ferry, told('Echo', body, '2026-03-06')])?.series
    expect(series?.[0]?.points.at(-1)).toEqual({ day: '2026-03-06', low: 6, high: 6 })
  })

  test('is nothing to draw on one day alone, with one value, or where nobody counts it', () => {
    expect(figureOverTime('people killed', ferry.slice(1))).toBeNull()
    expect(figureOverTime('people missing', ferry)).toBeNull()
    const same = told(
      'Echo',
      'Police said three people were killed when a ferry sank off Marl.',
      '2026-03-05',
    )
    expect(figureOverTime('people killed', [...ferry.slice(0, 1), same])).toBeNull()
  })
})

const figure: Figure = {
  measure: 'miners trapped',
  unit: null,
  series: [
    {
      name: 'Orrin <Courier> & "Sons" \u202e',
      points: [
        { day: '2026-03-02', low: 12, high: 14 },
        { day: '2026-03-04', low: 18, high: null },
        { day: '2026-03-05', low: null, high: 20 },
      ],
    },
  ],
}

describe('the picture', () => {
  test('is a PNG of the drawing’s size, with letters drawn', async () => {
    const svg = drawFigure(figure, 'Shaft collapses')
    const png = await pngPainter().png(svg)
    const header = new DataView(png.buffer, png.byteOffset)
    expect(header.getUint32(16)).toBe(960)
    const bare = await pngPainter().png(svg.replace(/<text[\s\S]*?<\/text>/g, ''))
    expect(png.length).toBeGreaterThan(bare.length + 2000)
  })

  test('holds no markup that an article wrote', () => {
    const svg = drawFigure(figure, '</svg><script>alert(1)</script>')
    expect(svg).not.toMatch(/<script|<Courier|\u202e/)
    expect(svg.match(/<\/svg>/g)).toHaveLength(1)
  })

  test('is told in words by its alternative text, point by point', () => {
    expect(altText({ ...figure, series: [{ name: 'union', points: figure.series[0]?.points ?? [] }] })).toBe(
      'Miners trapped over time. Union: 12 to 14 on 2 March, at least 18 on 4 March, up to 20 on 5 March.',
    )
  })
})

describe('the scales', () => {
  test.each([
    [
      [3, 15],
      [0, 5, 10, 15],
    ],
    [
      [0, 1],
      [0, 1],
    ],
    [
      [7, 7],
      [0, 2, 4, 6, 8],
    ],
    [
      [980, 1000],
      [970, 980, 990, 1000],
    ],
  ])('values from and to %j are marked at %j', (values, ticks) => {
    expect(valueScale(values, true).ticks).toEqual(ticks)
  })

  test('days are marked at whole days, seven at most', () => {
    expect(dayScale([100, 102]).ticks).toEqual([100, 101, 102])
    expect(dayScale([100, 120]).ticks).toEqual([100, 103, 106, 109, 112, 115, 118])
  })
})
