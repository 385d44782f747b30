// Rule: a relative pronoun stands for the noun that its clause hangs on.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide } from './case.ts'

/**
 * Where the tree has no such noun, the mention that ends just before is taken.
 *
 *     Odhiambo thanked the soldiers who guarded Nairobi.
 *                                   ^^^ the soldiers
 */
export function relativePronoun(open: Case, mention: Mention): boolean {
  if (mention.rule !== 'pronouns/relative') return false
  const hung = hangsOn(open, mention)
  const near = ofPersons(open, mention, endsBefore(open, mention))
  const antecedent =
    (isNearer(open, mention, hung, near) ? [near, hung] : [hung, near]).find(
      (one) => one !== null && canBe(open, mention, one),
    ) ?? null
  const found = antecedent === null ? undefined : open.found[antecedent.index]
  if (antecedent === null || found === undefined) return false
  decide(
    open,
    mention,
    found.identities,
    'pronoun',
    'relative-pronouns/antecedent',
    antecedent.index,
    found.entity,
  )
  return true
}

/** "crossed the border to Kenya, which": a name and a comma right before, that is not inside what the tree says. */
function isNearer(open: Case, mention: Mention, hung: Mention | null, near: Mention | null): boolean {
  if (near === null || near.form !== 'name' || (near.kind !== 'state' && near.kind !== 'organisation'))
    return false
  if (
    !/^(which|whose)$/.test(open.tokens.lowers[mention.head]!) ||
    open.tokens.forms[mention.first - 1] !== ','
  )
    return false
  return (
    hung === null ||
    (near.first >= hung.end && hung.owner !== near.index && open.tokens.lowers[hung.end] !== 'of')
  )
}

/** "the soldiers of Kenya, who": persons, not their state. */
function ofPersons(open: Case, mention: Mention, near: Mention | null): Mention | null {
  const lower = open.tokens.lowers[mention.head]!
  if (near === null || near.kind !== 'state' || (lower !== 'who' && lower !== 'whom')) return near
  for (let index = near.index - 1; index >= Math.max(0, near.index - 4); index--) {
    if (open.mentions.all[index]!.owner === near.index) return open.mentions.all[index]!
  }
  return near
}

/** "who" is no place. */
function canBe(open: Case, mention: Mention, antecedent: Mention): boolean {
  const lower = open.tokens.lowers[mention.head]!
  return (
    (lower !== 'who' && lower !== 'whom') || (antecedent.kind !== 'place' && antecedent.form !== 'adjective')
  )
}

function hangsOn(open: Case, mention: Mention): Mention | null {
  const { tree, mentions } = open
  for (let at = tree.heads[mention.head]!, steps = 0; at >= 0 && steps < 6; at = tree.heads[at]!, steps++) {
    if (tree.relations[at] !== R['acl:relcl'] && tree.relations[at] !== R.acl) continue
    const noun = tree.heads[at]!
    const index = noun < 0 ? -1 : mentions.atHead[noun]!
    return index >= 0 && noun < mention.head ? mentions.all[index]! : null
  }
  return null
}

function endsBefore(open: Case, mention: Mention): Mention | null {
  const { tokens, mentions } = open
  let end = mention.first
  if (tokens.forms[end - 1] === ',') end--
  if (end < 1) return null
  const index = mentions.atHead[end - 1]!
  return index >= 0 && mentions.all[index]!.end <= mention.first ? mentions.all[index]! : null
}
