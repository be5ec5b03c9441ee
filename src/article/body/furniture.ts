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
  comments disqus commentlist respond discuss livefyre cookie cookies consent gdpr ccpa banner popup modal lightbox tooltip toolbar
  pagination pager copyright login signin paywall paygate meter poll quiz rating ratings caption captions figcaption
  gallery slideshow carousel slider skip screenreader ticker alertbar breakingnews appdownload
  teaser teasers readmore morefrom morestories nextup upnext alsoread readalso readnext seealso authorbox authorbio bio bios
  taglist hashtags printfriendly jp-relatedposts wpcnt crayon wp-caption-text hidden`.split(/\s+/),
)

/** Pairs of neighbouring words that say what one of them alone would not. */
const furniturePairs =
  /\b(?:see also|read (?:next|also|more)|also read|up next|next up|more (?:from|stories|news|articles|on|like)|most (?:read|popular|viewed|shared)|you (?:may|might)|author (?:box|bio|info|card|profile|details|about|description)|about (?:the )?author|post (?:tags|nav|share|author|meta|footer)|entry (?:meta|footer|tags|utility)|article (?:tags|footer|meta|tools|share|info|actions)|tag (?:list|cloud|links)|tags links|cat links|screen reader|sr only|visually hidden|pull ?quote|side ?bar|inline (?:promo|ad|related|newsletter|video|gallery)|read ?more|site (?:header|footer|title)|latest (?:news|stories|posts)|top stories|recent (?:posts|stories|articles)|(?:top|leader) ?board|photo credit|image (?:credit|caption|description)|media (?:caption|credit)|video (?:caption|player)|follow us|social media|back to top|skip to|print only|no print|topic list|key ?words?)\b/

/** Words that only count when they stand alone or first in a class token: elsewhere they name layouts. */
export const wordsOf = (element: ElementNode): string =>
  `${element.attributes.class ?? ''} | ${element.attributes.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z|]+/g, ' ')

/** Layout names that contain furniture words without being furniture: `has-sidebar`, `no-ads`. */
const layoutPairs =
  /\b(?:has|no|with|without|hide|show|not|is|non|page|layout|content|single|above|below|left|right|col|wide|full) (?:sidebars?|rail|ads?|advert|banner|related|comments|share|sharing|social|paywall|subscription|newsletter|gallery|caption|video|menu|nav|popup|modal|promo|footer|header|breadcrumbs?|meter|cookies?|cookie)\b/g

/** Why an element is furniture, or null. Cheap: called for every element of the page. */
export function furnitureReason(element: ElementNode): string | null {
  const { name, attributes } = element
  if (furnitureElements.has(name)) return `element ${name}`
  const role = attributes.role
  if (role !== undefined && furnitureRoles.has(role.toLowerCase())) return `role ${role}`
  if (attributes.hidden !== undefined && attributes.hidden !== 'false') return 'hidden'
  if (attributes.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style))
    return 'hidden'
  if (attributes.class === undefined && attributes.id === undefined) return null
  if (name === 'body' || name === 'html' || name === 'main') return null
  const words = wordsOf(element).replace(layoutPairs, ' ')
  for (const word of words.split(' ')) if (furnitureWords.has(word)) return `named ${word}`
  const pair = furniturePairs.exec(words)
  return pair === null ? null : `named ${pair[0]}`
}
