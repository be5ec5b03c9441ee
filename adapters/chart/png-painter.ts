/** SVG to PNG by resvg as WebAssembly, with a font of its own: containers seldom have any. Loaded with the first picture. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Painter } from '../../src/ports.ts'

const require = createRequire(import.meta.url)

type Render = (svg: string) => Uint8Array

/** Copied into an array of its own: what WebAssembly hands out lies in its memory. */
async function load(): Promise<Render> {
  const [{ initWasm, Resvg }, wasm, regular, bold] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ])
  await initWasm(wasm)
  const font = { fontBuffers: [regular, bold], defaultFontFamily: 'DejaVu Sans' }
  return (svg) => {
    const picture = new Resvg(svg, { font })
    const image = picture.render()
    try {
      return new Uint8Array(image.asPng())
    } finally {
      image.free()
      picture.free()
    }
  }
}

/** One for each process: the WebAssembly module can be set up once. */
let loaded: Promise<Render> | undefined

export const pngPainter = (): Painter => ({
  async png(svg) {
    loaded ??= load()
    return (await loaded)(svg)
  },
})
