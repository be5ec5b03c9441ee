import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves once the condition holds; rejects, with the condition's text, when it does not in time. */
export async function eventually(condition: () => boolean, within = 10_000): Promise<void> {
  const end = performance.now() + within
  while (!condition()) {
    if (performance.now() > end) throw new Error(`did not come true in ${within} ms: ${condition}`)
    await sleep(5)
  }
}
