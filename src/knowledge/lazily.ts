// Builds an index when it is first asked for, so that opening the knowledge stays fast.

/** A function that calls `build` once, at its first call, and answers with the same value ever after. */
export function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null
  return () => (built ??= { value: build() }).value
}
