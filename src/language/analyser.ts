// Tags and parses the sentences of a text with the network. Two stages ask for the same analysis; it is made once.
import type { Dependencies, Sentences, Tags, Tokens } from '../reading/layers.ts'
import { R, RELATIONS } from '../reading/tagset.ts'
import { Draft } from './draft.ts'
import { Network, type NetworkWeights } from './network.ts'
import { bestTree } from './spanning-tree.ts'

/** Sentences are no longer than this, in tokens; longer ones are read in parts that hang on the first. */
export const LONGEST_SENTENCE = 200

/** Universal and Penn tag, head (-1 for a root) and relation of each token, with the dependents linked in text order. */
export type Analysis = Dependencies & Pick<Tags, 'upos' | 'xpos'>

export class Analyser {
  private readonly network: Network
  private readonly heads = new Int32Array(LONGEST_SENTENCE)
  private readonly made = new WeakMap<
    Tokens,
    { readonly sentences: Sentences; readonly analysis: Analysis }
  >()

  private readonly jointTags: readonly number[]

  /** `jointTags` holds upos * 64 + xpos of each joint tag. */
  constructor(weights: NetworkWeights, jointTags: readonly number[]) {
    this.network = new Network(weights, LONGEST_SENTENCE)
    this.jointTags = jointTags
  }

  analyse(tokens: Tokens, sentences: Sentences): Analysis {
    const made = this.made.get(tokens)
    if (made !== undefined && made.sentences === sentences) return made.analysis
    const analysis = new Draft(tokens)
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.firsts[s]!
      const end = sentences.firsts[s + 1]!
      for (let part = first; part < end; part += LONGEST_SENTENCE) {
        this.read(tokens, part, Math.min(end, part + LONGEST_SENTENCE), first, analysis)
      }
    }
    analysis.linkAll()
    this.made.set(tokens, { sentences, analysis })
    return analysis
  }

  /** Reads the tokens `first..end`; their root hangs on the sentence's own when they do not begin it. */
  private read(tokens: Tokens, first: number, end: number, sentence: number, analysis: Draft): void {
    const { network, heads } = this
    const count = end - first
    network.read(tokens.forms, first, end)
    for (let i = 0; i < count; i++) {
      const code = this.jointTags[network.tag(i)]!
      analysis.upos[first + i] = code >> 6
      analysis.xpos[first + i] = code & 63
    }
    network.scoreHeads(count)
    bestTree(network.headScores, network.headColumns, count, heads)
    network.scoreRelations(heads, count)
    for (let i = 0; i < count; i++) {
      const head = heads[i]!
      const apart = head === 0 && first > sentence
      analysis.heads[first + i] = head > 0 ? first + head - 1 : apart ? sentence : -1
      analysis.relations[first + i] = apart ? R.parataxis : head === 0 ? R.root : this.relation(i)
    }
  }

  /** The best relation of token `i`, root excepted. */
  private relation(i: number): number {
    const { relationScores, weights } = this.network
    const at = i * weights.shape.relations
    let top = R.root === 0 ? 1 : 0
    for (let k = top + 1; k < RELATIONS.length; k++) {
      if (k !== R.root && relationScores[at + k]! > relationScores[at + top]!) top = k
    }
    return top
  }
}
