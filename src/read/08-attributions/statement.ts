// Content that goes on beyond the sentence of its cue: statements after a colon, quotations over several paragraphs.
import type { TokenSpan } from '../../reading/layers.ts'
import { U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'
import type { Found } from './detect.ts'

// No statement is longer than this, so that one colon cannot claim a whole archive.
const LONGEST = 4000

/**
 * "The minister said:" and the paragraphs after it, until one that speaks of the speaker.
 *     The minister said: We have signed.
 *     ^^^^^^^^^^^^ source
 *                  ^^^^^ cue
 *                        ^^^^^^^^^^^^^^ content
 */
export function statementAfter(board: Board, one: Found): TokenSpan | null {
  const { sentences, tokens } = board
  const sentence = sentences.of[one.head]!
  const end = sentences.firsts[sentence + 1]!
  if (
    tokens.forms[end - 1] !== ':' ||
    end - one.cue.end > 3 ||
    one.source === null ||
    sentence + 1 >= sentences.count
  )
    return null
  if (board.quoted[end] !== undefined && board.quoted[end]! >= 0) return null
  let last = sentence + 1
  // A statement that begins in the paragraph of its cue ends with it.
  const paragraph = sentences.paragraphs[sentence]!
  const only = sentences.paragraphs[sentence + 1] === paragraph
  while (
    last < sentences.count &&
    (!only || sentences.paragraphs[last] === paragraph) &&
    sentences.firsts[last + 1]! - end < LONGEST &&
    !leaves(board, one, last, sentence)
  )
    last++
  return last > sentence + 1 ? { first: end, end: sentences.firsts[last]! } : null
}

// A heading, a number and a date stand before the first words of a communiqué.
const HEADING = 6

/**
 * "The Joint Command informs the nation:" with all the rest after it issues the document, whose own voice it is.
 */
export function isIssuing({ sentences, tags }: Board, one: Found, statement: TokenSpan): boolean {
  const xpos = tags.xpos[one.head]
  if ((xpos !== X.VBZ && xpos !== X.VBP) || sentences.of[one.head]! > HEADING) return false
  if (sentences.kinds.slice(0, sentences.of[one.head]).includes('text')) return false
  return statement.end === sentences.firsts[sentences.count]
}

/** True when a paragraph begins that no longer is the statement. */
function leaves(board: Board, one: Found, sentence: number, start: number): boolean {
  const { sentences, tokens } = board
  const paragraph = sentences.paragraphs[sentence]!
  if (paragraph === sentences.paragraphs[sentence - 1] || sentence === start + 1) return false
  if (sentences.kinds[sentence] !== 'text') return true
  const name = tokens.forms[lastOfName(board, one)]!
  for (let at = sentence; at < sentences.count && sentences.paragraphs[at] === paragraph; at++) {
    const end = sentences.firsts[at + 1]!
    if (tokens.forms[end - 1] === ':') return true
    for (let token = sentences.firsts[at]!; token < end; token++) {
      // "Secretary" is the speaker, "Secretary Smith" is somebody else.
      if (tokens.forms[token] === name && /^\p{Lu}/u.test(name) && board.tags.upos[token + 1] !== U.PROPN)
        return true
    }
  }
  return false
}

/** The surname: the last of the capitals that the head of the source begins. */
function lastOfName({ tags }: Board, one: Found): number {
  const source = one.source!
  let last = one.sourceHead >= source.first && one.sourceHead < source.end ? one.sourceHead : source.end - 1
  while (last + 1 < source.end && tags.upos[last + 1] === U.PROPN) last++
  return last
}

/** Further quotations of the same speaker: each paragraph opens its marks anew, and only the last one closes them. */
export function continuation(board: Board, one: Found): TokenSpan[] {
  const { quotations, quoted, tokens, sentences, tags } = board
  const last = one.content.at(-1)
  const number = last === undefined ? -1 : (quoted[last.end - 1] ?? -1)
  // A cue within the quotation tells less than all of it.
  if (number < 0 || quoted[one.head] === number) return []
  const found: TokenSpan[] = []
  for (let at = number; at + 1 < quotations.length; at++) {
    const span = quotations[at]!
    const next = quotations[at + 1]!
    const closed =
      tags.upos[span.end - 1] === U.PUNCT &&
      CLOSING.has(tokens.forms[span.end - 1]!) &&
      span.end - 1 > span.first
    if (closed || next.first !== span.end || sentences.firsts[sentences.of[next.first]!] !== next.first) break
    found.push(next)
  }
  return found
}

const CLOSING = new Set(['”', "''", '"', '»'])
