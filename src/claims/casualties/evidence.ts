/** Words that say that someone was killed, hurt or shot, whether or not they say how many. */
import type { Token } from '../../text/analyse.ts'

/** `treated` stands for those taken to hospital: most, but not all, of the injured. */
export type Harm = 'killed' | 'injured' | 'shot' | 'treated'

const FATAL =
  /^(kill|die|dead|death|fatal|fatally|deadly|murder|slay|slain|homicide|deceased|perish|manslaughter|dy|dying|succumb|lifeless|suicide)$/
const HURT = /^(injure|injured|injury|wound|wounded|hurt|hospitalize|critical|recover|graze)$/
const SHOT = /^(shoot|shot|gunshot|strike|hit)$/

/** `homicide detectives`, `death penalty`: the trade's words, not what happened. */
const TRADE =
  /^(detective|detectives|unit|investigator|investigators|division|squad|charge|charges|bureau|penalty|row|threat|threats|trial|section|prosecutor|rate|rates|total|count|counts|warrant|suspect|victim|victims|office|end|valley|certificate)$/
const NEGATION =
  /^(not|no|never|non|nobody|none|without|attempted|attempt|threaten|threatening|nearly|almost|life|third|avoid)$/

/** One harm for each word of harm, in order; negated ones and names of trades are left out. */
export function evidenceIn(tokens: readonly Token[]): Harm[] {
  return tokens.flatMap((token, at): Harm[] => {
    const forms = [token.lemma, token.lower]
    const harm = forms.some((form) => FATAL.test(form))
      ? 'killed'
      : forms.some((form) => HURT.test(form))
        ? 'injured'
        : forms.some((form) => SHOT.test(form))
          ? 'shot'
          : null
    if (harm === null) return []
    const before = [tokens[at - 1], tokens[at - 2], tokens[at - 3]]
    if (before.some((word) => word !== undefined && NEGATION.test(word.lower)) && harm === 'killed') return []
    return harm === 'killed' && TRADE.test(tokens[at + 1]?.lower ?? '') ? [] : [harm]
  })
}
