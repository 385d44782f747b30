// Minutes go on in indirect speech after "said that".
import type { Attribution, TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, dependents, subtree } from '../../reading/tree.ts'
import type { Board } from './board.ts'

/**
 * In a document without a dateline, a sentence in the pluperfect goes on with what the "said" of the sentence before it
 * tells: the text itself would tell it in the simple past.
 *
 *     The envoy said that the truce held. Two battalions had left the port.
 *     ^^^^^^^^^ source
 *               ^^^^ cue
 *                    ^^^^^^^^^^^^^^^^^^^ content
 *                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content
 */
export function withIndirectSpeech(board: Board, all: readonly Attribution[]): readonly Attribution[] {
  const { sentences } = board
  if (sentences.kinds.includes('dateline')) return all
  const { cued, ruling } = tellings(board, all)
  const more = new Map<number, TokenSpan[]>()
  let speaker = -1
  // What stands between may be a state that goes on: "The force now had ten ships. Two had come in May."
  let between: TokenSpan | null = null
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.firsts[sentence]!
    const end = sentences.firsts[sentence + 1]!
    if (sentence === 0 || sentences.paragraphs[sentence] !== sentences.paragraphs[sentence - 1]) speaker = -1
    const goesOn = speaker >= 0 && cued[sentence] !== SPEAKS && board.quoted[first]! < 0
    const told = goesOn ? inPluperfect(board, first, end) : null
    if (told) {
      const spans = more.get(speaker) ?? []
      spans.push(between === null ? told : { first: between.first, end: told.end })
      more.set(speaker, spans)
      between = null
    } else if (goesOn && between === null && cued[sentence] === 0) between = { first, end }
    else {
      speaker = ruling.get(sentence) ?? -1
      between = null
    }
  }
  if (more.size === 0) return all
  return all.map((one) => {
    const spans = more.get(one.index)
    return spans ? Object.freeze({ ...one, content: [...one.content, ...spans] }) : one
  })
}

const CUED = 1
const SPEAKS = 2

/** The sentences with a cue, those where somebody is said to speak, and those whose main verb tells in the past, with the attribution. */
function tellings(
  board: Board,
  all: readonly Attribution[],
): { cued: Uint8Array; ruling: ReadonlyMap<number, number> } {
  const { sentences } = board
  const cued = new Uint8Array(sentences.count)
  const ruling = new Map<number, number>()
  for (const { index, cue, kind, source, vouches } of all) {
    if (cue === null) continue
    const sentence = sentences.of[cue.first]!
    // "Moscow had demanded it" is the text's: another speaks.
    const speaks = source !== null && isMain(board, cue)
    cued[sentence] = speaks || cued[sentence] === SPEAKS ? SPEAKS : CUED
    const tells = (kind === 'speech' || kind === 'report') && vouches === 'reported'
    if (tells && speaks && isPast(board, cue)) ruling.set(sentence, index)
  }
  return { cued, ruling }
}

/** The main verb of its sentence, or what the tree hangs beside it. */
function isMain({ dependencies: tree }: Board, cue: TokenSpan): boolean {
  for (let token = cue.first; token < cue.end; token++)
    if (tree.heads[token]! < 0 || tree.relations[token] === R.parataxis) return true
  return false
}

function isPast({ tags }: Board, cue: TokenSpan): boolean {
  for (let token = cue.first; token < cue.end; token++) if (tags.xpos[token] === X.VBD) return true
  return false
}

/** The sentence without what it joins in another tense, when "had left" or "had been freed" is its main verb; else null. */
function inPluperfect(board: Board, first: number, end: number): TokenSpan | null {
  const { dependencies: tree } = board
  for (let token = first; token < end; token++) {
    if (tree.heads[token]! >= 0) continue
    if (!isPluperfect(board, token)) return null
    for (const joined of dependents(tree, token, R.conj!)) {
      if (dependent(tree, joined, R.nsubj!) < 0 || isPluperfect(board, joined)) continue
      return { first, end: subtree(tree, joined).first }
    }
    return { first, end }
  }
  return null
}

function isPluperfect({ dependencies: tree, tags, tokens }: Board, verb: number): boolean {
  return (
    tags.upos[verb] === U.VERB &&
    dependents(tree, verb, R.aux!, R['aux:pass']!).some((aux) => tokens.lowers[aux] === 'had')
  )
}
