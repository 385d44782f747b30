// What changes hands in a claim.
import type { Quoted } from './span.ts'

export interface Quantity {
  readonly value: number
  /** What is counted: `rounds`, `tonnes`, `USD`, `containers`, `persons`; null when the text has a bare number. */
  readonly unit: string | null
  readonly approximate: boolean
}

/** `category` is a dotted path into knowledge/items, such as `arms.ammunition.artillery`. */
export interface Item extends Quoted {
  readonly category: string | null
  readonly quantity: Quantity | null
}

/** A place a claim happens at. `id`, `lat` and `lon` are null when the place is unknown. */
export interface Where {
  readonly id: string | null
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly mention: Quoted
}
