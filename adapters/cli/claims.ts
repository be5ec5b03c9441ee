/** `twosource claims`: one article with its claims marked, for whoever wants to see what the rules see. */
import { styleText } from 'node:util'
import type { Claim, ReadArticle } from '../../src/domain.ts'
import { visibleLine, visibleText } from '../chat/visible.ts'

/** A colour for each kind; the number is the claim's in the list below the text. */
const colours: Record<Claim['kind'], Parameters<typeof styleText>[0]> = {
  quantity: 'cyan',
  date: 'yellow',
  place: 'green',
  person: 'magenta',
  statement: 'blue',
}

type Mark = { readonly number: number; readonly claim: Claim }

/** The surfaces in the order of the text; where two overlap the earlier and longer one is marked. */
function marksOf(claims: readonly Claim[]): readonly Mark[] {
  const marks = claims.map((claim, index) => ({ number: index + 1, claim }))
  let end = 0
  return marks
    .filter(({ claim }) => claim.kind !== 'statement')
    .toSorted(
      (a, b) => a.claim.surface.start - b.claim.surface.start || b.claim.surface.end - a.claim.surface.end,
    )
    .filter(({ claim: { surface } }) => {
      if (surface.start < end) return false
      end = surface.end
      return true
    })
}

function markedBody(read: ReadArticle, colour: boolean): string {
  const { articleBody } = read.article
  let text = ''
  let done = 0
  for (const { number, claim } of marksOf(read.claims)) {
    const words = `${visibleText(claim.surface.exact)}[${number}]`
    text += visibleText(articleBody.slice(done, claim.surface.start))
    text += colour ? styleText(colours[claim.kind], words, { validateStream: false }) : words
    done = claim.surface.end
  }
  return text + visibleText(articleBody.slice(done))
}

function sayValue(claim: Claim): string {
  switch (claim.kind) {
    case 'quantity': {
      const { low, high, unit } = claim.value
      const range = low === high ? `${low}` : `${low ?? '…'} to ${high ?? '…'}`
      return unit === null ? range : `${range} ${unit}`
    }
    case 'date':
      return `${claim.value.from ?? '…'} to ${claim.value.to ?? '…'}`
    case 'place':
    case 'person':
      return claim.value.name
    case 'statement':
      return `${claim.value.negated ? 'not: ' : ''}${claim.value.text}`
  }
}

function claimLine(claim: Claim, index: number): string {
  const parts = [
    `[${index + 1}] ${claim.kind}`,
    claim.measure.label,
    `${sayValue(claim)} (${claim.bound})`,
    claim.attribution === null ? null : `${claim.attribution.source}, “${claim.attribution.cue}”`,
    claim.asOf === null ? null : `as of ${claim.asOf}`,
    claim.aside === null ? null : `not compared: ${claim.aside}`,
  ]
  return visibleLine(parts.filter((part) => part !== null).join(' · '))
}

export function renderClaims(read: ReadArticle, colour: boolean): string {
  const headline = read.article.headline ?? read.article.link
  return `${visibleLine(headline)}\n\n${markedBody(read, colour)}\n\n${read.claims.map(claimLine).join('\n')}\n`
}
