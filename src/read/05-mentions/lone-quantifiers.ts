// Rule: "both", "each", "neither", "some 200" and the like with no noun stand for somebody as subject or object.
import { R, U, X } from '../../reading/tagset.ts'
import { type Board, blank, lay, type SentenceRange } from './board.ts'

const QUANTIFIERS: ReadonlySet<string> = new Set([
  'both',
  'neither',
  'each',
  'either',
  'others',
  'all',
  'some',
  'many',
  'several',
  'most',
  'few',
  'those',
  'none',
  'nobody',
  'everyone',
  'anyone',
  'somebody',
  'someone',
  'everybody',
  'no one',
  'any',
])
/** Counts of no number. */
const COUNTS: ReadonlySet<string> = new Set(['dozens', 'hundreds', 'thousands', 'scores', 'millions'])
const ROLES: ReadonlySet<number> = new Set([R.nsubj, R['nsubj:pass'], R.obj, R.iobj, R.conj])

/**
 * A number must be what something is done to: who acts is no bare number, and an object is mostly an amount.
 *
 *     Both blamed the storm, and 82 were killed.
 *     ^^^^ group
 *                                ^^ group
 *     Rebels killed hundreds and wounded 40.
 *                   ^^^^^^^^ group
 *                                        ^^ group
 */
export function loneQuantifiers(board: Board, range: SentenceRange): void {
  const { tags, tree, tokens } = board
  for (let token = range.first; token < range.end; token++) {
    if (board.named[token] !== undefined || board.headed[token] !== undefined) continue
    const upos = tags.upos[token]
    const relation = tree.relations[token]!
    if (isPair(board, token)) {
      layQuantifier(board, range, token, 'pronoun')
      continue
    }
    if (upos === U.NUM) {
      if (relation === R['nsubj:pass'] && tags.xpos[token] === X.CD && hasVerb(board, token))
        layQuantifier(board, range, token, 'number')
      else if (relation === R.obj && isDoneTo(board, token)) layQuantifier(board, range, token, 'number')
      continue
    }
    if (!QUANTIFIERS.has(tokens.lowers[token]!) && !COUNTS.has(tokens.lowers[token]!)) continue
    if (isPointer(board, token)) {
      layQuantifier(board, range, token, 'pronoun')
      continue
    }
    if (!ROLES.has(relation) && !(PAIRS.has(tokens.lowers[token]!) && OBLIQUE.has(relation))) continue
    if (COUNTS.has(tokens.lowers[token]!) && isDoneTo(board, token))
      layQuantifier(board, range, token, 'number')
    else if (upos === U.PRON || upos === U.DET || upos === U.NOUN || upos === U.ADJ)
      layQuantifier(board, range, token, 'pronoun')
  }
}

/** "talks between the two", with nothing counted. */
function isPair(board: Board, token: number): boolean {
  const { tags, tokens, tree } = board
  if (tokens.lowers[token] !== 'two' || tokens.lowers[token - 1] !== 'the') return false
  const upos = tags.upos[token + 1]
  if (upos === U.NOUN || upos === U.ADJ || upos === U.PROPN || upos === U.NUM) return false
  const relation = tree.relations[token]!
  return ROLES.has(relation) || OBLIQUE.has(relation)
}
const PAIRS: ReadonlySet<string> = new Set(['both', 'neither', 'either'])
const OBLIQUE: ReadonlySet<number> = new Set([R.obl, R['obl:agent'], R.nmod])

/** "both are", "those who", "each of": read off the next word, for the tree often takes these for adverbs. */
function isPointer(board: Board, token: number): boolean {
  const { tags, tokens } = board
  const lower = tokens.lowers[token]!
  const next = tokens.lowers[token + 1] ?? ''
  if (lower === 'those')
    return next === 'who' || next === 'in' || tags.xpos[token + 1] === X.VBN || tags.xpos[token + 1] === X.VBG
  if (lower !== 'both' && lower !== 'neither' && lower !== 'each') return false
  const upos = tags.upos[token + 1]
  if (next === 'of' || upos === U.AUX || upos === U.VERB) return true
  // "appealed to both on Friday".
  const before = tags.upos[token - 1]
  return lower !== 'each' && before === U.ADP && (upos === U.ADP || upos === U.PUNCT)
}

/** True for the object or passive subject of a verb that is force against somebody, with nothing counted named. */
function isDoneTo(board: Board, token: number): boolean {
  const { tags, tokens, tree, knowledge } = board
  if (isMoney(board, token) || tokens.lowers[token + 1] === 'of') return false
  const verb = tree.heads[token]!
  if (verb < 0 || tags.upos[verb] !== U.VERB) return false
  return knowledge.predicates
    .verb(tags.lemmas[verb]!.toLowerCase())
    .some(
      ({ base, needs, recipient }) =>
        FORCE.has(base) &&
        recipient[0]?.[0] === 'obj' &&
        needs.every(({ slot, test }) => slot !== 'obj' || (test.kind === 'class' && test.name === 'ACTOR')),
    )
}
const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

function hasVerb(board: Board, token: number): boolean {
  const governor = board.tree.heads[token]!
  // "ten captured soldiers" with "captured" taken for the verb.
  if (/^(1[89]|20)\d\d$/.test(board.tokens.forms[token]!)) return false
  const noun = governor === token + 1 && board.tags.xpos[token + 2] === X.NNS
  return governor >= 0 && board.tags.upos[governor] === U.VERB && !isMoney(board, token) && !noun
}

function isMoney(board: Board, token: number): boolean {
  const before = board.tokens.forms[token - 1] ?? ''
  const after = board.tokens.forms[token + 1] ?? ''
  return before === '$' || before === '€' || before === '£' || after === '%' || after === 'percent'
}

function layQuantifier(board: Board, range: SentenceRange, token: number, kind: 'number' | 'pronoun'): void {
  const first = kind === 'number' ? Math.max(range.first, board.left[token]!) : token
  const draft = blank(
    first,
    token + 1,
    token,
    'group',
    kind === 'number' ? 'description' : 'pronoun',
    `lone-quantifiers/${kind}`,
  )
  draft.plural = true
  draft.sector = kind === 'number' ? 'CVL' : null
  lay(board, draft, false)
}
