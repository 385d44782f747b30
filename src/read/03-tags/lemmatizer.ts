// Leads a word back to its lemma: by the list of exceptions, else by the longest known ending of its tag.
import type { LemmaModel } from '../../language/english-model.ts'
import { X } from '../../reading/tagset.ts'

/** Longest ending that the model knows, in letters. */
export const LONGEST_ENDING = 6

const KEEPS_CASE: ReadonlySet<number> = new Set([X.NNP, X.NNPS])
const INFLECTED: ReadonlySet<number> = new Set([X.VBD, X.VBN, X.VBG, X.VBZ, X.NNS])
const REGULAR: readonly (readonly [string, readonly string[]])[] = [
  ['ed', ['2', '1', '3']],
  ['ing', ['3', '3e', '4']],
  ['ies', ['1', '3y']],
  ['es', ['1', '2']],
  ['s', ['1']],
]
const FAR_COMMONER = 3
const UNKNOWN_RANK = 200_000

export class Lemmatizer {
  private readonly model: LemmaModel
  private readonly known = new Map<string, string>()

  constructor(model: LemmaModel) {
    this.model = model
  }

  lemma(form: string, lower: string, xpos: number): string {
    const key = `${xpos} ${form}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const lemma = this.find(form, lower, xpos)
    if (this.known.size < 50_000 && form.length <= 32) this.known.set(key, lemma)
    return lemma
  }

  private find(form: string, lower: string, xpos: number): string {
    const exception = this.model.exceptions.get(`${xpos} ${lower}`)
    if (exception !== undefined) return exception
    if (KEEPS_CASE.has(xpos)) return this.byEnding(form, lower, xpos)
    const lemma = this.byEnding(lower, lower, xpos)
    return INFLECTED.has(xpos) ? this.commoner(lower, lemma) : lemma
  }

  private byEnding(base: string, lower: string, xpos: number): string {
    const longest = Math.min(LONGEST_ENDING, lower.length - 1)
    for (let length = longest; length >= 0; length--) {
      const edit = this.model.endings.get(`${xpos} ${lower.slice(lower.length - length)}`)
      if (edit !== undefined) return applyEdit(base, edit)
    }
    return base
  }

  /** Another regular way back to a stem ("shell" for "shel") when it leads to a far commoner word. */
  private commoner(lower: string, lemma: string): string {
    let best = lemma
    let rank = this.rank(lemma) / FAR_COMMONER
    for (const [ending, edits] of REGULAR) {
      if (!lower.endsWith(ending)) continue
      for (const edit of edits) {
        const other = applyEdit(lower, edit)
        if (other.length < 3 || this.rank(other) >= rank) continue
        best = other
        rank = this.rank(other)
      }
    }
    return best
  }

  private rank(word: string): number {
    return this.model.ranks.get(word) ?? UNKNOWN_RANK
  }
}

/** "2y" cuts two letters and adds "y". */
export function applyEdit(form: string, edit: string): string {
  const cut = Number(edit[0])
  return cut >= form.length ? form : form.slice(0, form.length - cut) + edit.slice(1)
}
