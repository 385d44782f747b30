// The tags and trees of a text, as the network gives them and while rules mend them.
import type { Dependencies, Tags, Tokens } from '../../reading/index.ts'
import { R, U, X } from '../../reading/tagset.ts'

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

  /** A copy that rules may mend without touching what was analysed. */
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

  /** Puts `token`, which stands below `above`, into the place of `above`; `above` then hangs on it. */
  raise(token: number, above: number, relation: number): void {
    this.attach(token, this.heads[above]!, this.relations[above]!)
    this.attach(above, token, relation)
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

  /** True when `token` stands below `above`. */
  isBelow(token: number, above: number): boolean {
    for (let at = this.heads[token]!; at >= 0; at = this.heads[at]!) if (at === above) return true
    return false
  }

  /** The first token that stands below `token`, found along its first dependents. */
  startOf(token: number): number {
    let first = token
    for (let at = this.firstChild[token]!; at >= 0 && at < first; at = this.firstChild[at]!) first = at
    return first
  }

  /** One past the last token that stands below `token`, found along its last dependents. */
  endOf(token: number): number {
    let last = token
    for (let at = token; at >= 0; ) {
      let below = -1
      for (let child = this.firstChild[at]!; child >= 0; child = this.nextSibling[child]!) below = child
      if (below > last) last = below
      at = below > at ? below : -1
    }
    return last + 1
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
