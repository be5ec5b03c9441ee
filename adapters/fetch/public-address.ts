import ipaddr from 'ipaddr.js'

/** The one block of IPv6 that is handed out for use on the public net (IANA IPv6 Global Unicast Allocations). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** IETF protocol assignments: Teredo, ORCHID, benchmarking and the like (RFC 2928). */
const PROTOCOL_ASSIGNMENTS = ipaddr.IPv6.parseCIDR('2001::/23')

/**
 * Public in form, yet answered by the cloud's own host to the machines inside it:
 * Azure's wire server (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
 * The metadata addresses of the others lie in blocks that are not public.
 */
const CLOUD_INSIDE: ReadonlySet<string> = new Set(['168.63.129.16'])

/** Metadata services: never to be reached, not even through an allowed block or name. */
const METADATA: ReadonlySet<string> = new Set([
  '169.254.169.254', // AWS, Azure, Google Cloud, DigitalOcean, OpenStack, Oracle
  '169.254.169.253', // AWS DNS
  '169.254.169.123', // AWS time
  '169.254.170.2', // AWS ECS credentials
  '169.254.170.23', // AWS EKS pod identity
  '169.254.0.23', // Tencent
  '169.254.42.42', // Scaleway
  '100.100.100.200', // Alibaba
  '192.0.0.192', // Oracle, formerly
  'fd00:ec2::254', // AWS
  'fd00:ec2::253',
  'fd00:ec2::23',
  'fd00:42::42', // Scaleway
  'fd20:ce::254', // Google Cloud
  ...CLOUD_INSIDE,
])

export type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Strict: four decimal parts or an IPv6 address, without a zone; IPv4-mapped IPv6 comes out as IPv4. */
export function parseAddress(text: string): Address | null {
  const address = text.replace(/^\[|\]$/g, '')
  if (address.includes('%')) return null
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  if (!ipaddr.IPv6.isValid(address)) return null
  const parsed = ipaddr.IPv6.parse(address)
  return parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed
}

/** ISATAP keeps an IPv4 address behind `0:5efe` or `200:5efe` in any prefix (RFC 5214, 6.1). */
function isIsatap(address: ipaddr.IPv6): boolean {
  return (address.parts[4] === 0 || address.parts[4] === 0x200) && address.parts[5] === 0x5efe
}

/** Whether an address is the public net's own: nothing private, local, reserved, translated or tunnelled. */
export function isPublicUnicast(address: Address): boolean {
  if (address.range() !== 'unicast' || CLOUD_INSIDE.has(address.toString())) return false
  if (address instanceof ipaddr.IPv4) return true
  return address.match(GLOBAL_UNICAST) && !address.match(PROTOCOL_ASSIGNMENTS) && !isIsatap(address)
}

/** Whether a metadata service answers there, also when the address is wrapped in NAT64 or an old embedding. */
export function isMetadata(address: Address): boolean {
  if (METADATA.has(address.toString())) return true
  if (address instanceof ipaddr.IPv4) return false
  const [high = 0, low = 0] = address.parts.slice(6)
  const [sixHigh = 0, sixLow = 0] = address.parts.slice(1, 3)
  return (
    METADATA.has(dotted(high, low)) || (address.parts[0] === 0x2002 && METADATA.has(dotted(sixHigh, sixLow)))
  )
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}
