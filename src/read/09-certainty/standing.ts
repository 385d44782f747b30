// What the rules of this stage share: the layers they look at, and how an act stands while its context is walked.
import type { Effect, ModalityLexicon } from '../../knowledge/modality.ts'
import type { Certainty, Reality } from '../../model/index.ts'
import type { Dependencies, Sentences, Tags, Tokens } from '../../reading/layers.ts'

/** What a rule may look at. */
export interface Scene {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly dependencies: Dependencies
  readonly words: ModalityLexicon
}

/** How one act stands so far. */
export interface Standing {
  certainty: Certainty
  reality: Reality
  denied: boolean
  /** A bare "would" was met: what it means depends on who says it and on what condition. */
  would: boolean
  /** "Is expected to" was met: believed by nobody in particular, unless somebody says so. */
  awaited: boolean
  because: string[]
  /** Words on the way up that plan or demand the act: nobody vouches by them. */
  bids: number[]
}

// A weaker reality or certainty, once met on the way up, is kept: "could be forced to plan a strike" is possible.
const REALITIES: Readonly<Record<Reality, number>> = {
  actual: 0,
  planned: 1,
  'called-for': 2,
  possible: 3,
  conditional: 4,
}
const CERTAINTIES: Readonly<Record<Certainty, number>> = { asserted: 0, reported: 1, believed: 2, alleged: 3 }

export function standing(): Standing {
  return {
    certainty: 'asserted',
    reality: 'actual',
    denied: false,
    would: false,
    awaited: false,
    because: [],
    bids: [],
  }
}

export function putAs(state: Standing, reality: Reality, rule: string): void {
  if (REALITIES[reality] <= REALITIES[state.reality]) return
  state.reality = reality
  state.because.push(`certainty/${rule}`)
}

export function vouchedAs(state: Standing, certainty: Certainty, rule: string): void {
  if (CERTAINTIES[certainty] <= CERTAINTIES[state.certainty]) return
  state.certainty = certainty
  state.because.push(`certainty/${rule}`)
}

export function deny(state: Standing, rule: string): void {
  state.denied = !state.denied
  state.because.push(`certainty/${rule}`)
}

/** Applies what a lexicon says; false when the act does not share the word's own state, so that the walk ends. */
export function apply(state: Standing, effect: Effect, rule: string): boolean {
  switch (effect) {
    case 'planned':
    case 'called-for':
    case 'possible':
    case 'conditional':
      putAs(state, effect, rule)
      return true
    case 'denied':
      deny(state, rule)
      return true
    case 'doubted':
      putAs(state, 'possible', rule)
      deny(state, rule)
      return true
    case 'awaited':
      putAs(state, 'planned', rule)
      if (state.certainty === 'asserted') state.awaited = true
      vouchedAs(state, 'believed', rule)
      return true
    case 'believed':
    case 'alleged':
    case 'reported':
      vouchedAs(state, effect, rule)
      return true
    // What is ended, or is to be ended, goes on or went on.
    case 'actual':
    case 'ceased':
      return false
    default:
      return true
  }
}
