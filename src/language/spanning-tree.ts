// A tree over a sentence from the scores of every possible head: each token takes its best head, then one root is kept
// and cycles are opened where it costs least. Takes time in proportion to the square of the sentence's length.

const NEVER = -1e9

/**
 * Writes the head of each of `count` tokens to `heads`: 0 for the root, else position + 1. `scores` holds a row of
 * `columns` for each token, the root's score first. There is one root and no cycle.
 */
export function bestTree(scores: Float32Array, columns: number, count: number, heads: Int32Array): void {
  for (let i = 0; i < count; i++) heads[i] = bestHead(scores, columns, count, i, 0)
  keepOneRoot(scores, columns, count, heads)
  const seen = new Int32Array(count + 1)
  for (let i = 1; i <= count; i++) {
    let at = i
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i
      at = heads[at - 1]!
    }
    // Opening a cycle hangs all that hung on it elsewhere, so what was seen stays seen.
    if (at !== 0 && seen[at] === i) openCycle(scores, columns, count, heads, at)
  }
}

/** The best head of token `i` from `from` on (0 with the root, 1 without), itself excepted. */
function bestHead(scores: Float32Array, columns: number, count: number, i: number, from: number): number {
  const row = i * columns
  let top = -1
  for (let head = from; head <= count; head++) {
    if (head !== i + 1 && (top < 0 || scores[row + head]! > scores[row + top]!)) top = head
  }
  return Math.max(top, 0)
}

/** Leaves the root to the token that would lose most by another head; makes one when there is none. */
function keepOneRoot(scores: Float32Array, columns: number, count: number, heads: Int32Array): void {
  let root = -1
  let most = Number.NEGATIVE_INFINITY
  let roots = 0
  for (let i = 0; i < count; i++) if (heads[i] === 0) roots++
  if (roots === 1) return
  for (let i = 0; i < count; i++) {
    if (roots > 0 && heads[i] !== 0) continue
    const other = bestHead(scores, columns, count, i, 1)
    const loss = scores[i * columns]! - (other === 0 ? NEVER : scores[i * columns + other]!)
    if (loss <= most) continue
    most = loss
    root = i
  }
  for (let i = 0; i < count; i++) if (heads[i] === 0) heads[i] = bestHead(scores, columns, count, i, 1)
  heads[root] = 0
}

/** Gives one member of the cycle through node `start` a head that does not hang on the cycle, at the least loss. */
function openCycle(
  scores: Float32Array,
  columns: number,
  count: number,
  heads: Int32Array,
  start: number,
): void {
  const hangs = hangingOn(heads, count, start)
  let member = start
  let head = -1
  let least = Number.POSITIVE_INFINITY
  let node = start
  do {
    const row = (node - 1) * columns
    for (let other = 1; other <= count; other++) {
      const loss = scores[row + heads[node - 1]!]! - scores[row + other]!
      if (hangs[other] === 1 || loss >= least) continue
      least = loss
      member = node
      head = other
    }
    node = heads[node - 1]!
  } while (node !== start)
  heads[member - 1] = head
}

/** 1 for each node whose way up leads into the cycle through `start`, its members included; 2 for the others. */
function hangingOn(heads: Int32Array, count: number, start: number): Uint8Array {
  const hangs = new Uint8Array(count + 1)
  hangs[0] = 2
  for (let node = start; hangs[node] === 0; node = heads[node - 1]!) hangs[node] = 1
  for (let i = 1; i <= count; i++) {
    let top = i
    for (let steps = 0; hangs[top] === 0 && steps <= count; steps++) top = heads[top - 1]!
    // A way that never arrives runs in another cycle, which may not be hung on before it is opened itself.
    const kind = hangs[top] === 2 ? 2 : 1
    for (let node = i; hangs[node] === 0; node = heads[node - 1]!) hangs[node] = kind
  }
  return hangs
}
