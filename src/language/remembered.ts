// What was worked out of a word, kept for the next time it stands in a text.

/** Words remembered; all are forgotten when there are more. */
const MOST = 20_000
/** Longer ones are not words that come again. */
const LONGEST = 32

/** The function with what it gave for each word remembered. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = of(word)
    if (word.length > LONGEST) return found
    if (known.size >= MOST) known.clear()
    known.set(word, found)
    return found
  }
}
