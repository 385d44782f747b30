// The singular of a plural that the treebanks leave as its own lemma.

/** "Supplies" is of "supply", "troops" of "troop": null for a word that is no such plural. */
export function singularOf(lower: string): string | null {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return lower.endsWith('s') ? lower.slice(0, -1) : null
}
