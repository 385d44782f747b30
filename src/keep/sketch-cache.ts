// Sketches of documents; those asked for lately stay at hand, because a newcomer shares sentences with many.
import type { Sketch } from '../ledger/index.ts'
import { sketchesOf } from '../store/bands.ts'
import type { Session } from '../store/tables.ts'

/** Sketches at hand, some 300 bytes each. */
const MOST = 16_384

export class SketchCache {
  readonly #known = new Map<number, Sketch>()

  /** The sketches of these documents. One that was kept before there were sketches has none. */
  async of(session: Session, documents: Iterable<number>): Promise<Map<number, Sketch>> {
    const wanted = new Set(documents)
    const lacking = [...wanted].filter((n) => !this.#known.has(n))
    const found = await sketchesOf(session, lacking)
    for (const n of wanted) {
      const sketch = this.#known.get(n)
      if (sketch !== undefined) found.set(n, sketch)
    }
    this.remember(found)
    return found
  }

  remember(sketches: Iterable<readonly [number, Sketch]>): void {
    for (const [n, sketch] of sketches) {
      this.#known.delete(n)
      this.#known.set(n, sketch)
    }
    for (const n of this.#known.keys()) {
      if (this.#known.size <= MOST) return
      this.#known.delete(n)
    }
  }

  /** Forgets everything: after a transaction that failed, numbers may stand for other documents. */
  clear(): void {
    this.#known.clear()
  }
}
