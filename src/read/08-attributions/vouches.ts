// What an attribution makes of its content: its kind, the certainty that claims take from it, whether it denies.
import type { SpeechEntry } from '../../knowledge/speech.ts'
import type { Certainty } from '../../model/index.ts'
import type { AttributionKind, TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, dependents } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'

// Verbs that take clauses only: a participle after a noun is then a past tense that the tagger missed.
const PLAIN = new Set(['say', 'add', 'tell'])
// After a listener, "that" opens what the listener is told.
const LISTENED = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'brief',
  'warn',
  'advise',
  'notify',
  'convince',
])

// Who hears a report or sees a signing tells nothing.
const PERCEIVED = new Set(['hear', 'see', 'watch', 'witness'])

// Whose words are taken over by another: "was quoted as saying".
const QUOTED = new Set(['quote', 'cite', 'paraphrase', 'hear'])

/** How the content is put: a clause or a quotation is told; an infinitive or a noun is wanted, done or named. */
export type Form = 'quotation' | 'clause' | 'infinitive' | 'gerund' | 'nominal'

/** The form of what was found as content. */
export function formOf(board: Board, found: Found): Form {
  const { quoted } = board
  const opening = found.content[0]
  if (
    opening &&
    quoted[opening.first]! >= 0 &&
    board.quotations[quoted[opening.first]!]!.first === opening.first
  )
    return 'quotation'
  if (found.clausal) return 'clause'
  if (hasToldClause(board, found)) return 'clause'
  const byTree = formByTree(board, found.contentHead)
  if (byTree !== 'nominal') return byTree
  for (const span of found.content) {
    const form = formByWords(board, span, found.head)
    if (form !== 'nominal') return form
  }
  return 'nominal'
}

/** A finite clause right under a verb, among what was found as content. */
function hasToldClause(board: Board, found: Found): boolean {
  const { dependencies: tree, tags } = board
  if (tags.upos[found.head] !== U.VERB) return false
  for (let child = tree.firstChild[found.head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] !== R.ccomp || tags.upos[child] === U.NOUN) continue
    if (found.content.some(({ first, end }) => child >= first && child < end))
      return formByTree(board, child) === 'clause'
  }
  return false
}

function formByTree({ dependencies: tree, tags }: Board, token: number): Form {
  if (token < 0) return 'nominal'
  const relation = tree.relations[token]!
  if (relation === R.parataxis) return 'clause'
  for (let child = tree.firstChild[token]!; child >= 0 && child < token; child = tree.nextSibling[child]!) {
    if (tags.xpos[child] === X.TO && tags.xpos[token] === X.VB) return 'infinitive'
    const kind = tree.relations[child]!
    if (
      (kind === R.aux || kind === R['aux:pass'] || kind === R.cop) &&
      tags.xpos[child] === X.VB &&
      tags.xpos[child - 1] === X.TO
    )
      return 'infinitive'
  }
  if (tags.xpos[token] === X.VBG && !hasAuxiliary(tree, token)) return 'gerund'
  if (
    relation === R.ccomp ||
    (relation === R.acl && (tags.upos[token] === U.VERB || hasAuxiliary(tree, token)))
  )
    return 'clause'
  if (relation === R.xcomp && tags.xpos[token] === X.VB) return 'infinitive'
  return 'nominal'
}

function hasAuxiliary(tree: Board['dependencies'], token: number): boolean {
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) return true
  }
  return false
}

/** The same by the words: a finite verb that no relative word comes before makes a clause. */
function formByWords(board: Board, span: TokenSpan, head: number): Form {
  const { tags, tokens } = board
  const { first, end } = span
  const cue = tags.lemmas[head]!
  if (tags.xpos[first] === X.TO || (tokens.lowers[first] === 'not' && tags.xpos[first + 1] === X.TO))
    return 'infinitive'
  for (let token = first; token < end && token < first + 40; token++) {
    const xpos = tags.xpos[token]!
    if (
      isFiniteVerb(xpos) ||
      (xpos === X.VBN && PLAIN.has(cue) && isNominal(tags.upos[token - 1]!) && token > first)
    )
      return token === first || standsBeside(board, token, head) ? 'nominal' : 'clause'
    // A relative word, an infinitive or a second predicate: the finite verb after it is another's.
    if (LISTENED.has(cue) && tokens.lowers[token] === 'that') continue
    if (
      token > first &&
      (xpos === X.WDT || xpos === X.WP || xpos === X.WRB || xpos === X.TO || xpos === X.CC)
    ) {
      if (xpos !== X.CC || !isNominal(tags.upos[token + 1] ?? U.X)) return 'nominal'
    }
  }
  return 'nominal'
}

