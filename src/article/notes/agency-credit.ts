import type { NoteFinding, NoteRule } from './note-rule.ts'

/** News agencies whose copy other outlets print. */
const agency =
  '(?:The )?(?:AP|Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|PA(?: Media)?|Press Association|DPA|dpa|EFE|ANSA|Xinhua|TASS|PTI|Press Trust of India|ANI|IANS|Kyodo(?: News)?|Yonhap|AAP|Australian Associated Press|(?:The )?Canadian Press|CP|UPI|Bloomberg|Tribune News Service|TNS|Anadolu(?: Agency)?|CNN Newsource|States Newsroom|Stacker|Interfax|Belga|APA|ATS|Keystone-SDA|Ritzau|TT|NTB|STT|MTI|PAP|Lusa|Anadolu)'
const wordings: readonly RegExp[] = [
  new RegExp(`\\b${agency} (?:also )?contributed to th(?:is|e) (?:report|story|article)`),
  new RegExp(
    `\\b(?:with|additional) (?:reporting|information|files|inputs?|material|writing) (?:by|from) .{0,60}?${agency}\\b`,
  ),
  new RegExp(
    `^\\W*(?:source|via|from|by|copyright|©)\\W{0,3}(?:\\d{4} )?${agency}\\W*(?:all rights reserved.*)?$`,
    'i',
  ),
  new RegExp(`^[^.]{2,80}\\(${agency}\\)\\s*(?:[-–—:])`),
  new RegExp(`[—–-] ?(?:With )?${agency}\\W*$`),
  new RegExp(`^\\(?${agency}\\)?$`),
]

/** Copy of a news agency, or written with it. */
export const agencyCredit: NoteRule = {
  find: (lines) => {
    const found: NoteFinding[] = []
    for (const line of lines) {
      const head = line.text.slice(0, 160)
      const matched = wordings
        .map((wording) => wording.exec(line.text.length <= 400 ? line.text : head))
        .find((match) => match !== null)
      if (matched != null && line.inBody) found.push({ text: matched[0].trim() })
    }
    return found
  },
}
