// What everything that keeps, judges and asks works with.
import type { Store } from '../store/store.ts'
import type { Outlets } from './outlets.ts'
import type { ToldCache } from './told-cache.ts'

export interface Keeper {
  readonly store: Store
  readonly outlets: Outlets
  readonly told: ToldCache
  /** ISO date-time in UTC. */
  readonly now: () => string
}
