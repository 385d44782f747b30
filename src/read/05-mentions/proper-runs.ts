// Splits a sentence into runs of capitalised names that no name of the knowledge covers, with what stands beside them.
import { type Board, type Draft, isProper, type SentenceRange } from './board.ts'

/** Loose proper tokens in a row, with the names that touch them. */
export interface LooseRun {
  readonly first: number
  readonly end: number
  /** Known name that ends where the run begins, or that begins where it ends. */
  readonly before: Draft | null
  readonly after: Draft | null
}

/** Small words inside names of persons and clans. */
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'bu',
  'abu',
  'de',
  'da',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'ul',
  'ur',
])

/** Runs of at most this many tokens are read as names; a longer one is a list or a shouted line. */
const LONGEST = 8

/** The loose runs of a sentence in text order. A hyphen or an ampersand between two proper tokens belongs to the run. */
export function looseRuns(board: Board, range: SentenceRange): LooseRun[] {
  const found: LooseRun[] = []
  for (let token = range.first; token < range.end; token++) {
    if (!isLoose(board, token)) continue
    const first = fromParticle(board, range, token)
    let end = token + 1
    while (end < range.end && (isLoose(board, end) || goesOn(board, range, end))) end++
    token = end - 1
    if (end - first > LONGEST) continue
    found.push({
      first,
      end,
      before: touching(board, first - 1),
      after: end < range.end ? touching(board, end) : null,
    })
  }
  return found
}

/** "al-Tindari" begins at its particle. */
function fromParticle(board: Board, range: SentenceRange, token: number): number {
  const first = token - 2
  const particle =
    first >= range.first && board.tokens.forms[token - 1] === '-' && ARTICLES.has(board.tokens.lowers[first]!)
  return particle && board.named[first] === undefined && board.named[token - 1] === undefined ? first : token
}
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'ash', 'an', 'ar', 'as', 'at', 'az', 'ul'])

function isLoose(board: Board, token: number): boolean {
  return board.named[token] === undefined && isProper(board, token)
}

/** One or two joining words and then another name: "Abdel Fattah al-Sisi". */
function goesOn(board: Board, range: SentenceRange, token: number): boolean {
  if (!joins(board, token) || token + 1 >= range.end) return false
  return (
    isLoose(board, token + 1) ||
    (token + 2 < range.end && joins(board, token + 1) && isLoose(board, token + 2))
  )
}

function joins(board: Board, token: number): boolean {
  const form = board.tokens.forms[token]!
  return (form === '-' || form === '&' || PARTICLES.has(form)) && board.named[token] === undefined
}

function touching(board: Board, token: number): Draft | null {
  return board.named[token] ?? null
}
