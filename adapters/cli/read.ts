/** `twosource read`: what was read from one page, field by field, then the text. */
import type { Article } from '../../src/domain.ts'
import { visibleLine, visibleText } from '../chat/visible.ts'

function fieldsOf(article: Article): readonly (readonly [string, string | null])[] {
  const { original } = article
  return [
    ['url', article.url],
    ['publisher', article.publisher],
    ['headline', article.headline],
    ['byline', article.byline.join(', ') || null],
    ['dateline', article.dateline],
    ['published', article.datePublished],
    ['modified', article.dateModified],
    ['section', article.section],
    ['tags', article.tags.join(', ') || null],
    ['language', article.inLanguage],
    ['original', original === null ? null : `${original.name} ${original.url ?? '(no link)'}`],
    ...article.notes.map(({ kind, text }) => [kind, text] as const),
  ]
}

export function renderArticle(article: Article): string {
  const fields = fieldsOf(article).map(([name, value]) => `${name.padEnd(18)} ${visibleLine(value ?? '–')}`)
  return `${fields.join('\n')}\n\n${visibleText(article.articleBody)}\n`
}
