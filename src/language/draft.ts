// The tags and trees of a text, as the network gives them and while a rule corrects them.
import type { Dependencies, Tags, Tokens } from '../reading/index.ts'
import { R, U, X } from '../reading/tagset.ts'

const NOMINAL: ReadonlySet<number> = new Set([U.NOUN, U.PROPN, U.PRON, U.NUM])

export class Draft implements Dependencies {
  readonly tokens: Tokens
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array

  constructor(tokens: Tokens) {
    const { count } = tokens
    this.tokens = tokens
    this.upos = new Uint8Array(count)
    this.xpos = new Uint8Array(count)
    this.heads = new Int32Array(count)
    this.relations = new Uint8Array(count)
    this.firstChild = new Int32Array(count).fill(-1)
    this.nextSibling = new Int32Array(count).fill(-1)
  }

  /** A copy that rules may correct without touching what was analysed. */
  static from(tokens: Tokens, analysis: Dependencies & Pick<Tags, 'upos' | 'xpos'>): Draft {
    const draft = new Draft(tokens)
    draft.upos.set(analysis.upos)
    draft.xpos.set(analysis.xpos)
    draft.heads.set(analysis.heads)
    draft.relations.set(analysis.relations)
    draft.firstChild.set(analysis.firstChild)
    draft.nextSibling.set(analysis.nextSibling)
    return draft
  }

  /** Links the dependents of each head in text order, once the heads are there. */
  linkAll(): void {
    for (let token = this.heads.length - 1; token >= 0; token--) {
      const head = this.heads[token]!
      if (head < 0) continue
      this.nextSibling[token] = this.firstChild[head]!
      this.firstChild[head] = token
    }
  }

  /** First dependent with the relation, -1 for none. */
  child(head: number, relation: number): number {
    for (let at = this.firstChild[head]!; at >= 0; at = this.nextSibling[at]!)
      if (this.relations[at] === relation) return at
    return -1
  }

  /** Hangs a token elsewhere, -1 for the root. The new head may not stand below it. */
  attach(token: number, head: number, relation: number): void {
    this.relations[token] = relation
    if (this.heads[token] === head) return
    this.unlink(token)
    this.heads[token] = head
    if (head >= 0) this.link(token, head)
  }

  isNominal(token: number): boolean {
    return NOMINAL.has(this.upos[token]!)
  }

  /** A past tense or participle without auxiliary, subject or conjunction of its own. */
  isBarePast(token: number): boolean {
    const tag = this.xpos[token]
    if (this.upos[token] !== U.VERB || (tag !== X.VBD && tag !== X.VBN)) return false
    for (let at = this.firstChild[token]!; at >= 0; at = this.nextSibling[at]!) {
      const relation = this.relations[at]
      if (relation === R.aux || relation === R['aux:pass'] || relation === R.mark) return false
      if (relation === R.nsubj || relation === R['nsubj:pass'] || relation === R.cop) return false
    }
    return true
  }

  /** The first token that stands below `token`, found along its first dependents. */
  startOf(token: number): number {
    let first = token
    for (let at = this.firstChild[token]!; at >= 0 && at < first; at = this.firstChild[at]!) first = at
    return first
  }

  private link(token: number, head: number): void {
    let before = -1
    let after = this.firstChild[head]!
    while (after >= 0 && after < token) [before, after] = [after, this.nextSibling[after]!]
    this.nextSibling[token] = after
    if (before < 0) this.firstChild[head] = token
    else this.nextSibling[before] = token
  }

  private unlink(token: number): void {
    const head = this.heads[token]!
    if (head < 0) return
    const next = this.nextSibling[token]!
    let before = this.firstChild[head]!
    if (before === token) this.firstChild[head] = next
    else {
      while (this.nextSibling[before] !== token) before = this.nextSibling[before]!
      this.nextSibling[before] = next
    }
    this.nextSibling[token] = -1
  }
}
