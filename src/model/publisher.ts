// Who publishes documents, and how far a user trusts them.

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/**
 * How reliable a source is, after the Admiralty code: A completely, B usually, C fairly, D not usually, E not;
 * F cannot be judged, which is unknown and not worst. Only a person sets it.
 */
export type Reliability = (typeof RELIABILITIES)[number]

/** A publisher as documents name it. */
export interface Publisher {
  readonly name: string
  /** Actor of the knowledge that it is, null when the knowledge has none. */
  readonly actor: string | null
  /** ISO 3166-1 alpha-3 of its state, null when unknown. */
  readonly country: string | null
  /** Owned or directed by that state: it speaks as a party when its state takes part. */
  readonly stateMedia: boolean
  /** Null until a person grades it. */
  readonly reliability: Reliability | null
  /** Why a person graded it so. */
  readonly note: string | null
}
