// Who stands as the subject of a verb, also where the clause leaves it out.
import { dependent, R, U, X } from '../../../reading/index.ts'
import { enactingBody } from '../enacting-body.ts'
import { isNominal, isVerb, REACH, type Syntax } from '../syntax.ts'
import { controller } from './controller.ts'
import { floatingSubject } from './floating-subject.ts'
import { planOwner } from './plan-owner.ts'
import { strandedSubject } from './stranded-verb.ts'

/**
 * The grammatical subject of a verb or predicate adjective, -1 for none.
 *
 *     Moscow, which denies it, agreed to send troops.
 *             ^^^^^ subject of "denies"
 *     ^^^^^^ subject of "agreed"
 *     ^^^^^^ subject of "send"
 */
export function surfaceSubject(syntax: Syntax, verb: number, depth = 0): number {
  if (depth > REACH || verb < 0) return -1
  const own = ownSubject(syntax, verb)
  if (own >= 0) return own
  const floating = floatingSubject(syntax, verb)
  if (floating >= 0) return floating
  const stranded = strandedSubject(syntax, verb)
  if (stranded >= 0) return stranded
  return syntax.dependencies.heads[verb]! < 0
    ? enactingBody(syntax, verb)
    : lentByGovernor(syntax, verb, depth)
}

/** The verb's own subject; of several that the parser found, the last that is somebody. */
function ownSubject({ dependencies: tree, mentions, tags, tokens }: Syntax, verb: number): number {
  const own = dependent(tree, verb, R.nsubj!, R['nsubj:pass']!)
  if (own < 0) {
    // A name is no auxiliary.
    const name = dependent(tree, verb, R.aux!)
    return name >= 0 && name < verb && tags.upos[name] === U.PROPN ? name : -1
  }
  if (own > verb) return own
  // "Soldiers loyal to him arrested the king": the adjective taken for the subject has it.
  const bearer = tags.upos[own] === U.ADJ ? dependent(tree, own, R.nsubj!) : -1
  if (bearer >= 0 && bearer < own) return bearer
  let last = own
  for (let next = tree.nextSibling[own]!; next >= 0 && next < verb; next = tree.nextSibling[next]!) {
    const mention = tree.relations[next] === tree.relations[own] ? mentions.atHead[next]! : -1
    // "Ties between Chad and Niger warmed": the second of two is no subject.
    if (mention >= 0 && tokens.lowers[mentions.all[mention]!.first - 1] !== 'and') last = next
  }
  return last
}

/** The subject a clause takes from what it hangs on. */
function lentByGovernor(syntax: Syntax, verb: number, depth: number): number {
  const { dependencies: tree, tags } = syntax
  const governor = tree.heads[verb]!
  const relation = tree.relations[verb]
  switch (relation) {
    case R['acl:relcl']:
      return governor
    case R.amod:
      if (tags.xpos[verb] === X.VBN) return governor
      break
    case R.acl: {
      if (isBlamedFor(syntax, verb, governor)) return governor
      const owner = planOwner(syntax, verb, governor)
      if (owner >= 0 && !(owner === governor && isMadeThing(syntax, verb, governor))) return owner
      const phrase = phraseOf(syntax, governor)
      const relation = tree.relations[phrase]
      const subject =
        relation === R.obj || relation === R.obl ? surfaceSubject(syntax, tree.heads[phrase]!, depth + 1) : -1
      return subject >= 0 ? subject : owner
    }
  }
  // "are considering sending", wherever the parser hung it.
  const gerund = tags.xpos[verb] === X.VBG
  // In "and is sending" the verb before is its own auxiliary.
  if (
    gerund &&
    isVerb(syntax, verb - 1) &&
    tree.heads[verb - 1] !== verb &&
    dependent(tree, verb, R.mark!) < 0
  ) {
    return surfaceSubject(syntax, verb - 1, depth + 1)
  }
  // "The rebels, armed and trained by Chad": on the noun beside "armed"; not "is a creditor and has paid".
  const bare = tags.xpos[verb] === X.VBN && dependent(tree, verb, R.aux!) < 0
  if (relation === R.conj && bare && isNominal(syntax, governor)) return governor
  const beside = relation === R.conj || (relation === R.parataxis && gerund)
  return beside ? surfaceSubject(syntax, governor, depth + 1) : lentToComplement(syntax, verb, depth)
}

/** "accused a ship of firing", where the parser hung what it is accused of on it. */
function isBlamedFor(
  { dependencies: tree, tags, tokens, knowledge }: Syntax,
  verb: number,
  noun: number,
): boolean {
  const mark = dependent(tree, verb, R.mark!)
  if (mark < 0 || tokens.lowers[mark] !== 'of' || tree.relations[noun] !== R.obj) return false
  return knowledge.predicates.verb(tags.lemmas[tree.heads[noun]!]!).some(({ base, recipient }) => {
    return base === 'ACCUSE' && recipient[0]?.[0] === 'obj'
  })
}

/** "filed a lawsuit accusing": the active participle of a thing that its verb's subject made; "troops fighting" fight. */
function isMadeThing(syntax: Syntax, verb: number, noun: number): boolean {
  const { tags, dependencies: tree, mentions } = syntax
  return tags.xpos[verb] === X.VBG && mentions.atHead[noun]! < 0 && tree.relations[noun] === R.obj
}

/** The noun of a verb's phrase above a noun: "shipments" of "shipments of tents and medicine". */
function phraseOf({ dependencies: tree }: Syntax, noun: number): number {
  let at = noun
  for (let steps = 0; steps < REACH; steps++) {
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.nmod) break
    at = tree.heads[at]!
  }
  return at
}

function lentToComplement(syntax: Syntax, verb: number, depth: number): number {
  const { dependencies: tree, tags } = syntax
  const governor = tree.heads[verb]!
  const relation = tree.relations[verb]
  if (relation !== R.xcomp && relation !== R.advcl && relation !== R.ccomp) return -1
  const object = controller(syntax, verb, governor)
  if (object >= 0) return object
  // "Soldiers loyal to him arrested the king", parsed as a clause of the adjective.
  const bare =
    tags.upos[governor] === U.ADJ && dependent(tree, verb, R.mark!) < 0 && tags.xpos[verb] === X.VBD
  const clause =
    relation === R.xcomp || isVerb(syntax, governor) || bare || dependent(tree, governor, R.cop!) >= 0
  return clause ? surfaceSubject(syntax, governor, depth + 1) : -1
}
