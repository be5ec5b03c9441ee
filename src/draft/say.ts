/** What was found in a draft, as the thread reads it: the draft's words, then the sources'. */
import { clip } from '../digest/say.ts'
import { heading, item, line, type Notice, type NoticeLine, type Span, sentence } from '../reply/notice.ts'
import { sourceName } from '../wording/source-name.ts'
import { answerWords } from '../wording/values.ts'
import type { DraftCheck, Finding, Said } from './finding.ts'

const MOST_FINDINGS = 12
const MOST_SOURCES = 2
const WORDS = 160

const HEADINGS: Readonly<Record<Finding['kind'], string>> = {
  unsupported: 'No source bears this out',
  superseded: 'Superseded by a later source',
  disputed: 'Sources differ on this',
  unattributed: 'Said here without a source',
}

function sourceSpans({ voice, words }: Said): readonly Span[] {
  const by = voice.source === null ? voice.outlet : `${sourceName(voice)}, in ${voice.outlet}`
  return [`${answerWords(voice)} (${by}): `, { quote: clip(words, WORDS) }]
}

function spansOf({ kind, claim, said }: Finding): readonly Span[] {
  const own: readonly Span[] = [
    { bold: clip(claim.surface.exact, 60) },
    ' in ',
    { quote: clip(claim.quote.exact, WORDS) },
  ]
  const shown = said.slice(0, MOST_SOURCES)
  const left = said.length - shown.length
  if (said.length === 0) return [...own, ': nobody in this story gives such a figure']
  const lead = kind === 'unattributed' ? '; the sources have it from: ' : '; the sources: '
  return [
    ...own,
    lead,
    ...shown.flatMap((one, index) => [...(index === 0 ? [] : ['; ']), ...sourceSpans(one)]),
    ...(left > 0 ? [` and ${left} more`] : []),
  ]
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** @param about - the story that it was held against, and of how many articles */
export function sayDraftCheck(
  { findings, borneOut, checked }: DraftCheck,
  about: { readonly headline: string; readonly sources: number },
): Notice {
  const against = `${counted(about.sources, 'source', 'sources')} of “${clip(about.headline, 80)}”`
  const ratio = `${borneOut} of ${counted(checked, 'figure, day or name', 'figures, days and names')} borne out`
  if (checked === 0)
    return sentence(`I found no figure, day or name in your draft to hold against ${against}.`)
  const shown = findings.slice(0, MOST_FINDINGS)
  const left = findings.length - shown.length
  const lines = shown.flatMap((finding, index): readonly NoticeLine[] => [
    ...(finding.kind === shown[index - 1]?.kind ? [] : [heading(HEADINGS[finding.kind])]),
    item(...spansOf(finding)),
  ])
  return {
    summary: `Your draft: ${ratio}, ${counted(findings.length, 'thing', 'things')} to look at.`,
    lines: [
      line({ bold: 'Your draft' }, ` against ${against}: ${ratio}.`),
      ...lines,
      ...(left > 0 ? [line({ quiet: `and ${left} more` })] : []),
      line({ quiet: 'Nothing of the draft is kept beside this message, and it went to no language model.' }),
    ],
  }
}
