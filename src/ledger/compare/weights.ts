// The published weights: what each finding adds to how alike two claims are. docs/decisions/0010 explains them.

/** Points in hundredths; a sum of 0 or less is 0, of 100 or more 1. */
export const WEIGHTS = {
  // Who.
  // One of these for each side that both claims name.
  'same-party': 14,
  'state-and-its-body': 11,
  'described-party': 8,
  'open-party': 0,
  'unlike-party': -16,
  'other-of-the-country': -30,
  'other-party': -60,
  'some-parties': -12,
  'one-party-undated': -8,
  'no-party-in-common': -20,
  'roles-reversed': -60,
  // What.
  'same-type': 14,
  'compatible-type': -14,
  'drifting-type': -6,
  'kinds-of-agreement': 10,
  'planned-type': 14,
  'as-planned': 8,
  'plan-of-its-own': -6,
  'other-type': -50,
  'same-mode': 10,
  'other-mode': -6,
  'same-trigger': 12,
  // When.
  'same-day': 28,
  'next-day': -4,
  'within-days': 16,
  'within-month': 6,
  'within-year': 0,
  'other-days': -60,
  'published-together': 19,
  'published-near': 5,
  'published-apart': -30,
  'published-before': -40,
  'published-that-week': 0,
  undated: -10,
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
  'numbers-differ': -4,
  // In which words. The overlap, 0 to 1, times this.
  'shared-words': 60,
  'no-word-in-common': -6,
  // From where.
  'same-document': -14,
  'same-clause': -22,
  'same-origin-same-words': 60,
  'denial-of-what-is-affirmed': 4,
  'plan-and-execution': -4,
  'only-possible': -12,
} as const

export type RuleName = keyof typeof WEIGHTS

/**
 * From `same` two claims tell one event; to `different` and below they do not. Between them nothing is said: less is said
 * where the two are not known to be of one day.
 */
export const THRESHOLDS = {
  ofOneDay: { same: 0.5, different: 0.4 },
  otherwise: { same: 0.55, different: 0.35 },
} as const