/** "Recalled its envoy after police fired": the verb is of a clause beside the object, which is all that the cue has. */
function standsBeside({ dependencies: tree, tags }: Board, token: number, cue: number): boolean {
  const verb = tags.upos[token] === U.AUX && tree.heads[token]! >= 0 ? tree.heads[token]! : token
  if (dependent(tree, cue, R.obj) < 0) return false
  const relation = tree.relations[verb]
  return (
    (relation === R.advcl && dependent(tree, verb, R.mark) >= 0) ||
    relation === R['acl:relcl'] ||
    (relation === R.conj && tree.heads[verb] === cue)
  )
}

function isFiniteVerb(xpos: number): boolean {
  return xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD
}

function isNominal(upos: number): boolean {
  return (
    upos === U.NOUN ||
    upos === U.PROPN ||
    upos === U.PRON ||
    upos === U.NUM ||
    upos === U.DET ||
    upos === U.ADJ
  )
}

/** The certainty that a claim inside the content takes. */
export function vouchesOf(board: Board, found: Found, entry: SpeechEntry | null, form: Form): Certainty {
  const told = form === 'clause' || form === 'quotation'
  if (entry === null)
    return form === 'quotation' || board.tokens.forms[found.head] === ':' ? 'reported' : 'asserted'
  const nobody = found.source === null
  if (found.rule === 'taken-for') return 'reported'
  if (isObject(board, found) || isKnowing(board, found) || isDeed(board, found, form)) return 'asserted'
  if (leavesUnsaid(board, found)) return 'asserted'
  if (entry.act === 'say' && entry.vouches === 'asserted') {
    // "Described how rebels fled": the verb has a clause after all.
    return form === 'quotation' || (!found.clausal && hasToldClause(board, found)) ? 'reported' : 'asserted'
  }
  if (entry.act === 'demand' && form !== 'quotation') return 'asserted'
  if (nobody && board.tags.upos[found.head] === U.ADJ) return 'asserted'
  switch (entry.act) {
    case 'impersonal':
      return entry.vouches
    case 'accuse':
      return 'alleged'
    case 'claim':
      return form === 'nominal' && board.tags.upos[found.head] === U.VERB ? 'asserted' : 'alleged'
    case 'deny':
      return refusesPlea(board, found) ? 'asserted' : 'reported'
    case 'reject':
      return deniesNoun(board, found) ? 'reported' : form === 'quotation' ? 'reported' : 'asserted'
    case 'attitude':
    case 'question':
      return form === 'quotation' ? 'reported' : 'asserted'
    default:
  }
  // "Was last seen in May": nobody is told of anything.
  if (
    nobody &&
    found.rule === 'model' &&
    form === 'clause' &&
    isPassive(board, found.head) &&
    !hasToldClause(board, found)
  )
    return 'asserted'
  if (told)
    return nobody && (entry.act === 'belief' || isPassive(board, found.head)) ? 'believed' : 'reported'
  if (form === 'infinitive') return nobody && isPassive(board, found.head) ? 'believed' : 'asserted'
  if (entry.act === 'report') return PERCEIVED.has(board.tags.lemmas[found.head]!) ? 'asserted' : 'reported'
  if (form === 'gerund' && isMeans(board, found)) return 'asserted'
  return form === 'gerund' && entry.act === 'say' ? 'reported' : found.phrasal ? 'reported' : 'asserted'
}

/** "We are aware that": who writes "I" and "we" outside quotations is the text itself. */
function isKnowing({ tokens, quoted, tags }: Board, { source, sourceHead, head }: Found): boolean {
  if (source === null || sourceHead < 0 || quoted[head]! >= 0 || tags.upos[head] !== U.ADJ) return false
  return tokens.lowers[sourceHead] === 'we' || tokens.lowers[sourceHead] === 'i'
}

