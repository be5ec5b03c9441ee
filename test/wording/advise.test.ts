import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { adviseOn } from '../../src/wording/advise.ts'
import { hull, safestFigure } from '../../src/wording/quantity.ts'
import { bodyOf, withArticle } from '../../src/wording/source-name.ts'
import { counts, dated, placed, stated } from './voices.ts'

const safe = (...voices: Parameters<typeof adviseOn>[2]) => adviseOn('m', 'conflict', voices).safest

describe('the wording that every source bears out', () => {
  test.each([
    [
      'two exact counts',
      [counts(18, 18, 'exact'), counts(29, 29, 'exact', { outlet: 'Wire' })],
      'between 18 and 29',
    ],
    [
      'a count and "nearly thirty"',
      [counts(18, 18, 'exact'), counts(27, 29, 'less-than', { outlet: 'Wire' })],
      'between 18 and 29',
    ],
    [
      'small counts',
      [counts(3, 3, 'exact'), counts(7, 7, 'exact', { outlet: 'Wire' })],
      'between three and seven',
    ],
    [
      'a small and a large count',
      [counts(7, 7, 'exact'), counts(12, 12, 'exact', { outlet: 'Wire' })],
      'between 7 and 12',
    ],
    [
      'a count and one that goes on',
      [counts(18, null, 'at-least'), counts(30, 30, 'exact', { outlet: 'Wire' })],
      'at least 18',
    ],
    [
      '"more than 200", which has no upper end',
      [counts(200, 250, 'more-than'), counts(176, 176, 'exact', { outlet: 'Wire' })],
      'at least 176',
    ],
    [
      '"up to 19,000", which has no lower end',
      [counts(15_200, 19_000, 'at-most'), counts(10_450, 11_550, 'about', { outlet: 'Wire' })],
      'up to 19,000',
    ],
    [
      '"about 11,000" beside 9,000: rounded outward',
      [counts(10_450, 11_550, 'about'), counts(9000, 9000, 'exact', { outlet: 'Wire' })],
      'between 9,000 and 12,000',
    ],
    [
      'money',
      [
        counts(38e6, 38e6, 'exact', { unit: 'GBP' }),
        counts(52e6, 52e6, 'exact', { unit: 'GBP', outlet: 'Wire' }),
      ],
      'between £38 million and £52 million',
    ],
    [
      'percentages',
      [
        counts(3, 3, 'exact', { unit: 'percent' }),
        counts(4.5, 4.5, 'exact', { unit: 'percent', outlet: 'Wire' }),
      ],
      'between 3 and 4.5 percent',
    ],
    [
      'measures',
      [
        counts(2, 2, 'exact', { unit: 'kilometre' }),
        counts(3, 3, 'exact', { unit: 'kilometre', outlet: 'Wire' }),
      ],
      'between 2 and 3 kilometres',
    ],
    [
      'days near each other',
      [dated('2026-02-10', '2026-02-10'), dated('2026-02-09', '2026-02-09', { outlet: 'Wire' })],
      'between 9 and 10 February',
    ],
    [
      'days of two months',
      [dated('2026-02-28', '2026-02-28'), dated('2026-03-02', '2026-03-02', { outlet: 'Wire' })],
      'between 28 February and 2 March',
    ],
    ['places', [placed('Orrin'), placed('Vale', { outlet: 'Wire' })], 'either Orrin or Vale'],
    [
      'a yes and a no',
      [
        stated('The mine was licensed.', false, { source: 'the operator' }),
        stated('It had no licence.', true, { source: 'union', outlet: 'Wire' }),
      ],
      'accounts differ on whether the mine was licensed: the operator on one side, the union on the other',
    ],
  ])('for %s', (_case, voices, wording) => {
    expect(safe(...voices)).toBe(wording)
  })

  test('is none for days that lie months apart, nor for figures in two units', () => {
    expect(
      safe(dated('2025-10-18', '2025-10-23'), dated('2026-01-13', '2026-01-13', { outlet: 'Wire' })),
    ).toBeNull()
    expect(
      safe(counts(3, 3, 'exact', { unit: 'GBP' }), counts(4, 4, 'exact', { unit: 'EUR', outlet: 'Wire' })),
    ).toBeNull()
  })

  test('passes over an earlier count that an outlet only recalls', () => {
    const wire = { outlet: 'Wire' }
    expect(
      safe(
        counts(7, 7, 'exact', wire),
        counts(18, 18, 'exact', wire),
        counts(18, 18, 'exact', wire),
        counts(29, 29, 'exact'),
      ),
    ).toBe('between 18 and 29')
  })

  test('of a figure that moved is its last state, with its day and what it was', () => {
    const voices = [
      counts(4, 4, 'exact', { source: 'Wharf Police', day: '2026-02-12', outlet: 'Wire' }),
      counts(2, null, 'at-least', { source: 'police', day: '2026-02-11' }),
    ]
    expect(adviseOn('people killed', 'update', voices).safest).toBe(
      'four as of 12 February, according to Wharf Police; earlier reports had at least two',
    )
  })

  test('never leaves out a value that some source gives', () => {
    const end = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null })
    const bound = fc.constantFrom('exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'range')
    const one = fc
      .tuple(end, end, bound)
      .map(([a, b, said]) =>
        counts(
          a === null || b === null ? a : Math.min(a, b),
          a === null || b === null ? b : Math.max(a, b),
          said as never,
        ),
      )
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (voices) => {
        const { low, high } = hull(voices)
        for (const { claim } of voices) {
          if (low !== null) expect(claim.value.low).toBeGreaterThanOrEqual(low)
          if (high !== null) expect(claim.value.high).toBeLessThanOrEqual(high)
        }
        expect(safestFigure(voices) ?? 'none').not.toMatch(/null|NaN|undefined|Infinity/)
      }),
    )
  })
})

