/** A whole number of the settings, as it stands in the environment. */
import { z } from 'zod'

/** An empty value in an env file means: not set. What is wrong is said with the bounds. */
export function wholeNumber(least: number, most: number, standard: number) {
  const error = `must be a whole number from ${least} to ${most}`
  return z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(standard),
  )
}
