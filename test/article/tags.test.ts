import { expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'

const body =
  '<p>The pier at Saltby burned down on Wednesday night, and forty firefighters fought the flames until the morning.</p><p>Nobody was hurt, the harbour master said.</p>'

function tagsOf(html: string): readonly string[] {
  const read = readPage({
    link: 'page.html',
    url: null,
    mediaType: 'text/html',
    charset: 'utf-8',
    bytes: new TextEncoder().encode(
      `<html lang="en"><title>Pier burns</title><body><h1>Pier burns</h1>${body}${html}</body></html>`,
    ),
    retrievedAt: '2026-03-05T12:00:00Z',
  })
  if (!read.ok) throw new Error(read.failure.message)
  return read.value.tags
}

test.each([
  [
    'a list whose class says tags',
    '<ul class="tags"><li>Saltby</li><li>HarbourFire</li></ul>',
    ['Saltby', 'HarbourFire'],
  ],
  [
    'links inside a tag list',
    '<div class="post-tags"><a href="/t/1">Saltby</a> <a href="/t/2">Fire</a></div>',
    ['Saltby', 'Fire'],
  ],
  [
    'a line behind a label',
    '<div class="story-tags">Tags: saltby, fire, piers</div>',
    ['saltby', 'fire', 'piers'],
  ],
  ['a line cut by bars', '<div class="x-tags">Saltby | Fire | Piers</div>', ['Saltby', 'Fire', 'Piers']],
  [
    'related topics cut by slashes',
    '<div class="related-topics">Related Topics: Saltby / fire / piers</div>',
    ['Saltby', 'fire', 'piers'],
  ],
  ['hashtags', '<p>#Saltby #HarbourFire</p>', ['Saltby', 'HarbourFire']],
  ['the same tag once', '<ul class="tags"><li>Fire</li><li>fire</li></ul>', ['Fire']],
])('reads tags from %s', (_, html, tags) => {
  expect(tagsOf(html)).toEqual(tags)
})

test('takes no tag from a paragraph that merely mentions numbers with a hash', () => {
  expect(tagsOf('<p>The boat was #4 of the fleet. It was lost.</p>')).toEqual([])
})
