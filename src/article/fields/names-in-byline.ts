/** The names in a byline's text: `By Ana Ruiz and Tom Okoro, Staff Writers | March 3` gives two. */

/** Collective or technical signatures that name nobody. */
const nobody =
  /^(?:admin(?:istrator)?|staff|editor(?:s|ial)?|newsroom|news desk|web ?(?:desk|team|master|staff)|desk|team|reporter|correspondent|contributor|author|guest(?: author)?|unknown|anonymous|null|undefined|none|n\/a|user|root|wp ?admin|online|redaktion|redaction|the editors?)$/i

/** What follows a name: roles, outlets, dates, times, shares. */
const tail =
  /\s+(?:[|•·–—/]|-\s)\s*.*$|\s*\((?:[^)]*)\)?\s*$|,?\s+(?:updated|published|posted|last updated|first published|on (?:mon|tue|wed|thu|fri|sat|sun|\d)|special to|for the |at \d|is an?\b|are\b|was\b|covers?\b|writes?\b).*$/iu
const lead =
  /^(?:(?:posted|written|published|reported|reporting|words|story|text|report|review|analysis|opinion|interview(?:ed)?|compiled|edited|authored?|article|from|von|par|por|di)\s*)?(?:by|:)\s*:?\s*|^(?:von|par|por)\s+/iu
const role =
  /^(?:(?:the\s+)?(?:senior|chief|staff|deputy|assistant|associate|managing|executive|contributing|political|business|sports?|science|health|technology|tech|foreign|national|news|global|digital|multimedia|data|features?|education|economics?|environment|crime|court|city|local|lead|special|general|freelance|investigative|world|us|uk|bbc|cnn|cnbc|abc|nbc|fox|diplomatic|security|legal|home affairs|arts?|culture|entertainment|music|film|tv|travel|food|money|markets?|finance|financial|video|photo|web|online|social media|audience|commissioning|north america|asia|africa|europe|middle east)[\s-]+)*(?:writer|reporter|correspondent|editor|editor[- ]in[- ]chief|columnist|journalist|producer|contributor|author|analyst|critic|reviewer|blogger|photographer|anchor|presenter|host|fellow|intern|staff|columnists|writers|reporters|editors|bureau chief|meteorologist)s?$/iu
const dateLike =
  /\d{4}|\d{1,2}:\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

function cleanName(raw: string): string {
  let name = raw
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/https?:\S+|www\.\S+/g, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
  name = name.replace(/\s+/g, ' ').trim()
  for (let round = 0; round < 3; round += 1) name = name.replace(lead, '').replace(tail, '').trim()
  return name.replace(/^[\s,;:|.–—-]+|[\s,;:|–—-]+$/g, '').trim()
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/\p{L}{2}/u.test(name)) return false
  if (nobody.test(name) || role.test(name) || dateLike.test(name)) return false
  if (/^\d|[<>{}=[\]]|^https?/.test(name)) return false
  return name.split(' ').length <= 7
}

/** `RUIZ` to `Ruiz` in names printed in capitals only; short ones are agencies (AP, AFP). */
const unshouted = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length <= 5 || !name.includes(' ')
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())

export function namesIn(text: string): string[] {
  const names: string[] = []
  const line = text.replace(/\s+/g, ' ').trim()
  for (const part of line.split(/\s*(?:;|,|\s&\s|\s\+\s|\band\b|\bund\b|\|)\s*/iu)) {
    const name = cleanName(part)
    if (isName(name)) names.push(unshouted(name))
  }
  return [...new Set(names)]
}
