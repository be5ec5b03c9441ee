/**
 * Verbs that report what somebody says, believes, knows or intends. The four types are those of the PARC 3.0
 * and PolNeAR guidelines (Pareti 2012; Newell et al. 2018: assertion, belief, fact, eventuality); the verbs are the
 * usual ones of English grammars under reporting verbs (Quirk et al. 1985, 16.31 and 16.60; Levin 1993, classes 29, 33
 * and 37), grouped by what can follow them. To add one, put its dictionary form into the row that it behaves like.
 */
export type CueType = 'assertion' | 'belief' | 'fact' | 'eventuality'

/** How far the reporter's choice of verb vouches for the content. */
export type CueStrength = 'plain' | 'firm' | 'weak'

/** `withheld`: the source would not say (declined to comment, refused to confirm). */
export type CuePolarity = 'affirmed' | 'denied' | 'withheld'

/**
 * What follows the verb: `quotation`, `clause` (that, whether, how, or bare), `infinitive` (to do),
 * `object` (the plan), `after` (a preposition and its object, listed in `prepositions`).
 */
export type Frame = 'quotation' | 'clause' | 'infinitive' | 'object' | 'after'

export type CueRow = {
  readonly type: CueType
  readonly strength: CueStrength
  readonly polarity: CuePolarity
  readonly frames: readonly Frame[]
  readonly prepositions?: readonly string[]
  /** The object is who was told, not what: "told reporters that". */
  readonly hearer?: boolean
  readonly verbs: string
}

export const cueRows: readonly CueRow[] = [
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause'],
    verbs: 'say add state reckon',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'infinitive'],
    hearer: true,
    verbs: 'tell inform remind assure warn advise brief notify',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'after', 'object'],
    prepositions: ['on', 'about', 'of'],
    verbs: `announce note report write tweet mention observe remark comment recount recall explain describe
      disclose reveal continue conclude post blog joke quip testify opine reflect muse
      elaborate clarify summarise summarize read retort counter joke boast brag whisper mutter declare proclaim
      recite repeat reiterate echo retweet read narrate outline detail chronicle document lay`,
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'after'],
    prepositions: ['to'],
    verbs: 'respond reply answer',
  },
  {
    type: 'assertion',
    strength: 'firm',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'object'],
    verbs: `confirm stress emphasise emphasize affirm assert attest certify acknowledge admit concede confess highlight
      reaffirm verify guarantee`,
  },
  {
    type: 'assertion',
    strength: 'firm',
    polarity: 'affirmed',
    frames: ['quotation', 'clause'],
    verbs: 'insist maintain argue contend swear underscore underline',
  },
  {
    type: 'assertion',
    strength: 'weak',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'object'],
    verbs:
      'claim allege suggest hint imply insinuate purport speculate posit theorise theorize estimate predict project forecast hypothesize signal indicate propose recommend',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'denied',
    frames: ['quotation', 'clause', 'object'],
    verbs: 'deny dispute refute rebut disavow reject dismiss contradict disagree doubt rule_out',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'object'],
    verbs: 'find show demonstrate prove conclude determine',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'object', 'after'],
    prepositions: ['about', 'if', 'for'],
    verbs: 'ask inquire enquire question wonder query',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['object', 'after', 'quotation'],
    prepositions: ['as', 'for', 'over', 'of'],
    verbs: `criticise criticize condemn denounce praise blast slam attack accuse blame deride mock ridicule decry lambaste
      bash rip hail laud applaud commend thank congratulate chide scold castigate rebuke fault label brand deem
      depict portray characterise characterize dub denigrate disparage tout defend endorse welcome
      lament bemoan challenge oppose cite defend champion extol assail berate excoriate skewer vilify compare liken`,
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'object', 'after'],
    prepositions: ['for', 'on', 'upon'],
    verbs: 'call',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['after', 'quotation', 'clause'],
    prepositions: ['about', 'of', 'against', 'for', 'out', 'on'],
    verbs: 'speak talk',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['after', 'quotation', 'clause'],
    prepositions: ['to', 'about', 'of', 'against', 'for', 'out', 'on', 'with', 'at', 'from'],
    verbs:
      'refer point complain object apologise apologize rail inveigh allude testify vouch campaign lobby plead rant',
  },
  {
    type: 'assertion',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause'],
    verbs:
      'shout yell scream cry chant exclaim interject snap chime sing laugh sigh shoot fire text email e-mail scoff chuckle bark',
  },
  {
    type: 'belief',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['quotation', 'clause', 'after', 'object'],
    prepositions: ['of', 'about', 'in', 'as'],
    verbs: `believe think suspect assume presume reckon guess suppose fear worry hope feel imagine consider conjecture envision
      expect anticipate view regard judge perceive trust doubt`,
  },
  {
    type: 'fact',
    strength: 'firm',
    polarity: 'affirmed',
    frames: ['clause', 'object', 'quotation'],
    verbs: 'know realise realize recognise recognize remember learn discover understand notice',
  },
  {
    type: 'eventuality',
    strength: 'plain',
    polarity: 'affirmed',
    frames: ['clause', 'infinitive', 'object', 'quotation'],
    verbs: `promise pledge vow threaten agree offer plan intend want hope wish decide demand order urge request instruct
      encourage press beg implore ask invite permit allow propose advocate support favour favor back prefer
      command direct authorise authorize ban prohibit mandate call_for seek aim volunteer resolve consent swear`,
  },
  {
    type: 'eventuality',
    strength: 'plain',
    polarity: 'denied',
    frames: ['infinitive', 'object'],
    verbs: 'refuse decline',
  },
]
