import { metaValue, typesOf } from '../html/facts.ts'
import type { PageRule } from './page-rule.ts'

/** A description of a film is a paragraph or two. */
const LONGEST = 500
/** A caption is shorter still. */
const LONGEST_CAPTION = 250

/** Video, audio and picture posts: something to look at or listen to, and a line or two beside it. */
export const playerPage: PageRule = {
  refuse({ facts, body, saysArticle }) {
    if (body.text.length > LONGEST || (saysArticle && body.text.length > LONGEST_CAPTION)) return null
    const types = new Set(facts.objects.flatMap(typesOf))
    const kind = metaValue(facts, 'og:type') ?? ''
    if (
      types.has('VideoObject') ||
      /^video/i.test(kind) ||
      facts.elements.some(({ name }) => name === 'video')
    )
      return {
        code: 'not-an-article',
        message:
          'This is a video page without an article. Paste a transcript, or give the link of a written story.',
      }
    if (/^music|^audio/i.test(kind) || types.has('AudioObject') || types.has('PodcastEpisode'))
      return {
        code: 'not-an-article',
        message:
          'This is an audio page without an article. Paste a transcript, or give the link of a written story.',
      }
    if (
      !saysArticle &&
      body.text.length <= LONGEST_CAPTION &&
      (types.has('ImageObject') || types.has('ImageGallery'))
    )
      return { code: 'not-an-article', message: 'This is a picture with a caption, not an article.' }
    return null
  },
}
