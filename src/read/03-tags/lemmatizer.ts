// Leads a word back to its lemma: by the list of exceptions, else by the longest known ending of its tag.
import type { LemmaModel } from '../../language/english-model.ts'
import { X } from '../../reading/tagset.ts'

/** Longest ending that the model knows, in letters. */
export const LONGEST_ENDING = 6

const KEEPS_CASE: ReadonlySet<number> = new Set([X.NNP, X.NNPS])

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
    const base = KEEPS_CASE.has(xpos) ? form : lower
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
