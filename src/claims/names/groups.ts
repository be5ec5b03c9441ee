/**
 * Capitalised words that name no bearer: peoples, faiths, parties' members, days of note, and words that headline writers
 * capitalise. Endings of peoples' names are those of English demonyms (-an, -ese, -ish, -i with a plural s).
 */
const WORDS = `american americans african africans asian asians european europeans arab arabs jew jews jewish muslim muslims christian
  christians catholic catholics protestant protestants hindu hindus sikh sikhs buddhist buddhists sunni shia shiite latino latinos hispanic hispanics
  republican republicans democrat democrats democratic conservative conservatives labour liberal liberals tory tories gop
  british english scottish welsh irish french german germans dutch spanish swiss greek greeks turk turks turkish kurd kurds kurdish czech
  dane danes danish swede swedes swedish finn finns finnish pole poles polish thai thais israeli israelis iraqi iraqis pakistani
  pakistanis saudi saudis yemeni yemenis afghan afghans chinese japanese vietnamese portuguese lebanese
  internet covid covid-19 christmas easter ramadan thanksgiving hanukkah god bible koran quran monday-friday`

const words = new Set(WORDS.split(/\s+/))

/** A people, faith, party member or the like, alone or as an adjective. */
export const isGroup = (word: string): boolean =>
  words.has(word.toLowerCase()) ||
  (/^\p{Lu}\p{Ll}{3,}(ians?|ese|eans?)$/u.test(word) &&
    !/^(Ian|Brian|Julian|Adrian|Damian|Vivian|Lillian|Marian|Fabian|Sebastian|Christian|Ocean|Sean|Dean|Jean)$/.test(
      word,
    ))

/** Nouns of apposition that make what stands before them a body: "Mar Abierto, a charity that …". */
export const BODIES =
  /^(ngo|group|charity|company|firm|agency|maker|manufacturer|party|union|nonprofit|non-profit|organisation|organization|think|tank|bank|retailer|operator|airline|carrier|newspaper|magazine|website|broadcaster|network|publisher|watchdog|regulator|body|association|start-up|startup|developer|supplier|lender|insurer|brewer|chain|club|team|band|militia|coalition|alliance|consultancy|foundation|institute|university|college|school|hospital)$/
