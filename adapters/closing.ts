/** Runs the closers last to first, as each may need what was opened before it. */
export class Closing {
  readonly #closers: (() => Promise<unknown>)[] = []

  add(closer: () => Promise<unknown>): void {
    this.#closers.push(closer)
  }

  async close(): Promise<void> {
    for (let closer = this.#closers.pop(); closer !== undefined; closer = this.#closers.pop()) await closer()
  }
}
