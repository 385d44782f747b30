// Hearsay without a source: the subject of the passive belongs to the content.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { subtree } from '../../reading/tree.ts'
import type { Board } from './board.ts'

const ACTS = new Set(['say', 'report', 'belief', 'claim'])

/**
 * "Is believed to", "was reported to": nobody is named who believes it.
 *     The junta is believed to have bought drones.
 *     ^^^^^^^^^ content
 *               ^^^^^^^^^^^ cue
 *                           ^^^^^^^^^^^^^^^^^^^^^ content
 */
export function impersonalContent(
  board: Board,
  cue: number,
  source: number,
): { spans: TokenSpan[]; head: number } | null {
  const { dependencies: tree, tags, speech } = board
  if (tags.upos[cue] !== U.VERB || tags.xpos[cue] !== X.VBN) return null
  const act = speech.verb(tags.lemmas[cue]!)?.[0]?.act
  if (act === undefined || !ACTS.has(act)) return null
  let subject = -1
  let infinitive = -1
  for (let child = tree.firstChild[cue]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R['nsubj:pass'] || (relation === R.nsubj && child < cue)) subject = child
    if (relation === R['obl:agent']) return null
    if (relation === R.xcomp && child > cue && hasTo(board, child)) infinitive = child
  }
  if (infinitive < 0 || subject < 0 || (source >= 0 && source !== subject && tree.heads[source] === cue))
    return null
  if (!isPassive(board, cue)) return null
  return { spans: [subtree(tree, subject), subtree(tree, infinitive)], head: infinitive }
}

function hasTo({ dependencies: tree, tags }: Board, token: number): boolean {
  for (let child = tree.firstChild[token]!; child >= 0 && child < token; child = tree.nextSibling[child]!) {
    if (tags.xpos[child] === X.TO) return true
  }
  return false
}

function isPassive({ dependencies: tree, tags }: Board, cue: number): boolean {
  for (let child = tree.firstChild[cue]!; child >= 0 && child < cue; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R['aux:pass']) return true
    if (tree.relations[child] === R.aux && tags.lemmas[child] === 'be') return true
  }
  return false
}
