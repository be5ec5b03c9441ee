// Stands in for the reader: does what the link says.
import { parentPort as port } from 'node:worker_threads'

const parentPort = port ?? process.exit(2)

parentPort.on('message', ({ number, page }) => {
  if (page.link === 'hang') for (;;) Math.random()
  if (page.link === 'hoard') for (const held = []; ; ) held.push(new Array(1e5).fill(page.link + held.length))
  if (page.link === 'throw') throw new Error('a bug')
  if (page.link === 'exit') process.exit(3)
  parentPort.postMessage({ number, outcome: { ok: true, value: { link: page.link } } })
})
