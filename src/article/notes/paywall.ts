import { remarks } from './note-rule.ts'

/** The page says that the rest is for subscribers. Meters ("2 free articles left") are no wall yet. */
export const paywall = remarks(
  /\b(?:subscribe|sign up|register|log ?in|become a (?:member|subscriber)) (?:now |today )?(?:to|and) (?:continue|keep|read|unlock|access|view|see)(?: reading)?\b(?!.{0,20}newsletter)|\bto (?:continue|keep) reading,? (?:this (?:article|story),? )?(?:please )?(?:subscribe|log ?in|sign|register|become|choose|start)|\b(?:this|the full|full) (?:article|story|content)? ?(?:is )?(?:only )?(?:available |reserved |exclusive )?(?:only )?(?:to|for) (?:paid |premium |our )?(?:subscribers|members)\b|\b(?:subscriber|member)s?[- ]only (?:article|story|content)|\balready a (?:subscriber|member)\? (?:log|sign) in\b.{0,60}(?:continue|read)|\byou(?:’|')?ve reached your (?:free )?(?:article )?limit\b/i,
  (line) => line.text.length < 320,
)
