// What everything that keeps, judges and asks works with.
import type { Store } from '../store/store.ts'
import type { Outlets } from './outlets.ts'
import type { SketchCache } from './sketch-cache.ts'
import type { ToldCache } from './told-cache.ts'

export interface Keeper {
  readonly store: Store
  readonly outlets: Outlets
  readonly told: ToldCache
  readonly sketches: SketchCache
  /** ISO date-time in UTC. */
  readonly now: () => string
}
