// From the tokens that fill a slot to the mentions that are parties.
import type { Filler } from '../../reading/index.ts'
import { dependent, R } from '../../reading/index.ts'
import { coordinated } from './slots/coordination.ts'
import { modifiers, possessors } from './slots/modifier.ts'
import { phrases } from './slots/preposition.ts'
import type { Syntax } from './syntax.ts'

/**
 * True when the mention can take part in an act: somebody, not an unknown name for a thing; a place only where `places`
 * says that its country is meant ("a visit to Vienna").
 */
export function isParty(syntax: Syntax, mention: number, places = false): boolean {
  if (mention < 0) return false
  const { mentions, references } = syntax
  const { kind, form } = mentions.all[mention]!
  if (references.of[mention]!.identities.length === 0) return false
  if (kind === 'place') return places && references.of[mention]!.identities.some((identity) => identity.country !== null)
  // A thing that is only described ("Hawk jets", "the homes") is nobody.
  if (kind !== 'other' && (form !== 'description' || kind === 'person')) return true
  return references.of[mention]!.identities.some((identity) => identity.country !== null || identity.sector !== 'UNK')
}

/**
 * The parties a noun phrase stands for: itself, those coordinated with it, or the one whose thing it is.
 *
 *     Iran dismissed Israel's presentation.
 *                    ^^^^^^ owner of "presentation"
 */
export function partiesOf(syntax: Syntax, token: number, places = false): Filler[] {
  const found: Filler[] = []
  for (const one of coordinated(syntax, token)) {
    const mention = mentionAt(syntax, one)
    if (found.some((filler) => filler.mention === mention)) continue
    if (isParty(syntax, mention, places)) found.push(...expand(syntax, one, mention))
    // "support for Ukraine and its allies' plans": a thing beside a party is no party.
    else if (found.length === 0) found.push(...owners(syntax, one))
  }
  return found
}

/** The mention at a token: the one it heads, else the name it stands in. */
export function mentionAt(syntax: Syntax, token: number): number {
  const headed = syntax.mentions.atHead[token]!
  return headed >= 0 ? headed : syntax.named[token]! - 1
}

/** "Indian and Chinese troops" are two parties with one noun. */
function expand(syntax: Syntax, token: number, mention: number): Filler[] {
  const nations = modifiers(syntax, token).filter((one) => {
    const { form, kind } = syntax.mentions.all[syntax.mentions.atHead[one]!]!
    return form === 'adjective' && kind === 'nationality'
  })
  const identities = syntax.references.of[mention]!.identities.length
  if (nations.length < 2 || identities > 1) return [{ token, mention, implied: false }]
  return nations.map((one) => ({ token: one, mention: syntax.mentions.atHead[one]!, implied: false }))
}

/** Whose thing a noun is: its possessor, the nationality before it, or the one after "of" or "by". */
export function owners(syntax: Syntax, noun: number): Filler[] {
  const before = [...possessors(syntax, noun), ...modifiers(syntax, noun)]
  const found = before.filter((token) => isParty(syntax, syntax.mentions.atHead[token]!))
  if (found.length === 0) {
    for (const preposition of ['by', 'of']) {
      for (const phrase of phrases(syntax, noun, preposition)) {
        for (const token of coordinated(syntax, phrase)) {
          if (isParty(syntax, syntax.mentions.atHead[token]!)) found.push(token)
        }
      }
      if (found.length > 0) break
    }
  }
  return found.map((token) => ({ token, mention: syntax.mentions.atHead[token]!, implied: false }))
}

/** "Canada, a steadfast member", "Canada is a member": whom a predicate noun is said of; else what it stands for. */
export function bearer(syntax: Syntax, noun: number, depth = 0): number {
  const { dependencies: tree } = syntax
  if (tree.relations[noun] === R.appos) return tree.heads[noun]!
  if (dependent(tree, noun, R.cop!) >= 0) return dependent(tree, noun, R.nsubj!)
  // "a member of NATO and an ally of …": the second is said of the same.
  if (tree.relations[noun] === R.conj && depth < 3 && (tree.relations[tree.heads[noun]!] === R.appos || dependent(tree, tree.heads[noun]!, R.cop!) >= 0)) {
    return bearer(syntax, tree.heads[noun]!, depth + 1)
  }
  const mention = syntax.mentions.atHead[noun]!
  const known = mention >= 0 && syntax.references.of[mention]!.identities.some((who) => who.id !== null)
  return known ? noun : -1
}
