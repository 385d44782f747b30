// What an act hands over: what its row names, else what its object is where the act is known to hand something over.
import type { Knowledge } from '../knowledge/knowledge.ts'
import { dependent, dependents, type Predicate, R, type Reading, type Typing, U } from '../reading/index.ts'

type Layers = Reading<'tokens' | 'tags' | 'dependencies' | 'predicates' | 'types'>

// Acts in which something changes hands, whatever it is; and those that promise it, ask for it or stop it.
const HANDING: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'RETREAT'])
const ABOUT: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'CONCEDE', 'THREATEN', 'SANCTION'])

/**
 * Head tokens of the things that change hands in the act, or would; with "delivery of jets" it is the jets.
 *
 *     Malta lent Chad a mediator.
 *                       ^^^^^^^^ handed over in "lent"
 *     Ghana agreed to send 90 commandos.
 *                             ^^^^^^^^^ handed over in "agreed"
 *     Oslo stopped the sale of machine parts to Accra.
 *                              ^^^^^^^^^^^^^ handed over in "stopped"
 */
export function handedThings(reading: Layers, knowledge: Knowledge, predicate: Predicate): readonly number[] {
  const typing = reading.types.of[predicate.index]
  if (!typing || predicate.kind !== 'event') return predicate.items
  const own = predicate.items.length > 0 ? predicate.items : found(reading, knowledge, predicate, typing)
  return own.flatMap((token) => {
    const moved = throughTransfers(reading, knowledge, token)
    return moved.length > 0 ? moved : [token]
  })
}

const NONE: readonly number[] = []

function found(
  reading: Layers,
  knowledge: Knowledge,
  predicate: Predicate,
  typing: Typing,
): readonly number[] {
  const { tags, dependencies: tree } = reading
  const { head, base, recipients } = predicate
  const { type } = typing
  if (type === 'RETREAT' && typing.mode === 'release') return released(reading, predicate)
  const hands = type === 'AGREE' || HANDING.has(type) || HANDING.has(base)
  if ((!hands && !ABOUT.has(type)) || tags.upos[head] !== U.VERB) return NONE
  const objects = objectsOf(reading, head)
  if (hands && (isGiven(reading, head) || (base !== 'AGREE' && givesWhatever(reading, knowledge, head)))) {
    // Who is fed, armed or flown out is helped, and not handed over; who is freed or extradited is.
    const helped = type === 'AID' && dependent(tree, head, R.iobj!) < 0 ? recipients : []
    const given = objects.filter(
      (token) => isNominal(reading, token) && !helped.some((filler) => filler.token === token),
    )
    if (given.length > 0) return given
  }
  const moved = objects.flatMap((token) => throughTransfers(reading, knowledge, token))
  if (moved.length > 0 || !ABOUT.has(type)) return moved
  for (const verb of dependents(tree, head, R.xcomp!, R.ccomp!)) {
    const below = objectsOf(reading, verb)
    const given = givesWhatever(reading, knowledge, verb)
      ? below.filter((token) => isNominal(reading, token))
      : below.flatMap((token) => throughTransfers(reading, knowledge, token))
    if (given.length > 0) return given
  }
  return NONE
}

/** Who is freed, the subject of "walked free" too: those whom it is done to and not those to whom they are given. */
function released(reading: Layers, { head, recipients }: Predicate): readonly number[] {
  const objects = objectsOf(reading, head).filter((token) => isNominal(reading, token))
  if (objects.length > 0) return objects
  const { tokens, dependencies: tree } = reading
  return recipients
    .filter(({ token, implied }) => {
      const mark = dependent(tree, token, R.case!)
      return !implied && isNominal(reading, token) && (mark < 0 || tokens.lowers[mark] === 'of')
    })
    .map(({ token }) => token)
}

/** The object of a verb, the subject of its passive and what its participle hangs on, with what is joined to them. */
function objectsOf({ tags, dependencies: tree }: Layers, verb: number): readonly number[] {
  const direct = dependents(tree, verb, R.obj!, R['nsubj:pass']!)
  const participle =
    tree.relations[verb] === R.acl && direct.length === 0 && tags.upos[tree.heads[verb]!] === U.NOUN
  const all = participle ? [tree.heads[verb]!] : direct
  return all.flatMap((token) => [token, ...dependents(tree, token, R.conj!)])
}

function isNominal({ tags }: Layers, token: number): boolean {
  const upos = tags.upos[token]
  return upos === U.NOUN || upos === U.PROPN || upos === U.NUM || upos === U.SYM
}

/** True when the verb names to whom its object goes. */
function isGiven({ tokens, dependencies: tree }: Layers, verb: number): boolean {
  if (dependent(tree, verb, R.iobj!) >= 0) return true
  return dependents(tree, verb, R.obl!).some((phrase) =>
    dependents(tree, phrase, R.case!).some((mark) => tokens.lowers[mark] === 'to'),
  )
}

/** True for a verb that hands over whatever its object is: rows of the lexicon say so. */
function givesWhatever(
  { tokens, tags, dependencies: tree }: Layers,
  knowledge: Knowledge,
  verb: number,
): boolean {
  const particle = dependent(tree, verb, R['compound:prt']!)
  return knowledge.predicates
    .verb(tags.lemmas[verb]!.toLowerCase())
    .some(
      ({ base, items, words }) =>
        HANDING.has(base) &&
        (words.length === 1 || (particle >= 0 && words[1] === tokens.lowers[particle])) &&
        items.some((group) => group.includes('obj')),
    )
}

function isTransfer({ tags }: Layers, knowledge: Knowledge, token: number): boolean {
  return tags.upos[token] === U.NOUN && knowledge.transferNouns.has(tags.lemmas[token]!)
}

// Nouns of transfer before a thing: "a ban on the export of rice".
const DEEP = 3

/** The things that a noun of transfer is about, and the noun itself for "arms transfers"; none for any other. */
function throughTransfers(
  reading: Layers,
  knowledge: Knowledge,
  token: number,
  depth = 0,
): readonly number[] {
  if (!isTransfer(reading, knowledge, token)) return NONE
  const { tokens, tags, dependencies: tree } = reading
  const things = dependents(tree, token, R.nmod!).filter((phrase) => {
    const mark = dependent(tree, phrase, R.case!)
    return mark >= 0 && (tokens.lowers[mark] === 'of' || tokens.lowers[mark] === 'on')
  })
  if (things.length === 0) {
    const named = dependents(tree, token, R.compound!).some(
      (word) => knowledge.items.match(tags.lemmas, word, word, tokens.lowers) !== null,
    )
    return named ? [token] : NONE
  }
  return things
    .flatMap((thing) => [thing, ...dependents(tree, thing, R.conj!)])
    .flatMap((thing) => {
      const inner = depth < DEEP ? throughTransfers(reading, knowledge, thing, depth + 1) : NONE
      return inner.length > 0 ? inner : [thing]
    })
}
