/** The language of a text: as declared, unless its most frequent small words say otherwise. */

/** The commonest function words, per language; enough to tell them apart on a paragraph of news. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it has have were said be an are this which',
  de: 'der die das und ist von zu mit den im für auf ein eine nicht des dem sich auch wurde werden nach bei',
  fr: 'le la les des et est une dans pour que qui sur par pas plus au avec ce ont été aux sont mais',
  es: 'el la los las de que y en un una por con para del se su al es lo más como fue han ha',
  it: 'il la che di e un una per con del della dei sono non è nel alla le gli ha da anche più',
  pt: 'o a os as de que e em um uma por com para do da no na se não mais foi dos das ao',
  nl: 'de het een van en in is dat op te zijn voor met niet aan er om ook door werd naar bij',
  sv: 'och att det som en på är av för den till med har inte ett om var från de vid sig',
  pl: 'w i z na się do nie że to jest o po za od przez dla jak ale są oraz był',
  tr: 've bir bu için ile da de olarak olan çok daha gibi en sonra kadar ise olduğu',
}

const sets = Object.entries(smallWords).map(([code, words]) => ({ code, words: new Set(words.split(' ')) }))

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0e00-\u0e7f]/g, 'th'],
]

/** Enough for a clear vote, whatever the length of the article. */
const SAMPLE = 6000

/** BCP 47 primary tag. `declared` is what the page states, possibly empty or wrong. */
export function languageOf(text: string, declared: string): string {
  const stated = /^[a-z]{2,3}(?=-|$)/i.exec(declared)?.[0].toLowerCase() ?? null
  const sample = text.slice(0, SAMPLE)
  for (const [script, code] of scripts)
    if ((sample.match(script)?.length ?? 0) > sample.length * 0.2)
      return stated !== null && stated !== 'en' ? stated : code
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const votes = sets
    .map(({ code, words: small }) => ({
      code,
      share: words.filter((word) => small.has(word)).length / Math.max(1, words.length),
    }))
    .toSorted((a, b) => b.share - a.share)
  const [first] = votes
  const own = votes.find(({ code }) => code === stated)
  // A fifth of running text are such words; a declared language stands unless another is clearly spoken.
  if (
    first !== undefined &&
    first.share > 0.15 &&
    words.length >= 20 &&
    first.share > (own?.share ?? 0) * 1.5
  )
    return first.code
  return stated ?? first?.code ?? 'en'
}
