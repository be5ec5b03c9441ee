import { describe, expect, test } from '@jest/globals'
import { articleOf } from './page.ts'

const story = (name: string, paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>${name} told the council of Norrby on day ${at + 1} that the old bridge would have to stay open, and the council agreed.</p>`,
  ).join('')

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Bridge to stay</title></head><body>${body}</body></html>`

const speakers = (html: string): string[] => [
  ...new Set(
    articleOf(html)
      .articleBody.split('\n\n')
      .map((paragraph) => paragraph.split(' ')[0] ?? ''),
  ),
]

describe('the article', () => {
  test('is the one under the headline, not longer ones that the page loads after it', () => {
    const more = ['Okoro', 'Lind', 'Petrie'].map(
      (name) => `<article><h2>${name} speaks</h2>${story(name, 12)}</article>`,
    )
    expect(
      speakers(
        page(`<div><article><h1>Bridge to stay</h1>${story('Brook', 4)}</article>${more.join('')}</div>`),
      ),
    ).toEqual(['Brook'])
  })

  test('goes on in sections of the same template', () => {
    const sections = ['Brook', 'Okoro', 'Lind'].map(
      (name) => `<section class="part">${story(name, 3)}</section>`,
    )
    expect(
      speakers(
        page(
          `<h1>Bridge to stay</h1><div>${sections.join('<div class="ad-slot">Advertisement</div>')}</div>`,
        ),
      ),
    ).toEqual(['Brook', 'Okoro', 'Lind'])
  })

  test('is not its comments, however many', () => {
    expect(
      speakers(
        page(
          `<article><h1>Bridge to stay</h1>${story('Brook', 3)}</article><div id="comments">${story('Anon', 40)}</div>`,
        ),
      ),
    ).toEqual(['Brook'])
  })

  test('is read although its wrapper is named after the comments or the advertisements that it has', () => {
    expect(
      speakers(
        page(
          `<div class="comments-open with-ads"><h1>Bridge to stay</h1><div class="gallery">${story('Brook', 5)}</div></div>`,
        ),
      ),
    ).toEqual(['Brook'])
  })

  test('is not a window of terms that waits to be opened', () => {
    expect(
      speakers(
        page(
          `<article><h1>Bridge to stay</h1>${story('Brook', 3)}</article><div class="modal">${story('Terms', 12)}</div>`,
        ),
      ),
    ).toEqual(['Brook'])
  })

  test('goes on behind a wall that a script would lift', () => {
    const hidden = Array.from(
      { length: 4 },
      () => `<div style="display:none">${story('Okoro', 1)}</div>`,
    ).join('')
    expect(
      speakers(
        page(
          `<article><h1>Bridge to stay</h1><div>${`<div>${story('Brook', 2)}</div>`}${hidden}</div></article>`,
        ),
      ),
    ).toEqual(['Brook', 'Okoro'])
  })

  test('leaves out tables of figures and keeps lists', () => {
    const table = `<table>${'<tr><td>Bridges</td><td>12</td></tr>'.repeat(9)}</table>`
    const list =
      '<ul><li>The old bridge stays open until the spring.</li><li>The new one is not to be begun.</li></ul>'
    const body = articleOf(
      page(
        `<article><h1>Bridge to stay</h1>${story('Brook', 3)}${table}${list}${story('Brook', 2)}</article>`,
      ),
    ).articleBody
    expect(body).not.toContain('12')
    expect(body).toContain('The old bridge stays open until the spring.\n\nThe new one is not to be begun.')
  })
})
