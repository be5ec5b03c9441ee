/** The two ways in which Slack's events reach the app: a socket that the app opens, or signed requests to a port. */
import { setTimeout as sleep } from 'node:timers/promises'
import bolt, { type Logger, type Receiver } from '@slack/bolt'

export type Way =
  | {
      readonly kind: 'socket'
      /** `xapp-…`, with `connections:write`. */
      readonly appToken: string
      /** Milliseconds before a dropped connection is tried again, and for its pings to be answered. */
      readonly reconnectAfter?: number
    }
  | {
      readonly kind: 'requests'
      /** Requests that are not signed with it are refused. */
      readonly signingSecret: string
      readonly port: number
      /** Address to listen on: loopback, behind the proxy that holds the certificate. */
      readonly host?: string
    }

export type Entrance = {
  readonly receiver: Receiver
  /** What Bolt's start wants for this way. */
  readonly listen: { readonly port: number; readonly host: string } | null
  /** Calls back whenever the connection stands, the first time and after every gap. */
  onConnected(listener: () => void): void
  close(): Promise<void>
}

/** Path of the three request addresses in Slack's app settings. */
export const REQUEST_PATH = '/slack/events'

/** Slack's own pace for a reconnect (`clientPingTimeout` of its Socket Mode client). */
const RECONNECT_AFTER = 5000

/** Without a connection there is nothing else to do: it is asked for until it comes. */
const RECONNECTING = { forever: true, factor: 1.3, minTimeout: 1000, maxTimeout: 30_000, unref: true }

/** A peer that never answers the goodbye is left behind after this. */
const LONGEST_GOODBYE = 3000

export function openEntrance(way: Way, address: { slackApiUrl?: string }, logger: Logger): Entrance {
  if (way.kind === 'requests') {
    const { signingSecret, port, host = '127.0.0.1' } = way
    const receiver = new bolt.HTTPReceiver({ signingSecret, endpoints: REQUEST_PATH, logger })
    // Requests that could not be delivered are Slack's to send again: there is no connection to lose.
    return { receiver, listen: { port, host }, onConnected: () => undefined, close: () => receiver.stop() }
  }
  const receiver = new bolt.SocketModeReceiver({
    appToken: way.appToken,
    logger,
    clientPingTimeout: way.reconnectAfter ?? RECONNECT_AFTER,
    installerOptions: { clientOptions: { ...address, retryConfig: RECONNECTING } },
  })
  return {
    receiver,
    listen: null,
    onConnected: (listener) => void receiver.client.on('connected', listener),
    async close() {
      // Bolt's own stop does not wait for the goodbye.
      await Promise.race([receiver.client.disconnect(), sleep(LONGEST_GOODBYE, undefined, { ref: false })])
    },
  }
}
