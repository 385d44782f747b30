// Tells whether two given names may be one, spelt otherwise or with a slip: "Mohamed" and "Muhammad", "Shimom" and "Shimon".

/** Shorter names are too alike by chance to forgive a letter. */
const FORGIVING = 5

/** True for names with the same consonants, or with one letter changed, added, left out or exchanged with the next. */
export function isNearSpelling(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return true
  if (a.length < 3 || b.length < 3) return false
  const bones = skeleton(a)
  if (bones.length > 2 && bones === skeleton(b)) return true
  return Math.min(a.length, b.length) >= FORGIVING && isOneOff(a, b)
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}

/** Consonants, doubled ones once. */
function skeleton(name: string): string {
  return name.replace(/[aeiouyj]/g, '').replace(/(.)\1+/g, '$1')
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}
