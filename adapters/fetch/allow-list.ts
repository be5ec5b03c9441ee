import ipaddr from 'ipaddr.js'
import { type Address, parseAddress } from './public-address.ts'

type Port = number | 'any'
type Block = readonly [Address, number]
type Entry =
  | { readonly kind: 'host'; readonly host: string; readonly port: Port }
  | { readonly kind: 'block'; readonly block: Block; readonly port: Port }

export type AllowList = {
  /** Whether addresses or blocks are listed, and not only hosts. */
  readonly hasBlocks: boolean
  /** Whether a host by this name (or this literal address) may be asked at this port, wherever it lies. */
  host(host: string, port: number): boolean
  /** Whether a host by this name is listed, with whatever port. */
  names(host: string): boolean
  /** Whether this address may be connected to at this port, whatever name led there. */
  address(address: Address, port: number): boolean
}

function admits(entry: Entry, port: number): boolean {
  return entry.port === 'any' || entry.port === port
}

/** Whether an address lies in a block of its own family. */
export function liesIn(address: Address, [start, bits]: Block): boolean {
  if (address instanceof ipaddr.IPv4) return start instanceof ipaddr.IPv4 && address.match(start, bits)
  return start instanceof ipaddr.IPv6 && address.match(start, bits)
}

/** `10.0.0.0/8`, `::1` or `127.0.0.1`; null when it is neither a block nor an address. */
export function parseBlock(text: string): Block | null {
  const [base = '', bits] = text.split('/')
  const address = parseAddress(base)
  if (address === null) return null
  const whole = address instanceof ipaddr.IPv4 ? 32 : 128
  const length = bits === undefined ? whole : Number(bits)
  return Number.isInteger(length) && length >= 0 && length <= whole && bits !== '' ? [address, length] : null
}

function parsePort(text: string | undefined): Port | null {
  if (text === undefined || text === '*') return 'any'
  const port = Number(text)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
}

function parseEntry(text: string): Entry {
  const [, bracketed, open, portText] =
    /^(?:\[([^\]]+)\]|([^:]*|[^[\]]*:[^[\]]*:[^[\]]*?))(?::(\d+|\*))?$/.exec(text.trim()) ?? []
  const name = bracketed ?? open ?? ''
  const isOpenV6 = bracketed === undefined && name.includes(':')
  const port = parsePort(isOpenV6 ? undefined : portText)
  const block = parseBlock(isOpenV6 ? text.trim() : name)
  if (block !== null && port !== null) return { kind: 'block', block, port }
  if (port !== null && /^(?=.*[a-z])[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(name))
    return { kind: 'host', host: name.toLowerCase(), port }
  throw new TypeError(
    `"${text}" is no entry for the fetch allow-list: write a host (wiki.example.org), an address or a block (10.1.0.0/16), each with a port to open that one alone (wiki.example.org:8080, [fd00::1]:8080)`,
  )
}

/**
 * Reads the allow-list of a setting. An entry without a port opens every port, as in NO_PROXY.
 * Throws a TypeError that names the entry which cannot be read.
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const parsed = entries.map(parseEntry)
  return {
    hasBlocks: parsed.some((entry) => entry.kind === 'block'),
    names: (host) => parsed.some((entry) => entry.kind === 'host' && entry.host === host),
    host: (host, port) =>
      parsed.some((entry) => entry.kind === 'host' && entry.host === host && admits(entry, port)),
    address: (address, port) =>
      parsed.some((entry) => entry.kind === 'block' && liesIn(address, entry.block) && admits(entry, port)),
  }
}
