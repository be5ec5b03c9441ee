/** A worker that is killed at every step of every job: before each call that it makes of the world around it. */

class Killed extends Error {}

/** Wraps ports so that the call after so many throws; plain values and the clock are no steps. */
function mortal<Ports extends object>(ports: Ports, lives: { left: number }): Ports {
  const wrap = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && !(value instanceof Date)) return around(value)
    return value
  }
  const around = (target: object): object =>
    new Proxy(target, {
      get(own, name) {
        const value: unknown = Reflect.get(own, name, own)
        if (typeof value !== 'function') return wrap(value)
        return (...given: unknown[]) => {
          const answer: unknown = Reflect.apply(value, own, given)
          if (!(answer instanceof Promise)) return answer
          lives.left -= 1
          // The call was made, and its worker does not live to see the answer.
          return lives.left < 0
            ? answer.then(() => {
                throw new Killed()
              })
            : answer
        }
      },
    })
  return around(ports) as Ports
}

/** So many steps no job has; more mean that one never ends. */
const MOST_STEPS = 400

/**
 * Does a job again and again from its start, each time one step further before its worker is killed, until it is
 * done. Resolves to what it resolved to, and how often it was killed.
 */
export async function killedAtEveryStep<Ports extends object, Result>(
  ports: Ports,
  job: (ports: Ports) => Promise<Result>,
): Promise<{ readonly result: Result; readonly kills: number }> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    try {
      return { result: await job(mortal(ports, { left: steps })), kills: steps }
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    }
  }
  throw new Error(`not done after ${MOST_STEPS} steps`)
}
