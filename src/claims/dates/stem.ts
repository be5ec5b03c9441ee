/** A word without its ending, so that "shooting", "shootings" and "shoots" meet. Rough on purpose. */
export const stemOf = (word: string): string => word.replace(/(?:ings?|ers?|ed|es|s)$/, '').slice(0, 6)
