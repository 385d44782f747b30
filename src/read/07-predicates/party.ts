// Which mentions can take part in an act.
import { dependent, R } from '../../reading/index.ts'
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
  if (identities.some((identity) => identity.country !== null || identity.sector !== 'UNK')) return true
  // "the group", "the movement": an organisation, whoever it is.
  if (kind === 'organisation') return true
  return form === 'name' && (isNamedLikePerson(syntax, mention) || resigns(syntax, mention))
}

/** "demanded that Oyelaran step down": only somebody resigns, whatever the name. */
function resigns(
  { dependencies: tree, mentions, tags, tokens, knowledge }: Syntax,
  mention: number,
): boolean {
  const { head } = mentions.all[mention]!
  const verb = tree.heads[head]!
  if (verb < 0 || tree.relations[head] !== R.nsubj) return false
  return knowledge.predicates
    .verb(tags.lemmas[verb]!.toLowerCase())
    .some(
      ({ mode, words }) =>
        mode === 'resign' && words.every((word, i) => i === 0 || tokens.lowers[verb + i] === word),
    )
}

/** A name of two words without an article that the parser takes for one of a person: "Disha Ravi was arrested". */
function isNamedLikePerson(syntax: Syntax, mention: number): boolean {
  const { dependencies: tree, mentions } = syntax
  const { first, end, head } = mentions.all[mention]!
  if (end - first < 2 || end - first > 3) return false
  const given = dependent(tree, head, R.flat!)
  return given >= first && given < end && dependent(tree, head, R.det!, R.amod!, R.compound!) < 0
}

/** The mention at a token: the one it heads, else the name it stands in; -1 for none. */
export function mentionAt(syntax: Syntax, token: number): number {
  const headed = syntax.mentions.atHead[token]!
  return headed >= 0 ? headed : syntax.named[token]! - 1
}
