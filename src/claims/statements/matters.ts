/**
 * Yes/no matters that news reports turn on and that two reports can contradict each other in. Each row: what it is about
 * (nouns), which verbs and adjectives say that it is so, which that it is not. Dictionary forms; a verb with its
 * particle is written with a blank ("call off"). From the usual questions of a news desk (did talks take place, was an
 * alarm raised, was it paid, is it valid), not from any corpus; a journalist can add a row here.
 */
export type Matter = {
  /** Name by which two articles' statements meet. */
  readonly key: string
  /** The matter as a reader would say it when it is so. */
  readonly label: string
  readonly about: string
  readonly yes: string
  readonly no: string
  /** The noun is what the verb is done to, never who does it: "told the police", not "the police told". */
  readonly object?: true
  /** The wider matter that a clause about this one is not about as well. */
  readonly narrows?: string
}

export const MATTERS: readonly Matter[] = [
  {
    key: 'talks',
    label: 'talks held',
    about: 'talk negotiation summit meeting dialogue',
    yes: 'hold|resume|begin|start|continue|restart|reopen|go ahead|take place|under way|convene',
    no: 'call off|cancel|collapse|break off|break down|suspend|postpone|stall|scrap|fall through|abandon',
  },
  {
    key: 'agreement',
    label: 'agreement reached',
    about: 'agreement deal accord pact settlement truce ceasefire cease-fire treaty compromise',
    yes: 'reach|sign|strike|seal|agree|conclude|hold|ratify|finalise|finalize|accept|take effect|come into force',
    no: 'collapse|reject|break|breach|violate|scrap|abandon|fall apart|fall through|tear up|walk away',
  },
  {
    key: 'strike',
    label: 'strike goes ahead',
    about: 'strike walkout stoppage',
    yes: 'go ahead|begin|start|stage|hold|continue|proceed|call',
    no: 'call off|avert|suspend|cancel|postpone|end',
  },
  {
    key: 'contact',
    label: 'contact made',
    about: 'contact communication',
    yes: 'make|establish|restore|re-establish|regain|have',
    no: 'lose|break off|sever|fail',
  },
  {
    key: 'shots',
    label: 'shots fired',
    about: 'shot gunshot gunfire gun weapon handgun rifle pistol',
    yes: 'fire|discharge|open|hear|go off',
    no: '',
  },
  {
    key: 'alarm',
    label: 'alarm raised',
    about: 'alarm siren',
    yes: 'sound|make sound|ring|go off|trigger|activate|raise|work|trip',
    no: 'fail|switch off|turn off|disable|deactivate|silence',
  },
  {
    key: 'ransom',
    label: 'ransom paid',
    about: 'ransom extortion',
    yes: 'pay|hand over|meet',
    no: 'reject',
  },
  {
    key: 'compensation',
    label: 'compensation due',
    about: 'compensation refund damages reimbursement',
    yes: 'pay|owe|entitle|award|due|payable|receive|grant|offer',
    no: 'reject|withhold',
  },
  {
    key: 'licence',
    label: 'licence or certificate valid',
    about: 'certificate certification licence license permit insurance accreditation',
    yes: 'hold|have|valid|issue|renew|grant|possess|current',
    no: 'expire|lapse|lack|revoke|invalid|suspend|withdraw',
  },
  {
    key: 'data',
    label: 'personal or payment data taken',
    about: 'data detail record password information file number',
    yes: 'steal|take|access|leak|expose|compromise|involve|copy|affect|publish|obtain',
    no: 'safe|secure|unaffected|encrypt',
  },
  {
    key: 'payment-data',
    label: 'payment data taken',
    about: 'card account',
    narrows: 'data',
    yes: 'take|steal|involve|contain|include|access|expose|hold|compromise|leak|obtain',
    no: 'safe|secure|unaffected|encrypt',
  },
  {
    key: 'warning',
    label: 'warning given',
    about: 'warning alert',
    yes: 'give|issue|receive|send|sound|broadcast|have',
    no: 'ignore|miss',
  },
  {
    key: 'plea',
    label: 'guilt admitted',
    about: 'charge offence offense murder guilty count',
    yes: 'admit|confess|plead guilty',
    no: 'deny|plead not',
  },
  {
    key: 'bail',
    label: 'bail granted',
    about: 'bail',
    yes: 'grant|release|give|set',
    no: 'deny|refuse|reject|revoke',
  },
  {
    key: 'appeal',
    label: 'appeal made',
    about: 'appeal',
    yes: 'lodge|file|launch|bring|make',
    no: 'drop|abandon|withdraw|rule out',
  },
  {
    key: 'recorder',
    label: 'flight or voyage recorder found',
    about: 'recorder',
    yes: 'find|recover|retrieve|locate|secure',
    no: 'miss|missing',
  },
  {
    key: 'weapon-found',
    label: 'weapon found',
    about: 'weapon gun knife firearm',
    yes: 'recover|find|retrieve|locate',
    no: '',
  },
  {
    key: 'apology',
    label: 'apology made',
    about: 'apology',
    yes: 'issue|offer|make|give|receive',
    no: 'refuse|withhold',
  },
  {
    key: 'drinking-water',
    label: 'water safe to drink',
    about: 'water',
    yes: 'safe|drinkable',
    no: 'unsafe|contaminate|pollute|undrinkable',
  },
  {
    key: 'notified',
    label: 'authorities told',
    about: 'regulator watchdog commissioner authority police inspector inspectorate agency',
    yes: 'tell|notify|inform|alert|call',
    no: '',
    object: true,
  },
  {
    key: 'arrests',
    label: 'arrests made',
    about: 'arrest',
    yes: 'make|announce|follow|carry out',
    no: '',
  },
  {
    key: 'charges',
    label: 'charges brought',
    about: 'charge indictment prosecution',
    yes: 'file|bring|face|press|lay',
    no: 'drop|dismiss|withdraw|quash',
  },
  {
    key: 'responsibility',
    label: 'responsibility claimed',
    about: 'responsibility',
    yes: 'claim|accept|admit|take',
    no: 'deny|disclaim',
  },
  {
    key: 'unanimous',
    label: 'decision unanimous',
    about: 'jury panel board court council committee vote decision verdict ruling',
    yes: 'unanimous|unanimously',
    no: 'split|divide|disagree',
  },
  {
    key: 'vote-valid',
    label: 'vote valid',
    about: 'referendum election vote result ballot poll',
    yes: 'valid|binding|stand|certify|uphold',
    no: 'invalid|void|annul|overturn|null',
  },
  {
    key: 'approval',
    label: 'plan approved',
    about: 'bill plan budget proposal measure merger takeover law legislation amendment motion',
    yes: 'approve|pass|adopt|back|endorse|enact|clear|ratify',
    no: 'reject|block|veto|defeat|vote down|throw out|shelve|scrap|withdraw',
  },
  {
    key: 'closure',
    label: 'closed',
    about: 'school road airport border bridge port station motorway highway factory plant line',
    yes: 'close|shut|shut down|seal',
    no: 'reopen|open|remain open|stay open',
  },
  {
    key: 'evacuation',
    label: 'people evacuated',
    about: 'resident passenger pupil patient worker villager family guest staff building village town',
    yes: 'evacuate',
    no: '',
  },
  {
    key: 'power',
    label: 'power restored',
    about: 'power electricity',
    yes: 'restore|return|reconnect',
    no: 'cut|lose|knock out',
  },
  {
    key: 'resignation',
    label: 'resigned',
    about:
      'minister chief president chairman chairwoman chair director executive secretary mayor leader head commissioner governor',
    yes: 'resign|quit|step down|stand down',
    no: 'stay on|remain',
  },
]
