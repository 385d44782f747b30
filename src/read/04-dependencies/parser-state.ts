// The state of the arc-hybrid transition system: a stack, a buffer and the arcs made so far.
// Nodes are 1..n for words, n+1 for the root at the end of the buffer, 0 for "none".
import { NO_WORD, ROOT_WORD, type Word } from '../../language/word.ts'

export const SHIFT = 0
/** The front of the buffer becomes head of the top of the stack. */
export const LEFT = 1
/** The second of the stack becomes head of the top of the stack. */
export const RIGHT = 2

const NO_TAG = -1
const ROOT_TAG = -2

export class ParserState {
  /** Number of words. */
  length = 0
  /** Next node of the buffer. */
  front = 1
  depth = 0
  stack: Int32Array = new Int32Array(0)
  forms: Int32Array = new Int32Array(0)
  tags: Int32Array = new Int32Array(0)
  heads: Int32Array = new Int32Array(0)
  relations: Int32Array = new Int32Array(0)
  /** Outermost and second outermost dependents to the left and right, 0 for none. */
  left1: Int32Array = new Int32Array(0)
  left2: Int32Array = new Int32Array(0)
  right1: Int32Array = new Int32Array(0)
  right2: Int32Array = new Int32Array(0)
  /** Number of dependents on each side, counted up to three. */
  leftCount: Int32Array = new Int32Array(0)
  rightCount: Int32Array = new Int32Array(0)

  /** Starts on the words `first..end`, with their joint tags. */
  start(words: readonly Word[], tags: ArrayLike<number>, first: number, end: number): void {
    const length = end - first
    this.reserve(length + 8)
    this.length = length
    this.front = 1
    this.depth = 0
    this.forms.fill(NO_WORD.form, 0, length + 8)
    this.tags.fill(NO_TAG, 0, length + 8)
    for (let i = 0; i < length; i++) {
      this.forms[i + 1] = words[first + i]!.form
      this.tags[i + 1] = tags[first + i]!
    }
    this.forms[length + 1] = ROOT_WORD.form
    this.tags[length + 1] = ROOT_TAG
    this.heads.fill(-1, 0, length + 8)
    this.relations.fill(-1, 0, length + 8)
    for (const list of [this.left1, this.left2, this.right1, this.right2, this.leftCount, this.rightCount]) {
      list.fill(0, 0, length + 8)
    }
  }

  done(): boolean {
    return this.front === this.length + 1 && this.depth === 0
  }

  /** Bit set of the actions that are possible: 1 shift, 2 left, 4 right. */
  possible(): number {
    const last = this.length + 1
    let actions = this.front < last ? 1 : 0
    if (this.depth > 0 && (this.front < last || this.depth === 1)) actions |= 2
    if (this.depth > 1) actions |= 4
    return actions
  }

  attach(head: number, dependent: number, relation: number): void {
    this.heads[dependent] = head
    this.relations[dependent] = relation
    if (head > dependent) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = dependent
      if (this.leftCount[head]! < 3) this.leftCount[head]!++
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = dependent
      if (this.rightCount[head]! < 3) this.rightCount[head]!++
    }
  }

  private reserve(size: number): void {
    if (this.stack.length >= size) return
    const room = Math.max(256, size * 2)
    this.stack = new Int32Array(room)
    this.forms = new Int32Array(room)
    this.tags = new Int32Array(room)
    this.heads = new Int32Array(room)
    this.relations = new Int32Array(room)
    this.left1 = new Int32Array(room)
    this.left2 = new Int32Array(room)
    this.right1 = new Int32Array(room)
    this.right2 = new Int32Array(room)
    this.leftCount = new Int32Array(room)
    this.rightCount = new Int32Array(room)
  }
}
