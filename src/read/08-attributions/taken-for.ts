// What somebody takes something for is his word; what he takes for it is not.
import type { SpeechAct } from '../../knowledge/speech.ts'
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U } from '../../reading/tagset.ts'
import { dependents, subtree } from '../../reading/tree.ts'
import { asPhrase } from '../as-phrase.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'

// Who accuses or praises somebody as something does so himself.
const READING: ReadonlySet<SpeechAct> = new Set(['belief', 'say', 'report'])

/**
 * The phrase with "as" behind a verb of seeing and describing, null for other cues.
 *     Experts see the visit as a sign of Chinese support for Mali.
 *     ^^^^^^^ source
 *             ^^^ cue
 *                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content
 */
export function takenFor(board: Board, one: Found): TokenSpan | null {
  const act = sense(board, one.head)?.act
  if (one.source === null || board.tags.upos[one.head] !== U.VERB || act === undefined || !READING.has(act))
    return null
  const phrase = Math.max(asPhrase(board, one.head), behindWhat(board, one.head))
  if (phrase < 0) return null
  const span = subtree(board.dependencies, phrase)
  const quoted = one.content.some(({ first }) => board.quoted[first]! >= 0)
  return quoted || span.first <= one.head ? null : { first: span.first + 1, end: span.end }
}

/** "In what residents described as a firefight", "what it called dumping": the words behind the verb. */
function behindWhat({ dependencies: tree, tokens }: Board, verb: number): number {
  if (tree.relations[verb] !== R['acl:relcl'] || tokens.lowers[tree.heads[verb]!] !== 'what') return -1
  for (const phrase of dependents(tree, verb, R.obl!, R.xcomp!, R.obj!)) if (phrase > verb) return phrase
  return -1
}
