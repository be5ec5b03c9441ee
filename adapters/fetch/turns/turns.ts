/** How politely a site is visited. Times in ms. */
export type TurnRule = {
  /** Visits to one site at the same time, by all workers together. */
  readonly concurrency: number
  /** Between the beginnings of two visits. */
  readonly delayMs: number
  /** After this a turn that was never given back, by a worker that died, is free again. */
  readonly leaseMs: number
}

export type Turn =
  | { readonly granted: true; giveBack(): Promise<void> }
  /** `paused`: the site itself asked to be left alone until then. */
  | { readonly granted: false; readonly waitMs: number; readonly paused: boolean }

/** Keeps the workers, all together, from visiting one site too often or too much at once. */
export interface Turns {
  /** Asks once; who is refused asks again after `waitMs`. */
  ask(site: string, rule: TurnRule): Promise<Turn>
  /** Refuses everyone for a while, as the site's Retry-After demands. Never shortens an earlier pause. */
  pause(site: string, ms: number): Promise<void>
}

/** When all places are taken, nobody knows how long it will be; asking again is cheap. */
export const ASK_AGAIN_MS = 100
