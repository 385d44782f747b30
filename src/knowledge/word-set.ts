// A plain list of words of knowledge/lexicon.

/** The first column of a list, as a set; empty for null. */
export function buildWordSet(
  table: { readonly rows: readonly (readonly string[])[] } | null,
): ReadonlySet<string> {
  return new Set(table?.rows.map((row) => row[0]!) ?? [])
}
