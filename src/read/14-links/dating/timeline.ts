// The times at which a text's acts so far happened, kept up act by act, so that nothing is looked through twice.
import type { Predicate, TimeExpression } from '../../../reading/index.ts'
import type { Told } from './told.ts'

/** So many of the times used last are remembered. */
export const REMEMBERED = 4

/** A time that dated an act, whatever words give it. */
export interface Used {
  readonly key: string
  /** The words that gave it last. */
  time: TimeExpression
  uses: number
  /** The act that it dated last, its sentence, and the sentence of the first. */
  act: Predicate
  told: Told
  readonly first: number
}

export class Timeline {
  /** Those used last, the last one first. */
  readonly recent: Used[] = []
  /** The first of the text and of the paragraph. */
  opening: Used | null = null
  paragraph: Used | null = null
  /** Acts told so far, those with a time, and the last of them. */
  acts = 0
  dated = 0
  last: Predicate | null = null
  lastTold: Told | null = null
  lastKey = ''
  private readonly all = new Map<string, Used>()
  private at = -1

  /** Takes note of the paragraph in which the next act stands. */
  advance(paragraph: number): void {
    if (paragraph !== this.at) this.paragraph = null
    this.at = paragraph
  }

  /** Takes in an act with its time, null for one without. */
  note(act: Predicate, told: Told, time: TimeExpression | null): void {
    this.acts++
    this.last = act
    this.lastTold = told
    this.lastKey = time === null ? '' : keyOf(time)
    if (time === null) return
    this.dated++
    let used = this.all.get(this.lastKey)
    if (used) {
      used.time = time
      used.act = act
      used.told = told
      used.uses++
    } else {
      used = { key: this.lastKey, time, uses: 1, act, told, first: act.sentence }
      this.all.set(this.lastKey, used)
    }
    this.opening ??= used
    this.paragraph ??= used
    const at = this.recent.indexOf(used)
    if (at >= 0) this.recent.splice(at, 1)
    else if (this.recent.length === REMEMBERED) this.recent.pop()
    this.recent.unshift(used)
  }

  used(key: string): Used | null {
    return this.all.get(key) ?? null
  }
}

/** Two times are the same when their days are. */
export function keyOf(time: TimeExpression): string {
  return `${time.from}/${time.to}`
}
