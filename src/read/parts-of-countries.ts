// The words before a name that make a part of a country or a city of it; mentions and places both ask.

/** Quarters of the compass and the like: "northern Kenya", "downtown Nairobi". */
export const PART_WORDS: ReadonlySet<string> = new Set([
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'mainland',
  'rural',
  'downtown',
  'upper',
  'lower',
])
