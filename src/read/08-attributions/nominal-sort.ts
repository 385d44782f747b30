// What sort of nominal a word is, for the features of the classifiers.
import { U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

const PRONOUNS: ReadonlyMap<string, number> = new Map([
  ['he', 1],
  ['she', 1],
  ['i', 2],
  ['we', 2],
  ['they', 3],
  ['it', 4],
  ['who', 5],
  ['that', 6],
  ['which', 6],
  ['you', 7],
  ['there', 8],
])

/** What sort of nominal a token is: pronoun by kind, proper, plural or plain noun, other. */
export function nominalSort(board: Board, token: number): number {
  if (token < 0) return 0
  const pronoun = PRONOUNS.get(board.tokens.lowers[token]!)
  if (pronoun !== undefined) return pronoun
  const upos = board.tags.upos[token]!
  if (upos === U.PROPN) return 10
  if (upos === U.NOUN) return board.tags.xpos[token] === X.NNS ? 11 : 12
  if (upos === U.PRON) return 13
  if (upos === U.NUM) return 14
  if (upos === U.VERB) return 15
  return 16
}
