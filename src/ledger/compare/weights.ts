// The published weights: what each finding adds to how alike two claims are. docs/decisions/0010 explains them.

/** Points in hundredths; a sum of 0 or less is 0, of 100 or more 1. */
export const WEIGHTS = {
  // Who.
  'same-parties': 30,
  'state-and-its-body': 24,
  'described-party': 20,
  'party-missing': 14,
  'some-parties': 14,
  'no-party-in-common': -10,
  'other-persons': -18,
  'roles-reversed': -35,
  'other-parties': -60,
  // What.
  'same-type': 14,
  'compatible-type': -4,
  'planned-type': 12,
  'plan-of-its-own': 4,
  'other-type': -50,
  'same-mode': 6,
  'other-mode': -6,
  'same-trigger': 8,
  // When.
  'same-day': 24,
  'next-day': 0,
  'within-days': 12,
  'within-month': 4,
  'within-year': 0,
  'other-days': -60,
  'published-together': 16,
  'published-near': 8,
  'published-apart': -25,
  'published-before': -40,
  undated: 0,
  // Where.
  'same-place': 10,
  'place-inside': 4,
  'other-place': -30,
  // What changed hands.
  'same-items': 8,
  'related-items': 4,
  'other-items': -16,
  'same-quantity': 14,
  'near-quantity': 6,
  'other-quantity': -14,
  // In which words. The overlap, 0 to 1, times this.
  'shared-words': 36,
  // From where.
  'same-document': -14,
  'same-origin-same-words': 60,
  'denial-of-what-is-affirmed': 0,
  'plan-and-execution': -2,
  'only-possible': -12,
} as const

export type RuleName = keyof typeof WEIGHTS

/** From this score two claims tell one event; to that score and below they do not. Between them nothing is said. */
export const SAME = 0.62
export const DIFFERENT = 0.4
