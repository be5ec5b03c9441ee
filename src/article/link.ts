/** Links: one address per article, and which links of a chat message are article links. */
export {
  addressToFetch,
  addressToKeep,
  canonicalOfPage,
  canonicalUrl,
  linkKey,
  unwrappedAddress,
} from './links/canonical.ts'
export { articleLinks, type LinkLeftOut, type SortedLinks, sortLinks } from './links/in-message.ts'
