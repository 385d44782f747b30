// One claim as lines of a terminal: who to whom and what, the quote, then what is known about it.
import type { Claim, EventClaim } from '../model/index.ts'
import type { PageStyle } from './page-style.ts'
import { type Fact, type Setting, setFacts, setQuote, setTitle } from './set-lines.ts'
import { printable } from './text-width.ts'
import { certaintyWords, itemWords, partyWords, QUAD_WORDS, realityWords, whenWords } from './wording.ts'

/** The lines of one event claim. */
export function claimLines(claim: EventClaim, style: PageStyle): string[] {
  return [...titleLines(claim, style), ...quoteLines(claim, style), ...factLines(claim, style)]
}

/** The claim's number stands before its text. */
const settingOf = (style: PageStyle): Setting => ({ ...style, indent: style.digits + 3 })

function titleLines(claim: EventClaim, style: PageStyle): string[] {
  const first = String(style.numbers.get(claim.id)).padStart(style.digits + 1)
  const label = claim.mode === null ? claim.type : `${claim.type} ${claim.mode}`
  return setTitle({ first, title: partyWords(claim), label, quad: claim.quad }, settingOf(style))
}

/** The quote in quotation marks with its trigger marked, indented. */
export function quoteLines(claim: Claim, style: PageStyle): string[] {
  return setQuote(claim.quote, claim.trigger, settingOf(style))
}

function factsOf(claim: Claim, style: PageStyle): Fact[] {
  const facts: Fact[] = []
  const add = (label: string, text: string | null, caution = false): void => {
    if (text !== null && text !== '') facts.push({ label, text, caution })
  }
  add('', realityWords(claim), true)
  add('', certaintyWords(claim))
  add('', claim.when === null ? null : whenWords(claim.when))
  add('in', claim.where === null ? null : printable(claim.where.name))
  if (claim.kind === 'event') add('what:', claim.items.map(itemWords).join('; '))
  add('words:', claim.phrases.map((phrase) => `“${printable(phrase)}”`).join(', '))
  if (claim.kind === 'event' && claim.inReturnFor !== null) {
    add('in return for', `claim ${style.numbers.get(claim.inReturnFor) ?? claim.inReturnFor}`)
  }
  if (style.because) {
    if (claim.kind === 'event')
      add('', `${QUAD_WORDS[claim.quad]}, score ${claim.score}, ${contextWords(claim)}`)
    add('confidence', claim.confidence.toFixed(2))
    add('because', claim.because.join(', '))
  }
  return facts
}

function contextWords({ contexts, cameo }: EventClaim): string {
  const words = contexts.length === 0 ? 'no context' : `context ${contexts.join(', ')}`
  return cameo === null ? words : `${words}, near CAMEO ${cameo}`
}

/** What is known about a claim, fact after fact. */
export function factLines(claim: Claim, style: PageStyle): string[] {
  return setFacts(factsOf(claim, style), settingOf(style))
}
