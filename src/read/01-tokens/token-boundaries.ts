// Where a run of characters without white space may fall into tokens, and the features by which a model decides.
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  hashRange,
  isLetter,
  level,
  SPACE,
  STOP,
  SURROGATE,
} from '../../language/characters.ts'
import { mix, mix3 } from '../../language/hashing.ts'

export const MAX_BOUNDARY_FEATURES = 32
/** How far the features look to each side, so that a long run costs time in proportion to its length. */
const REACH = 16

/** A stretch of text without white space. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** True when a token may begin at `at`, inside the run: where the class changes, between signs, before "n't". */
export function mayBegin(text: string, run: Run, at: number): boolean {
  const left = classOf(text.charCodeAt(at - 1))
  const right = classOf(text.charCodeAt(at))
  if (isLetter(left) && isLetter(right)) return isNegation(text, run, at)
  if (left === DIGIT && right === DIGIT) return false
  return !(left === SURROGATE && right === SURROGATE && isLow(text.charCodeAt(at)))
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** "n't" at `at`, at the end of its letters: "do|n't". */
function isNegation(text: string, run: Run, at: number): boolean {
  return (
    at + 3 <= run.to &&
    (text.charCodeAt(at) | 32) === 110 &&
    (text.charCodeAt(at + 2) | 32) === 116 &&
    classOf(text.charCodeAt(at + 1)) === APOSTROPHE &&
    (at + 3 === run.to || !isLetter(classOf(text.charCodeAt(at + 3))))
  )
}

/** Number that tells e-mail addresses and web addresses from other runs. */
export function kindOfRun(text: string, run: Run): number {
  if (run.to - run.from < 5 || run.to - run.from > 400) return 0
  const body = text.slice(run.from, run.to)
  const at = body.indexOf('@')
  return (
    (body.includes('://') ? 1 : 0) |
    (body.includes('www.') ? 2 : 0) |
    (at > 0 && body.indexOf('.', at) > 0 ? 4 : 0) |
    (/\.(com|org|net|gov|edu|co|uk|html?)\b/i.test(body) ? 8 : 0)
  )
}

/** True for runs of a kind that stays whole: with a scheme, with "www.", or an e-mail address. */
export function isAddress(kind: number): boolean {
  return (kind & 7) !== 0
}

/** The run without the signs before its first and after its last letter, figure or slash. */
export function wordsOf(text: string, run: Run): Run {
  const isWord = (at: number): boolean => {
    const kind = classOf(text.charCodeAt(at))
    return isLetter(kind) || kind === DIGIT || text.charCodeAt(at) === 47
  }
  let { from, to } = run
  while (from < to && !isWord(from)) from++
  while (to > from && !isWord(to - 1)) to--
  return { from, to }
}

/** Fills `F` with the features of a boundary at `at`; `last` is where the token before it began. */
export function boundaryFeatures(
  F: Int32Array,
  text: string,
  run: Run,
  at: number,
  last: number,
  kind: number,
): number {
  const char = (i: number): number => (i < run.from || i >= run.to ? 0 : level(text.charCodeAt(i)))
  const cls = (i: number): number => (i < run.from || i >= run.to ? 0 : classOf(text.charCodeAt(i)))
  const l1 = char(at - 1),
    l2 = char(at - 2),
    r1 = char(at),
    r2 = char(at + 1)
  const classes =
    (((cls(at - 3) * 16 + cls(at - 2)) * 16 + cls(at - 1)) * 16 + cls(at)) * 256 +
    cls(at + 1) * 16 +
    cls(at + 2)
  let left = at - 1
  while (left > run.from && left > at - REACH && similar(cls(left - 1), cls(at - 1))) left--
  let right = at + 1
  while (right < run.to && right < at + REACH && similar(cls(right), cls(at))) right++
  const leftRun = hashRange(text, left, at)
  const rightRun = hashRange(text, at, right)
  const prefix = at - run.from <= REACH ? hashRange(text, run.from, at) : 0
  const suffix = run.to - at <= REACH ? hashRange(text, at, run.to) : 0
  let n = 0
  F[n++] = mix(1, l1, r1)
  F[n++] = mix3(2, l2, l1, r1)
  F[n++] = mix3(3, l1, r1, r2)
  F[n++] = mix3(4, l2 * 65536 + l1, r1, r2)
  F[n++] = mix(5, classes, 0)
  F[n++] = mix(6, classes >> 8, 0)
  F[n++] = mix(7, (classes >> 4) & 0xffff, 0)
  F[n++] = mix(8, leftRun, r1)
  F[n++] = mix(9, rightRun, l1)
  F[n++] = mix3(10, leftRun, r1, rightRun)
  F[n++] = mix(11, prefix, r1)
  F[n++] = mix(12, suffix, l1)
  F[n++] = mix(13, prefix, suffix)
  F[n++] = mix3(14, Math.min(at - run.from, 3), Math.min(run.to - at, 3), l1 * 65536 + r1)
  F[n++] = mix3(15, kind, l1, r1)
  F[n++] = mix3(16, at - last === 1 ? 1 : 0, l1, r1)
  F[n++] = mix(17, hashRange(text, Math.max(last, at - REACH), at), suffix)
  F[n++] = mix3(18, at === left + 1 ? 1 : 0, right - at, classes & 0xffff)
  F[n++] = mix3(19, hashRange(text, Math.max(left - 1, run.from), at), r1, right === run.to ? 1 : 0)
  F[n++] = mix3(20, hashRange(text, at, Math.min(right + 1, run.to)), l1, left === run.from ? 1 : 0)
  if (cls(at) === STOP && run.to - at <= 3) n = finalStopFeatures(F, n, text, run, leftRun, prefix)
  F[n++] = 7
  return n
}

function similar(a: number, b: number): boolean {
  return a === b || (isLetter(a) && isLetter(b))
}

/** What follows a full stop at the end of a run tells an abbreviation from the end of a sentence. */
function finalStopFeatures(
  F: Int32Array,
  start: number,
  text: string,
  run: Run,
  leftRun: number,
  prefix: number,
): number {
  let next = run.to
  let lines = 0
  while (next < text.length && next < run.to + 80 && classOf(text.charCodeAt(next)) === SPACE) {
    if (text.charCodeAt(next++) === 10) lines++
  }
  const end = next >= text.length || lines > 1
  const follows = end ? 99 : classOf(text.charCodeAt(next))
  let wordEnd = next
  while (wordEnd < text.length && wordEnd < next + REACH && isLetter(classOf(text.charCodeAt(wordEnd))))
    wordEnd++
  const length = Math.min(run.to - run.from, 6)
  let n = start
  F[n++] = mix(21, follows, length)
  F[n++] = mix(22, follows, leftRun)
  F[n++] = mix(23, follows, prefix)
  F[n++] = mix(24, end ? 0 : hashRange(text, next, wordEnd), length)
  F[n++] = mix(25, classOf(text.charCodeAt(run.from)), follows)
  return n
}
