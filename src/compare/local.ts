/** Figures that a sentence gives for one place alone. */
import type { Sighting } from './sighting.ts'

/** `In Exton it was 38`: said of one place. */
const LOCAL =
  /(?:^|[.,;:]\s+|\b(?:and|but|while)\s+)[Ii]n\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+|capital|city|north\w*|south\w*|east\w*|west\w*)\b[^.;]{0,60}$/u

export const isLocal = ({ claim: { quote, surface } }: Sighting): boolean =>
  LOCAL.test(quote.exact.slice(0, Math.max(0, surface.start - quote.start)))
