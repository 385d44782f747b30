// Compares many claims with one another, and each two tellings once, however many texts repeat them word for word.

import { tellingOf } from './compare/profile.ts'
import { type Comparison, compare } from './compare.ts'
import type { Told } from './told.ts'

/** More tellings than these are not told apart in one number. */
const MOST = 2 ** 26

/** Whether it matters which two claims of two tellings are compared: those of one document or one origin. */
export function mattersWhich(a: Told, b: Told): boolean {
  return a.document.id === b.document.id || a.document.origin === b.document.origin
}

/** What was compared so far. Nothing can be told from outside but the speed. */
export class Comparing {
  readonly #tellings = new Map<string, number>()
  readonly #numbers = new Map<Told, number>()
  readonly #known = new Map<number, Comparison>()

  /** As `compare`. */
  compare(a: Told, b: Told): Comparison {
    if (mattersWhich(a, b)) return compare(a, b)
    const [one, two] = [this.tellingOf(a), this.tellingOf(b)]
    const pair = one < two ? one * MOST + two : two * MOST + one
    const known = this.#known.get(pair)
    if (known !== undefined) return known
    const comparison = compare(a, b)
    this.#known.set(pair, comparison)
    return comparison
  }

  /** A number for what a claim tells: the same for all that compare alike. */
  tellingOf(told: Told): number {
    const known = this.#numbers.get(told)
    if (known !== undefined) return known
    const telling = tellingOf(told)
    const number = this.#tellings.get(telling) ?? this.#tellings.size
    this.#tellings.set(telling, number)
    this.#numbers.set(told, number)
    return number
  }
}
