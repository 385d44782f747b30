// Where the source of a cue may stand: every place its syntax offers, named by the way that leads there.
import { R, U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

/** Ways from a cue to its source. The order is part of the model's features. */
export const WAYS = [
  'none',
  'subject',
  'agent',
  'possessor',
  'of',
  'by',
  'from',
  'other-preposition',
  'modifier',
  'joined-subject',
  'head-subject',
  'head-object',
  'head-noun',
  'relative',
  'after',
  'before',
  'object',
  'apposition',
  'self',
  'last-speaker',
] as const
export type Way = (typeof WAYS)[number]

/** A token that may head the source, and the way there. */
export interface SourceCandidate {
  readonly token: number
  readonly way: number
}

const WAY: Readonly<Record<Way, number>> = Object.fromEntries(
  WAYS.map((way, index) => [way, index]),
) as Record<Way, number>
const MOST = 12

/** Candidates for the source of the cue at `cue`; the first is always `none`, `last` is who spoke last in its sentence, -1 for nobody. */
export function sourceCandidates(board: Board, cue: number, last: number): SourceCandidate[] {
  const found: SourceCandidate[] = [{ token: -1, way: WAY.none }]
  const add = (token: number, way: number): void => {
    if (token < 0 || token === cue || found.length >= MOST) return
    for (const { token: other } of found) if (other === token) return
    found.push({ token, way })
  }
  below(board, cue, add)
  above(board, cue, add)
  beside(board, cue, add)
  // "..., adding that": whoever spoke before.
  add(last, WAY['last-speaker'])
  return found
}

type Add = (token: number, way: number) => void

function below({ dependencies: tree, tokens }: Board, cue: number, add: Add): void {
  for (let child = tree.firstChild[cue]!; child >= 0; child = tree.nextSibling[child]!) {
    switch (tree.relations[child]!) {
      case R.nsubj:
      case R.csubj:
      case R['nsubj:pass']:
        add(child, WAY.subject)
        break
      case R['obl:agent']:
        add(child, WAY.agent)
        break
      case R['nmod:poss']:
        add(child, WAY.possessor)
        break
      case R.obl:
      case R.nmod:
        add(child, prepositionWay(tokens.lowers[tree.firstChild[child]!] ?? ''))
        break
      case R.compound:
      case R.amod:
      case R['nmod:desc']:
        add(child, WAY.modifier)
        break
      case R.obj:
        add(child, WAY.object)
        break
      case R.appos:
      case R.flat:
        add(child, WAY.apposition)
        break
      default:
    }
  }
}

function prepositionWay(word: string): number {
  if (word === 'by') return WAY.by
  if (word === 'of') return WAY.of
  if (word === 'from') return WAY.from
  return WAY['other-preposition']
}

/** Climbs from the cue to the subjects, objects and nouns over it. */
function above(board: Board, cue: number, add: Add): void {
  const { dependencies: tree } = board
  let at = cue
  for (let step = 0; step < 4; step++) {
    const head = tree.heads[at]!
    if (head < 0) return
    const relation = tree.relations[at]!
    if (relation === R.conj) addSubjects(board, head, WAY['joined-subject'], add)
    else if (relation === R['acl:relcl']) add(head, WAY.relative)
    else if (relation === R.acl) add(head, WAY['head-noun'])
    else if (relation === R.appos) add(head, WAY.apposition)
    else if (
      relation === R.amod ||
      relation === R.compound ||
      relation === R.nmod ||
      relation === R['nmod:poss']
    ) {
      add(head, WAY['head-noun'])
    }
    addSubjects(board, head, WAY['head-subject'], add)
    addObjects(board, head, at, add)
    at = head
  }
}

function addSubjects({ dependencies: tree }: Board, head: number, way: number, add: Add): void {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.nsubj || relation === R['nsubj:pass'] || relation === R['obl:agent']) add(child, way)
  }
}

function addObjects({ dependencies: tree }: Board, head: number, at: number, add: Add): void {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child !== at && (tree.relations[child] === R.obj || tree.relations[child] === R.iobj))
      add(child, WAY['head-object'])
  }
}

/** The nearest nominal on each side, for when the tree has it wrong. */
function beside({ dependencies: tree, tags, sentences }: Board, cue: number, add: Add): void {
  const sentence = sentences.of[cue]!
  const first = Math.max(sentences.firsts[sentence]!, cue - 8)
  const end = Math.min(sentences.firsts[sentence + 1]!, cue + 8)
  for (let token = cue + 1; token < end; token++) {
    if (isNominalHead(tags.upos[token]!, tags.xpos[token]!, tree.relations[token]!)) {
      add(token, WAY.after)
      break
    }
  }
  for (let token = cue - 1; token >= first; token--) {
    if (isNominalHead(tags.upos[token]!, tags.xpos[token]!, tree.relations[token]!)) {
      add(token, WAY.before)
      break
    }
  }
}

function isNominalHead(upos: number, xpos: number, relation: number): boolean {
  if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.PRON) return false
  return xpos !== X.EX && relation !== R.compound && relation !== R.flat && relation !== R['nmod:poss']
}
