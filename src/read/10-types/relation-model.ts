// The learned model of relations: a linear classifier over the features of a pair, with calibrated probabilities.
import type { RelationModel } from '../../language/relation-weights.ts'
import { EVENT_TYPES } from '../../model/index.ts'
import { FeatureList, type RelationPair, relationFeatures } from './relation-features.ts'
import { type RelationLayers, type RelationView, relationView } from './relation-view.ts'

/** The tokens of a text as the model sees them; make it once for a text. */
export function viewRelations(layers: RelationLayers, model: RelationModel): RelationView {
  return relationView(layers, model.words)
}

const list = new FeatureList()

/**
 * Probabilities of the sixteen types in the order of EVENT_TYPES for a pair of parties in a text. An empty span stands
 * for a party that is not named, a trigger of -1 for an unknown one.
 */
export function relationScores(view: RelationView, pair: RelationPair, model: RelationModel): Float64Array {
  relationFeatures(view, pair, list)
  model.rows.add(list.hashes, list.count)
  const scores = new Float64Array(EVENT_TYPES.length)
  const scale = model.scale / Math.sqrt(list.count + 1)
  for (let k = 0; k < scores.length; k++) scores[k] = model.rows.sums[k]! * scale
  return softmax(scores)
}

function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity
  for (const score of scores) if (score > top) top = score
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - top)
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
  return scores
}
