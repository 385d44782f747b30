// Trains the parser with a dynamic oracle: it follows its own mistakes and learns what is then best.
import { best, scoreClasses } from '../../src/language/linear-model.ts'
import type { ParserModel } from '../../src/language/english-model.ts'
import { actionFeatures, MAX_PARSER_FEATURES, relationFeatures } from '../../src/read/04-dependencies/parser-features.ts'
import { LEFT, ParserState, SHIFT } from '../../src/read/04-dependencies/parser-state.ts'
import type { Word } from '../../src/language/word.ts'
import { AveragedPerceptron } from './averaged-perceptron.ts'
import { randomFrom, shuffle } from './random.ts'

export interface ParsedSentence {
  readonly words: readonly Word[]
  readonly tags: Uint8Array
  /** Gold head of node 1..n; the root is n + 1. Index 0 unused. */
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** How many gold arcs each action makes impossible (Goldberg and Nivre 2013, arc-hybrid). */
export function actionCosts(state: ParserState, heads: Int32Array, costs: Int32Array): void {
  const { stack, depth, front, length } = state
  const last = length + 1
  costs.fill(0)
  if (front < last) {
    for (let i = 0; i < depth; i++) {
      if (heads[stack[i]!] === front) costs[0]!++
      if (i < depth - 1 && heads[front] === stack[i]) costs[0]!++
    }
  }
  if (depth === 0) return
  const top = stack[depth - 1]!
  let lost = 0
  for (let i = front; i < last; i++) if (heads[i] === top) lost++
  const head = heads[top]!
  costs[1] = lost + (head > front || (depth > 1 && head === stack[depth - 2]) ? 1 : 0)
  costs[2] = lost + (head >= front ? 1 : 0)
}

class ParserTrainer {
  readonly actions: AveragedPerceptron
  readonly relations: AveragedPerceptron
  readonly root: number
  private readonly state = new ParserState()
  private readonly features = new Int32Array(MAX_PARSER_FEATURES)
  private readonly scores = new Float64Array(3)
  private readonly relationScores: Float64Array
  private readonly costs = new Int32Array(3)

  constructor(actionBits: number, relationBits: number, relations: number, root: number) {
    this.actions = new AveragedPerceptron(actionBits, 3)
    this.relations = new AveragedPerceptron(relationBits, relations)
    this.relationScores = new Float64Array(relations)
    this.root = root
  }

  learn(sentence: ParsedSentence, followGold: () => boolean): void {
    const state = this.state
    state.start(sentence.words, sentence.tags, 0, sentence.words.length)
    while (!state.done()) {
      const possible = state.possible()
      const action = possible === 1 ? SHIFT : this.learnAction(sentence, possible, followGold)
      if (action === SHIFT) {
        state.stack[state.depth++] = state.front++
        continue
      }
      const dependent = state.stack[state.depth - 1]!
      const head = action === LEFT ? state.front : state.stack[state.depth - 2]!
      const relation = head === state.length + 1 ? this.root : this.learnRelation(sentence, head, dependent)
      state.depth--
      state.attach(head, dependent, relation)
    }
  }

  private learnAction(sentence: ParsedSentence, possible: number, followGold: () => boolean): number {
    const { scores, costs } = this
    const count = actionFeatures(this.features, this.state)
    scoreClasses(this.actions, this.features, count, scores)
    actionCosts(this.state, sentence.heads, costs)
    let least = 1e9
    for (let k = 0; k < 3; k++) if ((possible >> k) & 1) least = Math.min(least, costs[k]!)
    let chosen = -1
    let gold = -1
    for (let k = 0; k < 3; k++) {
      if (!((possible >> k) & 1)) continue
      if (chosen < 0 || scores[k]! > scores[chosen]!) chosen = k
      if (costs[k] === least && (gold < 0 || scores[k]! > scores[gold]!)) gold = k
    }
    this.actions.tick()
    if (costs[chosen]! === least) return chosen
    this.actions.update(this.features, count, gold, chosen)
    return followGold() ? gold : chosen
  }

  private learnRelation(sentence: ParsedSentence, head: number, dependent: number): number {
    const count = relationFeatures(this.features, this.state, head, dependent)
    scoreClasses(this.relations, this.features, count, this.relationScores)
    const chosen = best(this.relationScores, this.relations.classes)
    if (sentence.heads[dependent] !== head) return chosen
    this.relations.tick()
    const gold = sentence.relations[dependent]!
    if (chosen !== gold) this.relations.update(this.features, count, gold, chosen)
    return chosen
  }
}

export interface ParserOptions {
  readonly actionBits: number
  readonly relationBits: number
  readonly epochs: number
  readonly seed: number
}

export function trainParser(
  sentences: readonly ParsedSentence[], relations: number, root: number, options: ParserOptions,
): ParserModel {
  const trainer = new ParserTrainer(options.actionBits, options.relationBits, relations, root)
  const order = [...sentences]
  const random = randomFrom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const sentence of order) trainer.learn(sentence, () => epoch === 0 || random() > 0.9)
  }
  return { actions: trainer.actions.averaged(), relations: trainer.relations.averaged(), root }
}
