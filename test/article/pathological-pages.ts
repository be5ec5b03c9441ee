/** Pages that no newsroom publishes and that make parsers hang; each is a recipe, built when it is needed. */
const prose = 'The council of Norrby voted on Monday to keep the old bridge open, officials said. '
const page = (body: string): string =>
  `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`

export const pathologicalPages: Readonly<Record<string, () => string>> = {
  'a hundred thousand nested blocks': () => page('<div>'.repeat(100_000) + prose + '</div>'.repeat(100_000)),
  'a hundred thousand nested inline elements': () => page(`<p>${'<b>'.repeat(100_000)}${prose}`),
  'a hundred thousand nested bodies': () => '<body>'.repeat(100_000) + prose,
  'a hundred thousand nested table cells': () => page('<table><tr><td>'.repeat(100_000) + prose),
  'a hundred thousand nested lists': () => page('<ul><li>'.repeat(100_000) + prose),
  'five megabytes in one line': () => page(`<p>${prose.repeat(63_000)}</p>`),
  'five megabytes without a blank': () => page(`<p>${'a'.repeat(5_000_000)}</p>`),
  'five megabytes of one script': () => page(`<script>${'x<y;'.repeat(1_250_000)}</script><p>${prose}`),
  'a million attributes': () =>
    page(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=1`).join(' ')}>${prose}</p>`),
  'a million attributes without a value': () => page(`<p ${'b '.repeat(1_000_000)}>${prose}</p>`),
  'three million stray signs': () => page('<'.repeat(3_000_000)),
  'three million stray signs with blanks': () => page('< '.repeat(1_500_000)),
  'half a million paragraphs': () => page('<p>'.repeat(500_000)),
  'everything unclosed': () =>
    `<html><body>${`<section><article><p>${prose}<b><i><a href="/x">`.repeat(40_000)}`,
  'unclosed comment': () => page(`<!-- ${'<p>'.repeat(1_000_000)}`),
  'unclosed tag': () => page(`<p class="${'x '.repeat(2_000_000)}`),
  'sixty thousand paragraphs in deep wrappers': () =>
    page('<div>'.repeat(240) + `<p>${prose}</p>`.repeat(60_000)),
  'fifty thousand links': () => page(`<p>${`<a href="/by/x" rel="author">By A B</a> `.repeat(50_000)}</p>`),
  'fifty thousand headings': () => page(`<h2 class="byline">By Ana Ruiz, March 3, 2026</h2>`.repeat(50_000)),
  'a megabyte of one class name': () =>
    page(`<div class="${'share-related '.repeat(60_000)}"><p>${prose.repeat(5)}</p></div>`),
  'nested data': () =>
    page(`<script type="application/ld+json">${'[{"@graph":'.repeat(100_000)}</script><p>${prose.repeat(5)}`),
  'a megabyte of data': () =>
    page(
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x","author":{"name":"A B"}},'.repeat(16_000)}{}]</script><p>${prose.repeat(5)}`,
    ),
  'a hundred thousand entities': () => page(`<p>${'&amp;&#x27;&nbsp;&bogus;'.repeat(100_000)}</p>`),
  'nothing but blanks': () => page(' \n\t'.repeat(1_500_000)),
  'a million commas in a byline': () =>
    page(`<h1>x y z</h1><span class="byline">By ${'A, '.repeat(300_000)}</span><p>${prose.repeat(5)}`),
}
