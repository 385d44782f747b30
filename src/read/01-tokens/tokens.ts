// Cuts a text into tokens after the conventions of UD English; white space separates, a model decides the rest.
import { classOf, isLetter, SPACE } from '../../language/characters.ts'
import type { EnglishModel, TokenModel } from '../../language/english-model.ts'
import { scoreOne } from '../../language/linear-model.ts'
import { type Stage, stage, type Tokens } from '../../reading/index.ts'
import { keepsStop } from './title-stop.ts'
import {
  boundaryFeatures,
  isAddress,
  kindOfRun,
  MAX_BOUNDARY_FEATURES,
  mayBegin,
  type Run,
  wordsOf,
} from './token-boundaries.ts'

/** No token is longer, in UTF-16 units. */
const LONGEST = 256

export function tokens(model: EnglishModel): Stage<never, 'tokens'> {
  return stage('tokens', [], (reading) => cutTokens(reading.document.text, model.tokens))
}

/** The tokens of a text. */
export function cutTokens(text: string, model: TokenModel): Tokens {
  const cutter = new Cutter(text, model)
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) === SPACE) {
      at++
      continue
    }
    const from = at
    while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++
    cutter.cut({ from, to: at })
  }
  return cutter.tokens()
}

class Cutter {
  private readonly text: string
  private readonly model: TokenModel
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly features = new Int32Array(MAX_BOUNDARY_FEATURES)

  constructor(text: string, model: TokenModel) {
    this.text = text
    this.model = model
  }

  cut(run: Run): void {
    const { text, model } = this
    let begin = run.from
    let kind = -1
    let body: Run | null = null
    for (let at = run.from + 1; at < run.to; at++) {
      if (!mayBegin(text, run, at)) continue
      if (kind < 0) {
        kind = kindOfRun(text, run)
        body = isAddress(kind) ? wordsOf(text, run) : null
      }
      if (body !== null && at > body.from && at < body.to) continue
      if (keepsStop(text, run, begin, at)) continue
      const count = boundaryFeatures(this.features, text, run, at, begin, kind)
      if (scoreOne(model.boundaries, this.features, count) <= 0) continue
      this.add(begin, at)
      begin = at
    }
    this.add(begin, run.to)
  }

  /** Adds a token, in parts when it is a contraction written without apostrophe or too long. */
  private add(from: number, to: number): void {
    const length = to - from
    const joint =
      length <= 12 && length > 2 && isLetter(classOf(this.text.charCodeAt(from)))
        ? this.model.contractions.get(this.text.slice(from, to).toLowerCase())
        : undefined
    let begin = from
    if (joint !== undefined) {
      this.push(from, from + joint)
      begin = from + joint
    }
    while (to - begin > LONGEST) {
      const end = isLowSurrogate(this.text, begin + LONGEST) ? begin + LONGEST - 1 : begin + LONGEST
      this.push(begin, end)
      begin = end
    }
    this.push(begin, to)
  }

  private push(from: number, to: number): void {
    this.starts.push(from)
    this.ends.push(to)
  }

  tokens(): Tokens {
    const { text, starts, ends } = this
    const forms = starts.map((start, i) => text.slice(start, ends[i]))
    const lowers = forms.map((form) => form.toLowerCase())
    return {
      count: starts.length,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      forms,
      lowers,
    }
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
