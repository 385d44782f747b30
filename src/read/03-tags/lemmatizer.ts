// Leads a word back to its lemma: by the lists of irregular and exceptional forms, by the rules of spelling and what
// words there are, else by the longest known ending of its tag.
import type { LemmaModel } from '../../language/english-model.ts'
import { X, XPOS } from '../../reading/tagset.ts'
import { inflectedClass, regularLemmas, type WordClass } from './regular-forms.ts'

/** Longest ending that the model knows, in letters. */
export const LONGEST_ENDING = 6

const KEEPS_CASE: ReadonlySet<number> = new Set([X.NNP, X.NNPS])
/** Of adjectives and adverbs the treebanks know better ("better" is of "good" or of "well"). */
const LEARNED_FIRST: ReadonlySet<number> = new Set([X.JJR, X.JJS, X.RBR, X.RBS])
/** Before these an irregular form keeps its pattern: "rewrote", "outfought". */
const PREFIX = /^(?:re|un|on|over|under|out|mis|dis|fore|pre|inter|co)-?(?=[a-z]{3})|^.+-(?=[a-z]{3})/
/** How much commoner, by rank among the word vectors, a less likely spelling must be. */
const FAR_COMMONER = 8
/** Forms remembered for a tag. */
const MOST_KNOWN = 10_000

export class Lemmatizer {
  private readonly model: LemmaModel
  /** Lemmas found before, by tag and form. */
  private readonly known: readonly Map<string, string>[] = XPOS.map(() => new Map())

  constructor(model: LemmaModel) {
    this.model = model
  }

  lemma(form: string, lower: string, xpos: number): string {
    const known = this.known[xpos]!
    const before = known.get(form)
    if (before !== undefined) return before
    const lemma = this.find(form, lower, xpos)
    if (known.size < MOST_KNOWN && form.length <= 32) known.set(form, lemma)
    return lemma
  }

  private find(form: string, lower: string, xpos: number): string {
    const { exceptions, irregular } = this.model
    const key = `${xpos} ${lower}`
    const listed = LEARNED_FIRST.has(xpos)
      ? (exceptions.get(key) ?? irregular.get(key))
      : (irregular.get(key) ?? exceptions.get(key))
    if (listed !== undefined) return listed
    if (KEEPS_CASE.has(xpos)) return this.byEnding(form, lower, xpos)
    if ((xpos === X.VB || xpos === X.VBP) && !this.model.known.verb.has(lower)) {
      // "froze" tagged as an infinitive is still of "freeze".
      const past = irregular.get(`${X.VBD} ${lower}`) ?? irregular.get(`${X.VBN} ${lower}`)
      if (past !== undefined) return past
    }
    const kind = inflectedClass(xpos)
    if (kind === undefined || lower.length > 32) return this.byEnding(lower, lower, xpos)
    return this.regular(lower, xpos, kind) ?? this.prefixed(lower, xpos) ?? lower
  }

  /** The known word among those that the form may come from by its spelling; undefined without a regular ending. */
  private regular(lower: string, xpos: number, kind: WordClass): string | undefined {
    const candidates = regularLemmas(lower, xpos)
    if (candidates.length < 2) return candidates[0]
    const words = this.model.known[kind]
    let best: string | undefined
    let rank = Number.POSITIVE_INFINITY
    for (const candidate of candidates) {
      const of = words.get(candidate) ?? Number.POSITIVE_INFINITY
      if (of < rank) [best, rank] = [candidate, of]
    }
    return best ?? this.prefixedRegular(lower, candidates, xpos, kind) ?? this.commonest(candidates)
  }

  /** "re-established" is led back as "established" is. */
  private prefixedRegular(
    lower: string,
    candidates: readonly string[],
    xpos: number,
    kind: WordClass,
  ): string | undefined {
    const prefix = PREFIX.exec(lower)?.[0]
    if (prefix === undefined) return undefined
    const words = this.model.known[kind]
    const rest = regularLemmas(lower.slice(prefix.length), xpos).filter((lemma) => words.has(lemma))
    return candidates.find((candidate) => rest.includes(candidate.slice(prefix.length)))
  }

  /** The likeliest spelling, unless another gives a far commoner word. */
  private commonest(candidates: readonly string[]): string {
    const { ranks } = this.model
    let best = candidates[0]!
    let rank = (ranks.get(best) ?? ranks.size) / FAR_COMMONER
    for (const candidate of candidates.slice(1)) {
      const of = ranks.get(candidate) ?? Number.POSITIVE_INFINITY
      if (of < rank) [best, rank] = [candidate, of]
    }
    return best
  }

  /** An irregular form behind a prefix. */
  private prefixed(lower: string, xpos: number): string | undefined {
    const prefix = PREFIX.exec(lower)?.[0]
    if (prefix === undefined) return undefined
    const lemma = this.model.irregular.get(`${xpos} ${lower.slice(prefix.length)}`)
    return lemma === undefined ? undefined : prefix + lemma
  }

  private byEnding(base: string, lower: string, xpos: number): string {
    const longest = Math.min(LONGEST_ENDING, lower.length - 1)
    for (let length = longest; length >= 0; length--) {
      const edit = this.model.endings.get(`${xpos} ${lower.slice(lower.length - length)}`)
      if (edit !== undefined) return applyEdit(base, edit)
    }
    return base
  }
}

/** "2y" cuts two letters and adds "y". */
export function applyEdit(form: string, edit: string): string {
  const cut = Number(edit[0])
  return cut >= form.length ? form : form.slice(0, form.length - cut) + edit.slice(1)
}
