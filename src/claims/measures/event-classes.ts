/**
 * Verbs by which reports tell one and the same happening: the wall that `gave way` in one is the wall that
 * `failed` in another. Collected from the vocabulary of accident, crime and politics desks; dictionary forms.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  collapse: [
    'collapse',
    'give way',
    'fail',
    'burst',
    'breach',
    'rupture',
    'crumble',
    'cave in',
    'come down',
    'fall down',
    'break up',
    'break apart',
  ],
  outbreak: ['break out', 'catch', 'ignite', 'flare up', 'sweep', 'rip', 'tear'],
  passage: ['pass', 'approve', 'adopt', 'endorse', 'ratify', 'back'],
  'break-in': ['break in', 'burgle', 'raid', 'storm', 'rob'],
  boarding: ['board', 'intercept', 'stop'],
  arrival: ['arrive', 'dock', 'berth', 'land'],
  detection: ['detect', 'spot', 'discover', 'notice'],
}

const classes: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, verbs]) => verbs.map((verb): [string, string] => [verb, name])),
)

/** The class of a verb with its particle, or null for one that no class holds. */
export const eventClassOf = (verb: string): string | null => classes.get(verb) ?? null

export const isEventClass = (predicate: string | null): boolean =>
  predicate !== null && Object.hasOwn(CLASSES, predicate)
