/** What kind of thing was received, by what the server says and by its first bytes. */

/** A doctype, a root element, or tags in the first kilobytes. */
const markup =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|div|main|section|meta|title|p|h1|script|link|table|center|span|nav|header)\b/i

export const looksLikeHtml = (mediaType: string | null, text: string): boolean =>
  (mediaType !== null && /html/i.test(mediaType)) || markup.test(text.slice(0, 8192))
