// Which mentions can take part in an act.
import type { Syntax } from './syntax.ts'

/**
 * True when the mention can take part in an act: somebody, not an unknown name for a thing; a place only where `places`
 * says that its country is meant ("a visit to Vienna").
 *
 *     Malta bought the homes.
 *     ^^^^^ party
 *                      ^^^^^ no party
 */
export function isParty(syntax: Syntax, mention: number, places = false): boolean {
  if (mention < 0) return false
  const { identities } = syntax.references.of[mention]!
  if (identities.length === 0) return false
  const { kind, form } = syntax.mentions.all[mention]!
  if (kind === 'place') return places && identities.some((identity) => identity.country !== null)
  // A thing that is only described ("Hawk jets", "the homes") is nobody.
  if (kind !== 'other' && (form !== 'description' || kind === 'person')) return true
  return identities.some((identity) => identity.country !== null || identity.sector !== 'UNK')
}

/** The mention at a token: the one it heads, else the name it stands in; -1 for none. */
export function mentionAt(syntax: Syntax, token: number): number {
  const headed = syntax.mentions.atHead[token]!
  return headed >= 0 ? headed : syntax.named[token]! - 1
}
