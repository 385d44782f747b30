// Tags and parses the sentences of a text with the network. Two stages ask for the same analysis; it is made once.
import type { Sentences, Tokens } from '../reading/layers.ts'
import { R, RELATIONS, U, X } from '../reading/tagset.ts'
import { Network, type NetworkWeights } from './network.ts'
import { bestTree } from './spanning-tree.ts'

/** Sentences are no longer than this, in tokens; longer ones are read in parts that hang on the first. */
export const LONGEST_SENTENCE = 200

const SUBJECT = 1
const AUXILIARY = 2

export interface Analysis {
  /** Joint tag of each token. */
  readonly tags: Uint8Array
  /** Head of each token, -1 for a root. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

export class Analyser {
  private readonly network: Network
  private readonly heads = new Int32Array(LONGEST_SENTENCE)
  private readonly made = new WeakMap<
    Tokens,
    { readonly sentences: Sentences; readonly analysis: Analysis }
  >()

  private readonly past: number
  private readonly participle: number

  /** `jointTags` holds upos * 64 + xpos of each joint tag. */
  constructor(weights: NetworkWeights, jointTags: readonly number[]) {
    this.network = new Network(weights, LONGEST_SENTENCE)
    this.past = jointTags.indexOf(U.VERB * 64 + X.VBD)
    this.participle = jointTags.indexOf(U.VERB * 64 + X.VBN)
  }

  analyse(tokens: Tokens, sentences: Sentences): Analysis {
    const made = this.made.get(tokens)
    if (made !== undefined && made.sentences === sentences) return made.analysis
    const analysis = {
      tags: new Uint8Array(tokens.count),
      heads: new Int32Array(tokens.count),
      relations: new Uint8Array(tokens.count),
    }
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.firsts[s]!
      const end = sentences.firsts[s + 1]!
      for (let part = first; part < end; part += LONGEST_SENTENCE) {
        this.read(tokens, part, Math.min(end, part + LONGEST_SENTENCE), first, analysis)
      }
    }
    this.mendParticiples(analysis)
    this.made.set(tokens, { sentences, analysis })
    return analysis
  }

  /** Reads the tokens `first..end`; their root hangs on the sentence's own when they do not begin it. */
  private read(tokens: Tokens, first: number, end: number, sentence: number, analysis: Analysis): void {
    const { network, heads } = this
    const count = end - first
    network.read(tokens.forms, first, end)
    for (let i = 0; i < count; i++) analysis.tags[first + i] = network.tag(i)
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

  /** What has an active subject and no auxiliary is no participle but a past tense: "Russia, which ..., expelled two". */
  private mendParticiples({ tags, heads, relations }: Analysis): void {
    const signs = new Uint8Array(tags.length)
    for (let i = 0; i < tags.length; i++) {
      const head = heads[i]!
      if (head < 0) continue
      if (relations[i] === R.nsubj && i < head) signs[head]! |= SUBJECT
      else if (relations[i] === R.aux || relations[i] === R['aux:pass']) signs[head]! |= AUXILIARY
    }
    for (let i = 0; i < tags.length; i++) {
      if (tags[i] !== this.participle || signs[i] !== SUBJECT || this.past < 0) continue
      if (relations[i] !== R.conj) tags[i] = this.past
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
