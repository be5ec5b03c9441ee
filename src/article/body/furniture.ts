/**
 * Parts of a page that are not its article, known by their element, role or the words in their class and id.
 * The words are those that content systems and ad networks in wide use give to such parts (WordPress, Drupal,
 * Arc, Chorus, Brightspot; Outbrain, Taboola, Disqus, OneTrust), gathered by looking at pages.
 */
import type { ElementNode } from '../html/tree.ts'

/** Element names that never hold the article's text. */
const furnitureElements = new Set([
  'nav',
  'button',
  'dialog',
  'menu',
  'footer',
  'aside',
  'form',
  'fieldset',
  'label',
])

/** Explicit ARIA roles; presentational ones say nothing. */
const furnitureRoles = new Set([
  'navigation',
  'menu',
  'menubar',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'tablist',
  'toolbar',
  'banner',
  'tooltip',
])

/** Whole words of class or id, split at case changes, digits and punctuation. */
const furnitureWords = new Set(
  `nav navbar navigation menu submenu breadcrumb breadcrumbs footer masthead sidebar sidebars rail
  share shares sharing sharebar sharebox sharetools sharedaddy sharer socialshare social socials addthis addtoany sociable
  related relateds recirc recirculation recommended recommendation recommendations reco recommend trending popular mostread
  newsletter newsletters subscribe subscription subscriptions signup optin mailchimp inbox
  promo promos promotion promotions promobox advert adverts advertisement advertisements advertising ad ads adslot adunit adbox
  adwrapper adcontainer adsbygoogle dfp gpt sponsor sponsored sponsors sponsorship taboola outbrain zergnet revcontent nativo
  cookie cookies consent gdpr ccpa banner toolbar
  pagination pager copyright login signin paygate meter poll quiz rating ratings caption captions figcaption
  gallery slideshow carousel slider skip screenreader ticker alertbar breakingnews appdownload
  teaser teasers readmore morefrom morestories nextup upnext alsoread readalso readnext seealso authorbox authorbio bio bios
  taglist hashtags printfriendly jp-relatedposts wpcnt crayon wp-caption-text ticker breaking-block`.split(
    /\s+/,
  ),
)

/** Pairs of neighbouring words that say what one of them alone would not. */
const furniturePairs =
  /\b(?:see also|read (?:next|also|more)|also read|up next|next up|more (?:from|stories|news|articles|on|like)|most (?:read|popular|viewed|shared)|you (?:may|might)|author (?:box|bio|info|card|profile|details|about|description)|about (?:the )?author|post (?:tags|nav|share|author|meta|footer)|entry (?:meta|footer|tags|utility)|article (?:tags|footer|meta|tools|share|info|actions)|tag (?:list|cloud|links)|tags links|cat links|screen reader|sr only|visually hidden|pull ?quote|side ?bar|inline (?:promo|ad|related|newsletter|video|gallery)|read ?more|site (?:header|footer|title)|latest (?:news|stories|posts)|top stories|recent (?:posts|stories|articles)|(?:top|leader) ?board|photo credit|image (?:credit|caption|description)|media (?:caption|credit)|video (?:caption|player)|follow us|social media|back to top|skip to|print only|no print|topic list|key ?words?)\b/

/** Tokens by which WordPress and others say what the article is about, not what the element is. */
const contentTokens =
  /(?:^|\s)(?:category|tag|tags|cat|topic|section|author|format|postid|type|status|keyword|taxonomy|term)-\S+/gi

/** Class and id as words: split at case changes and punctuation; tokens with digits are hashes or counters. */
const wordsOf = (element: ElementNode): string =>
  `${(element.attributes.class ?? '').replace(contentTokens, ' ')} | ${element.attributes.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9|]+/g, ' ')
    .replace(/\b([a-z]{3,})\d{1,2}\b/g, '$1')

/** Layout names that contain furniture words without being furniture: `has-sidebar`, `no-ads`. */
const layoutPairs =
  /\b(?:has|no|with|without|hide|show|not|is|non|just|page|layout|content|single|above|below|left|right|col|wide|full) (?:sub )?(?:sidebars?|rail|ads?|advert|banner|related|comments|share|sharing|social|paywall|subscription|newsletter|gallery|caption|video|menu|nav|popup|modal|promo|footer|header|breadcrumbs?|meter|cookies?|cookie)\b/g

const navigationWords = /^(?:nav|navbar|navigation|menu|submenu|skip|masthead|footer|pager|pagination)$/
const overlayWords =
  /\b(?:popup|popups|popmake|modal|lightbox|overlay|offcanvas|off canvas|dialog|tooltip|interstitial)\b/
const commentWords =
  /\b(?:comments|disqus|commentlist|comment list|comment form|comment respond|livefyre|discuss|discussion)\b/

/** What kind of evidence says so: kinds differ in how far they can be trusted. */
export type FurnitureKind = 'named' | 'navigation' | 'comments' | 'overlay' | 'hidden'
export type Furniture = { readonly kind: FurnitureKind; readonly reason: string }

/** Classes that mean this only when they are the element's one class: as parts they occur in any name. */
const furnitureTokens = new Set(
  'cap tags tag topics keywords endnote endnotes fine fineprint small-print smallprint legal reco rel more also side right rightcol meta who src disc'.split(
    ' ',
  ),
)

const frames = new Set(['body', 'html', 'main', '#root'])

/** Why an element may be furniture, or null. Cheap: called for every element that holds text. */
export function furnitureReason(element: ElementNode): Furniture | null {
  const { name, attributes } = element
  if (frames.has(name)) return null
  if (furnitureElements.has(name))
    return { kind: name === 'nav' ? 'navigation' : 'named', reason: `element ${name}` }
  const role = attributes.role?.toLowerCase()
  if (role !== undefined && furnitureRoles.has(role)) return { kind: 'named', reason: `role ${role}` }
  if (attributes.hidden !== undefined && attributes.hidden !== 'false')
    return { kind: 'hidden', reason: 'hidden' }
  if (attributes.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style))
    return { kind: 'hidden', reason: 'hidden' }
  if (attributes.class === undefined && attributes.id === undefined) return null
  const token = attributes.class?.trim().toLowerCase()
  if (token !== undefined && furnitureTokens.has(token)) return { kind: 'named', reason: `class ${token}` }
  const words = wordsOf(element).replace(layoutPairs, ' ')
  const comments = commentWords.exec(words)
  if (comments !== null) return { kind: 'comments', reason: `named ${comments[0]}` }
  const overlay = overlayWords.exec(words)
  if (overlay !== null) return { kind: 'overlay', reason: `named ${overlay[0]}` }
  for (const word of words.split(' '))
    if (furnitureWords.has(word))
      return { kind: navigationWords.test(word) ? 'navigation' : 'named', reason: `named ${word}` }
  const pair = furniturePairs.exec(words)
  return pair === null ? null : { kind: 'named', reason: `named ${pair[0]}` }
}
