// The classes of words that name acts, as the relation model was trained with them.

/** A part of speech that the list of act words tells apart. */
export type ActPos = 'verb' | 'noun' | 'adjective'

export interface ActWords {
  /** Class names; a class's number is its position and one. */
  readonly classes: readonly string[]
  /** First class in the low eight bits, second above; 0 for a word without one. */
  find(lemma: string, pos: ActPos | null): number
  /** Number (1 and up) of the cluster of words used like this one, 0 for none; by lower-cased lemma. */
  cluster(lemma: string): number
}

/** Rows of knowledge/lexicon/act-words.tsv: lemma, part of speech, classes separated by commas; and clusters of words. */
export function buildActWords(
  rows: readonly (readonly string[])[],
  clusters: ReadonlyMap<string, number>,
): ActWords {
  const classes: string[] = []
  const numbers = new Map<string, number>()
  const codes: Readonly<Record<ActPos, Map<string, number>>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
  }
  for (const [lemma, pos, names] of rows) {
    const code = names!
      .split(',')
      .slice(0, 2)
      .reduce((sum, name, position) => {
        if (!numbers.has(name)) numbers.set(name, classes.push(name))
        return sum | (numbers.get(name)! << (8 * position))
      }, 0)
    codes[pos as ActPos].set(lemma!, code)
  }
  return {
    classes,
    find: (lemma, pos) => (pos === null ? 0 : (codes[pos].get(lemma) ?? 0)),
    cluster: (lemma) => clusters.get(lemma) ?? 0,
  }
}