describe('the wording with the sources', () => {
  test('goes by time, and says a voice that two outlets carry once', () => {
    const voices = [
      counts(27, 29, 'less-than', { source: 'the government', day: '2026-01-13' }),
      counts(18, 18, 'exact', { source: 'Free Now', day: '2025-10-24', outlet: 'Wire' }),
      counts(18, 18, 'exact', { source: 'Free Now', day: '2025-10-24', outlet: 'Post' }),
    ]
    expect(adviseOn('prisoners released', 'authority', voices).bySource).toBe(
      '18 by 24 October, according to Free Now; 27 to 29 by 13 January, according to the government',
    )
  })
})

describe('whom to call', () => {
  test('is the counters that the texts name, with the exact question and what the others have', () => {
    const voices = [
      counts(27, 29, 'less-than', { source: 'official government statements' }),
      counts(18, 18, 'exact', { source: 'Free Now', outlet: 'Wire' }),
    ]
    expect(adviseOn('prisoners released', 'authority', voices).calls).toEqual([
      {
        whom: 'the government',
        question:
          'Courier cites you for prisoners released: 27 to 29. Others have 18 (Free Now). Does your figure still stand, up to which day, and what exactly does it count?',
      },
      {
        whom: 'Free Now',
        question:
          'Wire cites you for prisoners released: 18. Others have 27 to 29 (official government statements). Does your figure still stand, up to which day, and what exactly does it count?',
      },
    ])
  })

  test('is the outlet where nobody is named who could be called', () => {
    const voices = [
      counts(12, 12, 'exact', { source: 'officials', named: false }),
      counts(15, 15, 'exact', { outlet: 'Wire' }),
    ]
    expect(adviseOn('miners trapped', 'conflict', voices).calls).toEqual([
      {
        whom: 'the news desk of Courier',
        question: 'You cite officials for miners trapped: 12. Who are they? Others have 15 (Wire).',
      },
      {
        whom: 'the news desk of Wire',
        question: 'You have miners trapped: 15. Where is that from? Others have 12 (officials).',
      },
    ])
  })

  test.each([
    ['council', 'the council'],
    ['police', 'police'],
    ['officials', 'officials'],
    ['Open Shores', 'Open Shores'],
    ['a spokesman', 'a spokesman'],
    ['mine’s operator', 'the mine’s operator'],
  ])('“%s” stands in a sentence as “%s”', (source, name) => {
    expect(withArticle(source)).toBe(name)
  })

  test.each([
    ['a government statement', 'government'],
    ['the latest report', 'the latest report'],
    ['the interior ministry report', 'interior ministry'],
    ['Open Shores', 'Open Shores'],
  ])('of “%s” it is %s that can be rung up', (source, body) => {
    expect(bodyOf(source)).toBe(body)
  })
})
