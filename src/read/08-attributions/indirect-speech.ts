// Minutes go on in indirect speech after "said that".
import type { Attribution, TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, dependents } from '../../reading/tree.ts'
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
  const { sentences, tokens } = board
  if (sentences.kinds.includes('dateline')) return all
  const cued = new Uint8Array(sentences.count)
  const ruling = new Map<number, number>()
  for (const { index, cue, kind, source } of all) {
    if (cue === null) continue
    const sentence = sentences.of[cue.first]!
    cued[sentence] = 1
    if (kind === 'speech' && source !== null && isThatSaid(board, cue)) ruling.set(sentence, index)
  }
  const more = new Map<number, TokenSpan[]>()
  let speaker = -1
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    if (sentence === 0 || sentences.paragraphs[sentence] !== sentences.paragraphs[sentence - 1]) speaker = -1
    if (cued[sentence] === 1 || board.quoted[sentences.firsts[sentence]!]! >= 0) {
      speaker = ruling.get(sentence) ?? -1
      continue
    }
    if (speaker < 0) continue
    const first = sentences.firsts[sentence]!
    const end = sentences.firsts[sentence + 1] ?? tokens.count
    if (!isPluperfect(board, first, end)) {
      speaker = -1
      continue
    }
    const spans = more.get(speaker) ?? []
    spans.push({ first, end })
    more.set(speaker, spans)
  }
  if (more.size === 0) return all
  return all.map((one) => {
    const spans = more.get(one.index)
    return spans ? Object.freeze({ ...one, content: [...one.content, ...spans] }) : one
  })
}

/** The main verb of its sentence, in the past, with a clause of what was said. */
function isThatSaid({ dependencies: tree, tags }: Board, cue: TokenSpan): boolean {
  for (let token = cue.first; token < cue.end; token++)
    if (tree.heads[token]! < 0 && tags.xpos[token] === X.VBD) return dependent(tree, token, R.ccomp!) >= 0
  return false
}

/** "had left", "had been freed" as the main verb. */
function isPluperfect({ dependencies: tree, tags, tokens }: Board, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (tree.heads[token]! >= 0) continue
    return (
      tags.upos[token] === U.VERB &&
      dependents(tree, token, R.aux!, R['aux:pass']!).some((aux) => tokens.lowers[aux] === 'had')
    )
  }
  return false
}
