// The names of the layers, in the order in which the pipeline adds them.
import type { LayerName } from '../reading/index.ts'

export const LAYER_NAMES: readonly LayerName[] = [
  'tokens',
  'sentences',
  'tags',
  'dependencies',
  'mentions',
  'references',
  'predicates',
  'attributions',
  'certainty',
  'types',
  'times',
  'places',
  'items',
  'links',
  'claims',
]
