// Words of a quote as they are compared: folded, without endings, without those that say nothing.

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu
const MOST_WORDS = 200

/** Words that stand in any sentence; closed classes of grammar and words of time and saying. */
const EMPTY = new Set(
  `a an the this that these those it its he she they them his her their who whom which what and or but nor so yet as if than
  then of in on at to from by for with into over under about after before during between against through since until while
  also not no be is are was were been being am have has had having do does did will would shall should can could may might
  must there here up down out off again more most some any all both each few other such only own same very just
  said say says saying told tell tells added according report reported reports reportedly news agency statement
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day night morning
  evening afternoon late early ago last next january february march april june july august september october november
  december when where one two`.split(/\s+/),
)

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ization', 'iz'],
  ['isation', 'iz'],
  ['ments', ''],
  ['ations', ''],
  ['ation', ''],
  ['ment', ''],
  ['tions', 't'],
  ['tion', 't'],
  ['sions', 's'],
  ['sion', 's'],
  ['ingly', ''],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['als', ''],
  ['al', ''],
  ['ers', ''],
  ['ed', ''],
  ['er', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
]

/** What stays of a word without its ending; two forms of one word mostly have the same. */
export function stem(word: string): string {
  const folded = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  if (/\p{N}/u.test(folded)) return folded.replace(/,/g, '')
  for (const [ending, instead] of ENDINGS) {
    if (folded.endsWith(ending) && folded.length - ending.length >= 3)
      return undouble(folded.slice(0, folded.length - ending.length) + instead)
  }
  return folded
}

function undouble(word: string): string {
  const last = word.at(-1)
  return word.length > 3 && last === word.at(-2) && last !== 's' && last !== 'l' ? word.slice(0, -1) : word
}

/** Stems of a text with their weights: numbers and names weigh more than other words. */
export function stemsOf(text: string, without: ReadonlySet<string>): Map<string, number> {
  const stems = new Map<string, number>()
  let count = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (count++ >= MOST_WORDS) break
    if (EMPTY.has(word.toLowerCase()) || word.length < 2) continue
    const stemmed = stem(word)
    if (without.has(stemmed)) continue
    const weight = /\p{N}/u.test(word) ? 2 : index > 0 && /^\p{Lu}/u.test(word) ? 1.5 : 1
    stems.set(stemmed, Math.max(weight, stems.get(stemmed) ?? 0))
  }
  return stems
}

function weightOf(stems: ReadonlyMap<string, number>, without: readonly ReadonlySet<string>[]): number {
  let sum = 0
  for (const [word, weight] of stems) if (!without.some((words) => words.has(word))) sum += weight
  return sum
}

/** Words in common count for half of their share when their weights sum to this: one word is little evidence. */
const FEW = 1.5

/** How much two bags of stems share, 0 to 1: half by the shorter, half by both. Some words may not count. */
export function overlapOf(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  without: readonly ReadonlySet<string>[],
): number {
  const left = weightOf(a, without)
  const right = weightOf(b, without)
  let common = 0
  for (const [word, weight] of a)
    if (b.has(word) && !without.some((words) => words.has(word))) common += Math.min(weight, b.get(word)!)
  if (left === 0 || right === 0) return 0
  const ratio = common / Math.min(left, right) / 2 + common / (left + right)
  return ratio * (common / (common + FEW))
}
