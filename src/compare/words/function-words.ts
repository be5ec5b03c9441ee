/**
 * Words that carry grammar, not content: the closed classes of English (Quirk et al., A Comprehensive
 * Grammar, ch. 2), auxiliaries and the commonest verbs of saying included.
 */
const WORDS = new Set(
  `a an the this that these those such each every either neither some any no none all both half many much more most
  few fewer less least several other another own same and or but nor so yet for of to in on at by with from into onto
  over under above below between among through during before after about around against within without upon across
  along behind beyond near off out up down as than like since until till while when where why how if whether because
  although though unless i me my mine we us our ours you your yours he him his she her hers it its they them their
  theirs who whom whose which what there here be am is are was were been being have has had having do does did doing
  will would shall should can could may might must not n't only also too very just even still now then again ever never
  already almost nearly say says said saying told tells tell according added mr mrs ms dr s t re ve ll d m one ones
  people person time day`
    .split(/\s+/)
    .filter(Boolean),
)

export const isFunctionWord = (word: string): boolean => WORDS.has(word.toLowerCase())
