// Where a report ends because the text goes on with a clause of its own.
import type { SpeechAct } from '../../knowledge/speech.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'

// What these open stands beside the telling, when the tree hangs it there; "because" and "if" belong to what is told.
const BESIDE = new Set(['as', 'while', 'whereas', 'after', 'although', 'though'])

/**
 * True when after the comma at `comma` ", and" or ", while" begins with a subject of its own, joined to the telling and not
 * to what is told.
 *
 *     The mayor said ten people had died, and soldiers closed the road.
 *     ^^^^^^^^^ source
 *               ^^^^ cue
 *                    ^^^^^^^^^^^^^^^^^^^ content
 */
export function beginsOwnClause(board: Board, cue: number, comma: number, end: number): boolean {
  const { dependencies: tree, tags, tokens } = board
  const joiner = comma + 1
  if (comma < cue || joiner >= end || tags.upos[cue] !== U.VERB) return false
  // "..., and that": the telling goes on.
  if (tokens.lowers[joiner + 1] === 'that' && tags.upos[joiner + 1] === U.SCONJ) return false
  const verb = tree.heads[joiner]!
  if (verb <= joiner || verb >= end) return false
  if (tree.heads[verb] !== cue) return tellsToo(board, cue, joiner, verb)
  const joined = tree.relations[joiner] === R.cc && tree.relations[verb] === R.conj
  const beside =
    tree.relations[joiner] === R.mark &&
    tree.relations[verb] === R.advcl &&
    BESIDE.has(tokens.lowers[joiner]!)
  return (
    (joined || beside) && (dependent(tree, verb, R.nsubj) >= 0 || dependent(tree, verb, R['nsubj:pass']) >= 0)
  )
}

// Another who speaks in the tense of the first is told of by the text.
const TELLING: ReadonlySet<SpeechAct> = new Set(['say', 'report', 'accuse', 'deny', 'demand'])

/** "Mali said it had bombed a camp, and Niger accused it": the tree may join the second to what the first says. */
function tellsToo(board: Board, cue: number, joiner: number, verb: number): boolean {
  const { dependencies: tree, tags } = board
  if (tree.relations[joiner] !== R.cc || tree.relations[verb] !== R.conj) return false
  if (tags.xpos[cue] !== X.VBD || tags.xpos[verb] !== X.VBD || dependent(tree, verb, R.nsubj) < 0)
    return false
  const act = sense(board, verb)?.act
  return act !== undefined && TELLING.has(act)
}