/** "Could not say whether", "declined to say if": nothing is told. */
function leavesUnsaid({ dependencies: tree, tags, tokens }: Board, { head, content }: Found): boolean {
  if (tags.lemmas[head] !== 'say' && tags.lemmas[head] !== 'tell') return false
  const opening = tokens.lowers[content.at(-1)?.first ?? 0]
  if (opening !== 'whether' && opening !== 'if') return false
  if (dependents(tree, head, R.advmod!).some((word) => NOT.has(tokens.lowers[word]!))) return true
  const above = tree.relations[head] === R.xcomp ? tags.lemmas[tree.heads[head]!] : ''
  return above === 'decline' || above === 'refuse'
}
const NOT = new Set(['not', "n't", 'n’t', 'never'])

// Answers may be words or deeds.
const ANSWERS = new Set(['answer', 'respond', 'reply'])

/** "Answered with a ban", "responded within hours: its navy sailed": a deed, unless a clause or quotation tells the words. */
function isDeed(board: Board, found: Found, form: Form): boolean {
  const { tags, tokens } = board
  if (!ANSWERS.has(tags.lemmas[found.head]!) || form === 'quotation' || hasToldClause(board, found))
    return false
  const next = tokens.lowers[found.head + 1]
  return next === 'with' || next === 'within' || next === 'by' || next === 'in'
}

/** "Answered by closing the port": a deed, not words. */
function isMeans({ tokens }: Board, { content }: Found): boolean {
  const first = content[0]?.first ?? 0
  return tokens.lowers[first] === 'by' || (first > 0 && tokens.lowers[first - 1] === 'by')
}

/** "The gifts were accepted": the subject of a passive tells nothing, unless it is a listener. */
function isObject({ dependencies: tree, tags }: Board, found: Found): boolean {
  const head = found.sourceHead
  // "The strike, reported on Monday": what is told tells nothing.
  if (head >= 0 && tree.relations[found.head] === R.acl && tree.heads[found.head] === head)
    return tags.xpos[found.head] === X.VBN && !QUOTED.has(tags.lemmas[found.head]!)
  if (head < 0 || tree.heads[head] !== found.head || tree.relations[head] !== R['nsubj:pass']) return false
  const cue = tags.lemmas[found.head]!
  return !LISTENED.has(cue) && !QUOTED.has(cue)
}

/** "rejected claims that": a refusal of words denies them, a refusal of a plea does not. */
export function deniesNoun(board: Board, found: Found): boolean {
  const { dependencies: tree } = board
  for (let child = tree.firstChild[found.head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] !== R.obj && tree.relations[child] !== R['nsubj:pass']) continue
    const act = sense(board, child)?.act
    if (act === 'claim' || act === 'report' || act === 'accuse' || act === 'say') return true
  }
  return false
}

/** "denied the request": a plea is refused, no act is denied. */
export function refusesPlea(board: Board, found: Found): boolean {
  const { dependencies: tree } = board
  for (let child = tree.firstChild[found.head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] !== R.obj && tree.relations[child] !== R['nsubj:pass']) continue
    if (sense(board, child)?.act === 'demand') return true
  }
  return false
}

/** "was believed", "is said". */
export function isPassive({ dependencies: tree }: Board, head: number): boolean {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R['aux:pass'] || relation === R['nsubj:pass']) return true
  }
  return false
}

export function kindOf(entry: SpeechEntry | null, found: Found, form: Form): AttributionKind {
  if (entry?.act === 'impersonal' || (found.source === null && entry?.act === 'belief')) return 'impersonal'
  if (form === 'quotation' && entry?.act !== 'accuse' && entry?.act !== 'deny') return 'quotation'
  switch (entry?.act) {
    case 'report':
      return 'report'
    case 'accuse':
      return 'accusation'
    case 'deny':
    case 'reject':
      return 'denial'
    case 'belief':
    case 'attitude':
    case undefined:
      return 'belief'
    default:
      return 'speech'
  }
}
