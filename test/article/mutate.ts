/** Breaks bytes as networks, servers and authors break them. Deterministic from its seed. */

/** From 0 to 1, exclusive. */
export type Random = () => number

/** mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const inserts = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '"',
  "'",
  '&',
  '&#',
  '&#x110000;',
  '<![CDATA[',
  ']]>',
  '\u0000',
  '\ufeff',
  '\u202e',
  '<div>',
  '</div>',
  '</p>',
  '<p>',
  '<script>',
  '</script>',
  '<style>',
  '<table><tr>',
  '</article>',
  '<br><br>',
  '<h1>',
  '</h1>',
  '<svg>',
  '<math>',
  '<template>',
  '<noscript>',
  '<iframe>',
  '<title>',
  '<textarea>',
  '<select>',
  '<meta property="article:published_time" content="99999-99-99T99:99">',
  '<time datetime="">',
  '<a href="">',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":[{}],"datePublished":{}}</script>',
  '<script type="application/ld+json">{',
  ' By ',
  ', and ',
  ' | ',
  '- ',
  '\n\n',
  '\r',
  '\t',
  '2026-13-45',
  'Feb 30, 2026',
]

const text = new TextEncoder()

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const place = (bytes: Uint8Array, random: Random): number => Math.floor(random() * (bytes.length + 1))

const stretch = (bytes: Uint8Array, random: Random): [number, number] => {
  const start = place(bytes, random)
  return [start, Math.min(bytes.length, start + Math.floor(random() * 400))]
}

const mutations: readonly Mutation[] = [
  // A flipped byte.
  (bytes, random) => {
    const copy = bytes.slice()
    const at = place(copy, random)
    if (at < copy.length) copy[at] = Math.floor(random() * 256)
    return copy
  },
  // Markup where none belongs.
  (bytes, random) => {
    const at = place(bytes, random)
    return joined(
      bytes.subarray(0, at),
      text.encode(inserts[Math.floor(random() * inserts.length)] ?? ''),
      bytes.subarray(at),
    )
  },
  // A stretch lost.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    return joined(bytes.subarray(0, start), bytes.subarray(end))
  },
  // A stretch twice, or many times.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const times = random() < 0.9 ? 2 : 40
    return joined(
      bytes.subarray(0, start),
      ...Array.from({ length: times }, () => bytes.subarray(start, end)),
      bytes.subarray(end),
    )
  },
  // A stretch elsewhere.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const rest = joined(bytes.subarray(0, start), bytes.subarray(end))
    const at = place(rest, random)
    return joined(rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at))
  },
  // Cut off.
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  // Half of it as UTF-16.
  (bytes, random) => {
    const at = place(bytes, random)
    return random() < 0.1 ? joined(new Uint8Array([0xff, 0xfe]), bytes.subarray(at)) : bytes
  },
]

/** One to six breakages in a row. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes
  const times = 1 + Math.floor(random() * 6)
  for (let count = 0; count < times; count += 1)
    result = (mutations[Math.floor(random() * mutations.length)] ?? ((same) => same))(result, random)
  return result
}
