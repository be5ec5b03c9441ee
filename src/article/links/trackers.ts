import { withPairs } from './query.ts'
import { isUnder } from './site.ts'

/*
 * Parameters that tell the site who shared a link, never which page it is. Gathered from the vendors'
 * own documentation (Google Analytics, Matomo, HubSpot, Marketo, AT Internet, Adobe) and from the public
 * lists of ClearURLs, Firefox's query stripping and Brave.
 */
const EVERYWHERE: ReadonlySet<string> = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid msclkid yclid ysclid twclid ttclid
  li_fat_id igshid igsh epik rdt_cid sccid wickedid irclickid irgwc rb_clickid dicbo tblci
  mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_enc_id
  oly_anon_id _openstat _ga _gl __s s_kwcid ef_id s_cid _branch_match_id _branch_referrer _bta_tid _bta_c
  ml_subscriber ml_subscriber_hash sc_cmp sc_llid nr_email_referer elqtrackid elqtrack
  fb_action_ids fb_action_types fb_ref fb_source action_object_map action_type_map action_ref_map
  __twitter_impression ref_src ref_url soc_src soc_trk guccounter guce_referrer guce_referrer_sig
  ocid ncid cmpid cmp ito smid smtyp icid intcmp int_cmp xtor wt.mc_id wt.z_author wtmc wt_mc
  ns_mchannel ns_source ns_campaign ns_linkname ns_fee bxid cndid mbid esrc taid sr_share
  __cft__ __tn__ paipv eav usqp amp_js_v amp_gsa amp_ct`
    .split(/\s+/)
    .filter(Boolean),
)

/** Families that share a beginning. */
const PREFIXES = [
  'utm_',
  'mtm_',
  'pk_',
  'piwik_',
  'matomo_',
  'hsa_',
  'trk_',
  'at_',
  'stm_',
  'hmb_',
  '__cft__[',
]

/** Names that mean something elsewhere, and on these hosts only who shared the link. */
const ON_HOSTS: readonly { readonly hosts: readonly string[]; readonly names: readonly string[] }[] = [
  { hosts: ['twitter.com', 'x.com'], names: ['s', 't'] },
  { hosts: ['youtube.com', 'youtu.be'], names: ['si', 'feature', 'pp', 'ab_channel'] },
  { hosts: ['nytimes.com'], names: ['partner', 'emc', 'unlocked_article_code', 'referringsource', 'rsrc'] },
  { hosts: ['wsj.com', 'barrons.com', 'marketwatch.com'], names: ['mod', 'st', 'reflink'] },
  { hosts: ['forbes.com'], names: ['sh', 'ss'] },
  { hosts: ['washingtonpost.com'], names: ['itid', 'wpisrc', 'wpmm', 'pwapi_token', 'tid'] },
  { hosts: ['bloomberg.com'], names: ['sref', 'srnd', 'accesstoken', 'leadsource'] },
  { hosts: ['theguardian.com'], names: ['ref'] },
  { hosts: ['ft.com'], names: ['accesstoken', 'sharetype', 'segmentid'] },
  { hosts: ['msn.com'], names: ['cvid', 'ei', 'pc', 'bncnt'] },
  { hosts: ['facebook.com'], names: ['mibextid', 'rdid', 'share_url', 'locale', 'refid'] },
]

/** Parameters that only say whose reading right or which sharer it is, yet are needed to be let in. */
const NEEDED_TO_READ: ReadonlySet<string> = new Set([
  'unlocked_article_code',
  'pwapi_token',
  'accesstoken',
  'st',
  'reflink',
  'sharetype',
])

function isTracker(host: string, name: string, keepPasses: boolean): boolean {
  const lower = name.toLowerCase()
  if (keepPasses && NEEDED_TO_READ.has(lower)) return false
  if (EVERYWHERE.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))) return true
  return ON_HOSTS.some(
    ({ hosts, names }) => names.includes(lower) && hosts.some((domain) => isUnder(host, domain)),
  )
}

/**
 * Removes tracking parameters and leaves the others exactly as they stood, order and escapes included.
 * `keepPasses` leaves what a gifted link needs to be let in: for fetching, never for a link's identity.
 */
export function withoutTrackers(url: URL, keepPasses = false): URL {
  const clean = new URL(url)
  clean.search = withPairs(url, (pair) => !isTracker(url.hostname, nameOf(pair), keepPasses))
  return clean
}

function nameOf(pair: string): string {
  const raw = pair.split('=', 1)[0] ?? ''
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw // a stray % sign: the name as it stands
  }
}
