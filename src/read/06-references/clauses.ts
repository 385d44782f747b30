// Finds the verb of the clause that a mention stands in, and the subject of a verb.
import type { Mention } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import type { Case } from './case.ts'

/** The verb of the clause that a mention stands in, by the nouns that it hangs on; -1 for none. */
export function verbOf(open: Case, head: number): number {
  const { tree } = open
  let at = tree.heads[head]!
  for (let steps = 0, token = head; at >= 0 && steps < 5; token = at, at = tree.heads[at]!, steps++) {
    if (!INSIDE.has(tree.relations[token]!)) return -1
    const upos = open.tags.upos[at]
    if (upos === U.VERB || upos === U.AUX) return at
  }
  return -1
}
const INSIDE: ReadonlySet<number> = new Set([
  R['nmod:poss'],
  R.obj,
  R.obl,
  R['obl:agent'],
  R.nmod,
  R.conj,
  R.iobj,
  R.nsubj,
  R['nsubj:pass'],
  R.compound,
])

/** The mention that is the subject of a verb, or of the verb that it is joined to. */
export function subjectOf(open: Case, verb: number): Mention | null {
  const { tree, mentions } = open
  let seenOne = false
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = tree.heads[at]!, steps++) {
    for (
      let child = tree.firstChild[at]!, seen = 0;
      child >= 0 && seen < 40;
      child = tree.nextSibling[child]!, seen++
    ) {
      if (tree.relations[child] !== R.nsubj && tree.relations[child] !== R['nsubj:pass']) continue
      seenOne = true
      // The tree may take "after its withdrawal" for a second subject.
      const subject = mentions.all[mentions.atHead[child]!]
      if (subject !== undefined) return subject
    }
    if (seenOne) return null
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.xcomp) return null
  }
  return null
}

/** True for "his", "its", "their" before a noun. */
export function isPossessive(open: Case, mention: Mention): boolean {
  return open.tree.relations[mention.head] === R['nmod:poss']
}
