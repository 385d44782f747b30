// Cues that stand whatever the classifier thinks: the lexicon and the syntax leave no doubt.
import { R, U } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

const TELLING = new Set(['say', 'claim', 'deny'])

/**
 * "Reportedly" and "according to"; a verb of telling with its subject and a clause; a noun of telling with "that".
 *     Allegations that rebels fired first reached the envoys, reportedly.
 *     ^^^^^^^^^^^ cue
 *                                                             ^^^^^^^^^^ cue
 */
export function isStrongCue(board: Board, token: number): boolean {
  const { tags, tokens, speech } = board
  const lemma = tags.lemmas[token]!
  switch (tags.upos[token]) {
    case U.VERB: {
      const act = speech.verb(lemma)?.[0]?.act
      if (act === 'accuse') return lemma === 'accuse' && hasObject(board, token)
      return act !== undefined && TELLING.has(act) && tells(board, token, act !== 'say')
    }
    case U.NOUN: {
      const act = speech.noun(lemma)?.[0]?.act
      if (tokens.lowers[token + 1] !== 'that') return false
      return act === 'claim' || act === 'accuse' || act === 'report' || act === 'belief' || act === 'say'
    }
    default:
      return false
  }
}

/** A phrase such as "according to", an adverb such as "reportedly": cues whatever stands around them. */
export function isCertainCue(board: Board, token: number): boolean {
  if (board.tags.upos[token] === U.ADV && board.speech.adverb(board.tokens.lowers[token]!) !== null)
    return true
  return board.phrases.has(token) && isPhraseHead(board, token)
}

/** One word of a phrase stands for it: its noun or verb. */
function isPhraseHead({ phrases, tags, tokens }: Board, token: number): boolean {
  const upos = tags.upos[token]
  if (upos === U.ADP || upos === U.DET || upos === U.PART || upos === U.SCONJ)
    return tokens.lowers[token] === 'according'
  for (let at = token - 1; at >= 0 && phrases.get(at) === phrases.get(token); at--) {
    if (tags.upos[at] !== U.ADP && tags.upos[at] !== U.DET && tags.upos[at] !== U.SCONJ) return false
    if (tokens.lowers[at] === 'according') return false
  }
  return true
}

function tells({ dependencies: tree, tags }: Board, token: number, loosely: boolean): boolean {
  let subject = false
  let clause = false
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.nsubj || relation === R['nsubj:pass'] || relation === R.expl) subject = true
    if (
      (relation === R.ccomp || (loosely && (relation === R.xcomp || relation === R.advcl))) &&
      tags.upos[child] === U.VERB
    )
      clause = true
  }
  return subject && clause
}

function hasObject({ dependencies: tree }: Board, token: number): boolean {
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.obj || tree.relations[child] === R['nsubj:pass']) return true
  }
  return false
}
