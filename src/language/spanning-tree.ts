// The best tree over a sentence from the scores of every possible head (Chu and Liu, Edmonds), with one root.

const NEVER = -1e9

/**
 * Writes the head of each of `count` tokens to `heads`: 0 for the root, else position + 1. `scores` holds a row of
 * `columns` for each token, the root's score first. The tokens' own columns are overwritten.
 */
export function bestTree(scores: Float32Array, columns: number, count: number, heads: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const row = i * columns
    scores[row + i + 1] = NEVER
    let top = 0
    for (let h = 1; h <= count; h++) if (scores[row + h]! > scores[row + top]!) top = h
    heads[i] = top
  }
  if (rootsOf(heads, count) === 1 && !hasCycle(heads, count)) return
  heads.set(edmonds(square(scores, columns, count)))
  if (rootsOf(heads, count) === 1) return
  keepOneRoot(scores, columns, count, heads)
  heads.set(edmonds(square(scores, columns, count)))
}

function rootsOf(heads: Int32Array, count: number): number {
  let roots = 0
  for (let i = 0; i < count; i++) if (heads[i] === 0) roots++
  return roots
}

/** Leaves the root to the token that would lose most by another head. */
function keepOneRoot(scores: Float32Array, columns: number, count: number, heads: Int32Array): void {
  let root = -1
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    if (heads[i] !== 0) continue
    let other = NEVER
    for (let h = 1; h <= count; h++) other = Math.max(other, scores[i * columns + h]!)
    if (scores[i * columns]! - other > most) {
      most = scores[i * columns]! - other
      root = i
    }
  }
  for (let i = 0; i < count; i++) if (i !== root) scores[i * columns] = NEVER
}

function hasCycle(heads: Int32Array, count: number): boolean {
  const seen = new Int32Array(count + 1)
  for (let i = 1; i <= count; i++) {
    let at = i
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i
      at = heads[at - 1]!
    }
    if (at !== 0 && seen[at] === i) return true
  }
  return false
}

/** Scores as a matrix: row = dependent, column = head, node 0 the root. */
function square(scores: Float32Array, columns: number, count: number): Float64Array[] {
  const matrix = [new Float64Array(count + 1).fill(NEVER)]
  for (let i = 0; i < count; i++) {
    matrix.push(Float64Array.from(scores.subarray(i * columns, i * columns + count + 1)))
  }
  return matrix
}

/** Heads of the nodes 1..n of the best tree. */
function edmonds(matrix: readonly Float64Array[]): Int32Array {
  return solve(matrix).slice(1)
}

/** Heads of all nodes (0 for node 0): contracts a cycle into one node, solves the smaller graph, opens it again. */
function solve(matrix: readonly Float64Array[]): Int32Array {
  const size = matrix.length
  const heads = new Int32Array(size)
  for (let i = 1; i < size; i++) {
    let top = 0
    for (let h = 0; h < size; h++) if (h !== i && matrix[i]![h]! > matrix[i]![top]!) top = h
    heads[i] = top
  }
  const cycle = findCycle(heads)
  if (cycle === null) return heads
  return open(matrix, heads, cycle)
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let i = 1; i < heads.length; i++) {
    let at = i
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i
      at = heads[at]!
    }
    if (at === 0 || seen[at] !== i) continue
    const cycle = [at]
    for (let node = heads[at]!; node !== at; node = heads[node]!) cycle.push(node)
    return cycle
  }
  return null
}

/** Solves the graph in which the cycle is one node (the last), then puts the cycle's arcs back but one. */
function open(matrix: readonly Float64Array[], heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Set(cycle)
  const rest: number[] = []
  for (let i = 0; i < matrix.length; i++) if (!inside.has(i)) rest.push(i)
  const last = rest.length
  const smaller = Array.from({ length: last + 1 }, () => new Float64Array(last + 1).fill(NEVER * 2))
  const leaves = new Int32Array(last)
  const enters = new Int32Array(last)
  rest.forEach((node, n) => {
    rest.forEach((other, o) => {
      smaller[n]![o] = matrix[node]![other]!
    })
    for (const member of cycle) {
      if (matrix[node]![member]! > smaller[n]![last]!) {
        smaller[n]![last] = matrix[node]![member]!
        leaves[n] = member
      }
      const gain = matrix[member]![node]! - matrix[member]![heads[member]!]!
      if (gain > smaller[last]![n]!) {
        smaller[last]![n] = gain
        enters[n] = member
      }
    }
  })
  const solved = solve(smaller)
  const result = heads.slice()
  rest.forEach((node, n) => {
    if (node !== 0) result[node] = solved[n] === last ? leaves[n]! : rest[solved[n]!]!
  })
  const from = solved[last]!
  result[enters[from]!] = rest[from]!
  return result
}
