// When a claim's act took place, or when it was reported.

export type Precision = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade'

/** A closed interval of days. `of` tells whether the time dates the act or its report. */
export interface When {
  readonly from: string
  readonly to: string
  readonly precision: Precision
  readonly of: 'event' | 'report'
  readonly text: string
}
