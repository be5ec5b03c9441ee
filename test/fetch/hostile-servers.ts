import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { FailureCode } from '../../src/domain.ts'
import { HTML } from './site.ts'

/** What a hostile or broken server says, after which it closes the connection unless it returns `'stay'`. */
export type Talk = (socket: Socket) => 'stay' | undefined

export const head = (status: string, ...fields: string[]): string =>
  [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n')
const send =
  (...parts: (string | Buffer)[]): Talk =>
  (socket) => {
    for (const part of parts) socket.write(part)
    return undefined
  }
const stay =
  (...parts: (string | Buffer)[]): Talk =>
  (socket) => {
    for (const part of parts) socket.write(part)
    return 'stay'
  }
export const page = (bytes: string | Buffer, ...fields: string[]): Talk =>
  send(
    head('200 OK', 'content-type: text/html', `content-length: ${Buffer.byteLength(bytes)}`, ...fields),
    bytes,
  )
const status = (line: string, ...fields: string[]): Talk =>
  send(head(line, 'content-length: 4', ...fields), 'Oops')
const dripping =
  (start: string, drop: string, everyMs: number): Talk =>
  (socket) => {
    socket.write(start)
    const timer = setInterval(() => socket.write(drop), everyMs)
    socket.on('close', () => clearInterval(timer))
    return 'stay'
  }
const flooding =
  (start: string, chunk: Buffer): Talk =>
  (socket) => {
    socket.write(start)
    const pour = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', pour)
    pour()
    return 'stay'
  }

const zeros = Buffer.alloc(8_000_000)
/** Less than a page may have, a thousand times what is sent. */
const fewZeros = Buffer.alloc(3_000_000)
const gzipped = gzipSync(HTML.repeat(50))
const CHUNKED = 'transfer-encoding: chunked'
export const HTML_TYPE = 'content-type: text/html'

export const CASES: readonly (readonly [string, FailureCode, Talk])[] = [
  ['goes silent after the request', 'timeout', stay()],
  ['drips its head', 'timeout', dripping('HTTP/1.1 200 OK\r\n', 'x-a: b\r\n', 20)],
  ['drips its body', 'timeout', dripping(head('200 OK', HTML_TYPE, 'content-length: 100000'), 'a', 20)],
  ['drips chunks', 'timeout', dripping(head('200 OK', HTML_TYPE, CHUNKED), '1\r\na\r\n', 20)],
  ['goes silent within the body', 'timeout', stay(head('200 OK', HTML_TYPE, 'content-length: 9'), '<p>')],
  ['sends 103 for ever', 'timeout', dripping('', 'HTTP/1.1 103 Early Hints\r\n\r\n', 5)],
  ['sends a body without end', 'too-large', flooding(head('200 OK', HTML_TYPE), Buffer.alloc(65_536, 'a'))],
  [
    'sends chunks without end',
    'too-large',
    flooding(head('200 OK', HTML_TYPE, CHUNKED), Buffer.from(`ffff\r\n${'a'.repeat(65_535)}\r\n`)),
  ],
  [
    'announces a body over the limit',
    'too-large',
    stay(head('200 OK', HTML_TYPE, 'content-length: 99999999999')),
  ],
  ['sends a gzip bomb', 'too-large', page(gzipSync(zeros), 'content-encoding: gzip')],
  ['sends a gzip bomb of a page’s size', 'too-large', page(gzipSync(fewZeros), 'content-encoding: gzip')],
  [
    'sends a brotli bomb of a page’s size',
    'too-large',
    page(brotliCompressSync(fewZeros), 'content-encoding: br'),
  ],
  ['sends a brotli bomb', 'too-large', page(brotliCompressSync(zeros), 'content-encoding: br')],
  ['sends a deflate bomb', 'too-large', page(deflateSync(zeros), 'content-encoding: deflate')],
  [
    'sends a gzip bomb within gzip',
    'too-large',
    page(gzipSync(gzipSync(zeros)), 'content-encoding: gzip, gzip'),
  ],
  [
    'packs a page ten times over',
    'too-large',
    page(gzipped, 'content-encoding: gzip, gzip, gzip, gzip, gzip'),
  ],
  [
    'sends many small gzip members',
    'too-large',
    page(Buffer.concat(Array(3_000).fill(gzipSync(Buffer.alloc(2_000)))), 'content-encoding: gzip'),
  ],
  ['cuts its gzip short', 'bad-encoding', page(gzipped.subarray(0, -20), 'content-encoding: gzip')],
  [
    'cuts its gzip short and the connection with it',
    'connection',
    send(
      head('200 OK', HTML_TYPE, `content-length: ${gzipped.length}`, 'content-encoding: gzip'),
      gzipped.subarray(0, 40),
    ),
  ],
  ['says gzip and sends text', 'bad-encoding', page(HTML, 'content-encoding: gzip')],
  ['says brotli and sends text', 'bad-encoding', page(HTML, 'content-encoding: br')],
  [
    'damages its gzip',
    'bad-encoding',
    page(
      Buffer.concat([gzipped.subarray(0, 30), Buffer.alloc(40, 7), gzipped.subarray(70)]),
      'content-encoding: gzip',
    ),
  ],
  ['packs the page in a way of its own', 'bad-encoding', page(HTML, 'content-encoding: constructor')],
  [
    'announces more than it sends',
    'connection',
    send(head('200 OK', HTML_TYPE, 'content-length: 5000'), HTML),
  ],
  [
    'announces two lengths',
    'connection',
    send(head('200 OK', HTML_TYPE, 'content-length: 5', 'content-length: 9'), HTML),
  ],
  ['announces a negative length', 'connection', send(head('200 OK', HTML_TYPE, 'content-length: -5'), HTML)],
  [
    'announces length and chunks',
    'connection',
    send(head('200 OK', HTML_TYPE, 'content-length: 5', CHUNKED), '5\r\nabcde\r\n0\r\n\r\n'),
  ],
  [
    'sends chunks of a size that is none',
    'connection',
    send(head('200 OK', HTML_TYPE, CHUNKED), 'zz\r\nabc\r\n'),
  ],
  ['breaks off between chunks', 'connection', send(head('200 OK', HTML_TYPE, CHUNKED), '3\r\nabc\r\n')],
  ['speaks HTTP/0.9', 'connection', send(HTML)],
  ['speaks something else', 'connection', send('220 mail.example.com ESMTP\r\n')],
  ['sends noise', 'connection', send(Buffer.from([0, 255, 1, 254, 13, 10, 13, 10]))],
  ['hangs up at once', 'connection', send('')],
  ['hangs up within the head', 'connection', send('HTTP/1.1 200 OK\r\ncontent-ty')],
  [
    'sends a head without end',
    'connection',
    flooding('HTTP/1.1 200 OK\r\n', Buffer.from(`x-a: ${'b'.repeat(4_000)}\r\n`)),
  ],
  ['sends NULs in its head', 'connection', send('HTTP/1.1 200 OK\r\nx-a: \0\r\n\r\n')],
  ['sends no status', 'connection', send('HTTP/1.1 \r\n\r\n')],
  [
    'switches protocols unasked',
    'connection',
    send(head('101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade')),
  ],
  ['sends nothing', 'empty', page('')],
  ['sends nothing, packed', 'empty', page(gzipSync(''), 'content-encoding: gzip')],
  ['sends white space', 'empty', page(' \r\n\t ')],
  ['sends NULs alone', 'empty', page('\0'.repeat(500))],
  ['sends 204', 'empty', send(head('204 No Content'))],
  ['sends text full of NULs', 'unsupported-type', page('a\0b\0c\0\0d'.repeat(100), 'x-kind: text')],
  [
    'sends a part that nobody asked for',
    'server-error',
    send(head('206 Partial Content', HTML_TYPE, 'content-length: 5'), '<p>ab'),
  ],
  ['confirms what was never asked', 'server-error', send(head('304 Not Modified'))],
  ['redirects to nowhere', 'server-error', status('302 Found')],
  ['offers a choice', 'server-error', status('300 Multiple Choices')],
  ['answers 400', 'forbidden', status('400 Bad Request')],
  ['answers 401', 'login-wall', status('401 Unauthorized', 'www-authenticate: Basic realm="x"')],
  ['answers 402', 'paywall', status('402 Payment Required')],
  ['answers 403', 'forbidden', status('403 Forbidden')],
  ['answers 404', 'not-found', status('404 Not Found')],
  ['answers 405', 'forbidden', status('405 Method Not Allowed')],
  ['answers 407', 'login-wall', status('407 Proxy Authentication Required')],
  ['answers 408', 'timeout', status('408 Request Timeout')],
  ['answers 410', 'gone', status('410 Gone')],
  ['answers 418', 'forbidden', status('418 I am a teapot')],
  ['answers 429', 'rate-limited', status('429 Too Many Requests')],
  ['answers 451', 'forbidden', status('451 Unavailable For Legal Reasons')],
  ['answers 500', 'server-error', status('500 Internal Server Error')],
  ['answers 502', 'server-error', status('502 Bad Gateway')],
  ['answers 503', 'server-error', status('503 Service Unavailable')],
  ['answers 599', 'server-error', status('599 Whatever')],
  ['answers 999', 'server-error', status('999 Request Denied')],
  ['challenges robots', 'forbidden', status('403 Forbidden', 'cf-mitigated: challenge')],
  ['sends a picture', 'unsupported-type', page('GIF89a\u0001\u0001', 'content-type: image/gif')],
  [
    'sends a picture that it calls a page',
    'unsupported-type',
    page(Buffer.from('89504e470d0a1a0a0000000d49484452000001000000', 'hex')),
  ],
  [
    'sends an archive that it calls a page',
    'unsupported-type',
    page('PK\u0003\u0004\u0014\0\0\0 and so on, and so on'),
  ],
  [
    'sends JSON',
    'unsupported-type',
    send(head('200 OK', 'content-type: application/json', 'content-length: 2'), '{}'),
  ],
  [
    'sends a video',
    'unsupported-type',
    stay(head('200 OK', 'content-type: video/mp4', 'content-length: 9000')),
  ],
  [
    'sends a feed',
    'unsupported-type',
    send(head('200 OK', 'content-type: application/rss+xml', 'content-length: 6'), '<rss/>'),
  ],
  [
    'sends a feed that it calls XML',
    'unsupported-type',
    page('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'content-type: text/xml'),
  ],
  ['redirects to itself', 'redirect-loop', send(head('301 Moved', 'location: ?', 'content-length: 0'))],
  [
    'redirects to a file',
    'blocked-address',
    send(head('302 Found', 'location: file:///etc/passwd', 'content-length: 0')),
  ],
  [
    'redirects to a script',
    'blocked-address',
    send(head('302 Found', 'location: javascript:alert(1)', 'content-length: 0')),
  ],
  [
    'redirects to an app',
    'blocked-address',
    send(head('302 Found', 'location: intent://x#Intent;end', 'content-length: 0')),
  ],
  [
    'redirects to an address that is none',
    'blocked-address',
    send(head('302 Found', 'location: http://[', 'content-length: 0')),
  ],
  [
    'passes on by a page to a private address',
    'blocked-address',
    page('<meta http-equiv="refresh" content="0;url=http://169.254.169.254/">'),
  ],
]
