// What of a reading must not depend on who the parties are: its claims with A and B for names, and its tree.
import type { ReadingView } from '../../src/index.ts'
import type { Claim } from '../../src/model/index.ts'
import type { Filled, Party } from './parties.ts'

/** The claims in text order, without names; `shapes` has their labels and who plays which role. */
export interface ClaimShapes {
  readonly shapes: readonly string[]
  readonly confidences: readonly number[]
}

/** The claims of a reading with the parties called A and B. */
export function claimShapes(reading: ReadingView, a: Party, b: Party): ClaimShapes {
  const letter = (country: string | null) => (country === a.code ? 'A' : country === b.code ? 'B' : '-')
  const who = (actors: readonly { country: string | null }[]) =>
    [...new Set(actors.map((actor) => letter(actor.country)))].sort().join('')
  const shape = (claim: Claim) =>
    [
      ...(claim.kind === 'event'
        ? [claim.type, claim.mode, claim.quad, `${who(claim.actors)}>${who(claim.recipients)}`]
        : [claim.kind === 'relation' ? claim.relation : claim.direction, who(claim.parties)]),
      claim.certainty,
      claim.reality,
      claim.polarity,
      `by ${who(claim.saidBy)}`,
    ].join(' ')
  return {
    shapes: reading.claims.map(shape),
    confidences: reading.claims.map((claim) => claim.confidence),
  }
}

/**
 * The tree with each party put in as one node; the insides of a name are left out. `whole` is false when a name is not
 * one piece of it: when words hang on another part of it than its head, or its head is no single word.
 */
export function treeShape(filled: Filled, reading: ReadingView): { shape: string; whole: boolean } {
  const { tokens } = reading
  const slots = tokens.map((token) =>
    filled.slots.findIndex((slot) => token.start >= slot.start && token.end <= slot.end),
  )
  const heads = new Map<number, number>()
  let whole = true
  let words = 0
  const places = slots.map((slot) => (slot >= 0 ? `party${slot}` : `word${words++}`))
  tokens.forEach((token, i) => {
    if (slots[i]! < 0 || (token.head >= 0 && slots[token.head] === slots[i])) return
    if (heads.has(slots[i]!)) whole = false
    heads.set(slots[i]!, i)
  })
  const arcs = tokens.flatMap((token, i) => {
    const inside = slots[i]! >= 0
    if (inside && heads.get(slots[i]!) !== i) return []
    if (token.head >= 0 && slots[token.head]! >= 0 && heads.get(slots[token.head]!) !== token.head)
      whole = false
    const tag = inside ? token.upos : token.xpos
    return [`${places[i]} ${tag} ${token.relation} ${token.head < 0 ? 'root' : places[token.head]}`]
  })
  return { shape: `${reading.sentences.length} ${arcs.join(', ')}`, whole }
}
