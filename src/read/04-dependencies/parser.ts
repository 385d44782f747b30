// A greedy arc-hybrid dependency parser: one classifier for actions, one for relations.
import type { ParserModel } from '../../language/english-model.ts'
import { best, scoreClasses } from '../../language/linear-model.ts'
import { actionFeatures, MAX_PARSER_FEATURES, relationFeatures } from './parser-features.ts'
import { LEFT, ParserState, RIGHT, SHIFT } from './parser-state.ts'
import type { Word } from '../../language/word.ts'

export class Parser {
  readonly model: ParserModel
  readonly state: ParserState = new ParserState()
  readonly features: Int32Array = new Int32Array(MAX_PARSER_FEATURES)
  readonly actionScores: Float64Array = new Float64Array(3)
  readonly relationScores: Float64Array

  constructor(model: ParserModel) {
    this.model = model
    this.relationScores = new Float64Array(model.relations.classes)
  }

  /** Parses `words[first..end)`; the result stands in `state.heads` and `state.relations` at 1..n. */
  parse(words: readonly Word[], tags: ArrayLike<number>, first: number, end: number): void {
    const state = this.state
    state.start(words, tags, first, end)
    while (!state.done()) this.act(this.chooseAction())
  }

  private chooseAction(): number {
    const possible = this.state.possible()
    if (possible === 1) return SHIFT
    if (possible === 2) return LEFT
    if (possible === 4) return RIGHT
    const count = actionFeatures(this.features, this.state)
    const scores = this.actionScores
    scoreClasses(this.model.actions, this.features, count, scores)
    let action = -1
    for (let k = 0; k < 3; k++) {
      if ((possible >> k) & 1 && (action < 0 || scores[k]! > scores[action]!)) action = k
    }
    return action
  }

  private act(action: number): void {
    const state = this.state
    if (action === SHIFT) {
      state.stack[state.depth++] = state.front++
      return
    }
    const dependent = state.stack[--state.depth]!
    const head = action === LEFT ? state.front : state.stack[state.depth - 1]!
    state.attach(head, dependent, this.chooseRelation(head, dependent))
  }

  private chooseRelation(head: number, dependent: number): number {
    if (head === this.state.length + 1) return this.model.root
    const count = relationFeatures(this.features, this.state, head, dependent)
    scoreClasses(this.model.relations, this.features, count, this.relationScores)
    return best(this.relationScores, this.model.relations.classes)
  }
}
