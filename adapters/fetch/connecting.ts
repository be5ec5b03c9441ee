import { getCACertificates } from 'node:tls'
import { Agent, buildConnector } from 'undici'
import { type ResolveHost, vettedLookup } from './lookup.ts'
import type { Vetting } from './vetting.ts'

export type Connecting = {
  readonly vetting: Vetting
  readonly resolve: ResolveHost
  /** Certificate authorities to trust beside the usual ones, PEM. */
  readonly ca?: readonly string[]
}

/**
 * An agent for one request to one host and port, its connection vetted twice: the addresses before, the peer's
 * after. HTTP/1.1 without keep-alive: nothing stays open, and nothing of one link's visit meets another's.
 * `onConnect` is told the peer's address when the connection stands;
 * `signal` breaks it off at whatever stage.
 */
export function vettedAgent(
  { vetting, resolve, ca }: Connecting,
  host: string,
  port: number,
  onConnect: (address: string) => void,
  signal: AbortSignal,
): Agent {
  const connect = buildConnector({
    lookup: vettedLookup(vetting, resolve, port),
    autoSelectFamily: true,
    allowH2: false,
    maxCachedSessions: 0,
    signal, // ends a handshake too, which destroying the agent does not
    timeout: 0, // the patience of the request covers it, from the name's resolution on
    ...(ca === undefined ? {} : { ca: [...getCACertificates('default'), ...ca] }),
  })
  return new Agent({
    connections: 1,
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 32_768,
    connect: (options, callback) => {
      connect(options, (...result) => {
        const [error, socket] = result
        if (error !== null) return callback(error, null)
        const peer = socket.remoteAddress ?? ''
        if (!vetting.admits(peer, host, port)) {
          socket.destroy()
          return callback(vetting.refusal(host), null)
        }
        onConnect(peer)
        callback(null, socket)
      })
    },
  })
}
