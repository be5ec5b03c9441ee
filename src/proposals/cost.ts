/** What questions cost, by a table of prices. Money is counted in millionths, so that sums stay whole numbers. */

/** In the table's currency, for a million tokens. */
export type Price = { readonly prompt: number; readonly answer: number }
export type Tokens = { readonly prompt: number; readonly answer: number }

/** `gpt-5.4-mini=0.25/2, llama*=0/0`: model, or its beginning and a star, then prompt and answer. */
export type Prices = readonly { readonly model: string; readonly price: Price }[]

const ROW = /^([^\s=]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/

/** Null when an entry is not of the form. */
export function parsePrices(text: string): Prices | null {
  const entries = text.split(/[\s,;]+/).filter(Boolean)
  const rows = entries.map((entry) => ROW.exec(entry))
  const prices = rows.flatMap((row) => {
    const [, model, prompt, answer] = row ?? []
    return model === undefined ? [] : [{ model, price: { prompt: Number(prompt), answer: Number(answer) } }]
  })
  return prices.length === entries.length ? prices : null
}

/** The price of a model; the longest entry that fits goes first. Null when the table has none. */
export function priceOf(model: string, prices: Prices): Price | null {
  const fits = prices.filter(({ model: name }) =>
    name.endsWith('*') ? model.startsWith(name.slice(0, -1)) : model === name,
  )
  return fits.toSorted((a, b) => b.model.length - a.model.length)[0]?.price ?? null
}

/** In millionths of the currency, rounded up: a price a million times a number of tokens. */
export const costOf = ({ prompt, answer }: Tokens, price: Price): number =>
  Math.ceil(prompt * price.prompt + answer * price.answer)
