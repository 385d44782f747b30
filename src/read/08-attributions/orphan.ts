// Quotations that stand alone: their speaker was named with the words before.
import type { Attribution, Mentions, TokenSpan } from '../../reading/layers.ts'
import { R, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'
import { joinedSpeakers } from './joined-speakers.ts'
import { sourceSpan } from './source-span.ts'

// What is shorter names a thing rather than tells something.
const SHORTEST = 5
// How many attributions back the last speaker is looked for.
const REACH = 6

/**
 * A quotation of whole sentences that no cue takes up is told by whoever spoke last, in this paragraph or the one before;
 * without such a speaker nobody is named, but the text does not vouch for it either.
 *     The minister praised the accord. “We have signed it.”
 *     ^^^^^^^^^^^^ source
 *                  ^^^^^^^ cue
 *                          ^^^^^^^^^^ content
 *                                      ^^^^^^^^^^^^^^^^^^^^ content
 */
export function withOrphans(
  board: Board,
  mentions: Mentions | null,
  all: readonly Attribution[],
): Attribution[] {
  if (board.quotations.length === 0) return [...all]
  const covered = new Uint8Array(board.tokens.count)
  for (const { cue, content } of all) {
    for (const { first, end } of content) if (!inQuotation(board, cue)) covered.fill(1, first, end)
  }
  const added: Attribution[] = []
  let passed = 0
  let before: { orphan: Attribution; paragraph: number } | null = null
  for (const span of board.quotations) {
    const paragraph = board.sentences.paragraphs[board.sentences.of[span.first]!]!
    while (passed < all.length && (all[passed]!.cue?.first ?? 0) < span.first) passed++
    if (covered[span.first + 1] || !isWhole(board, span) || !tells(board, span)) continue
    // A quotation that goes on in the next paragraph has the speaker of the one before.
    const last: Speaker | null =
      lastSpeaker(board, all, passed, span) ??
      (before !== null && paragraph - before.paragraph <= 1
        ? before.orphan
        : introduced(board, mentions, span))
    const orphan: Attribution = Object.freeze({
      index: all.length + added.length,
      kind: 'quotation',
      source: last?.source ?? null,
      sourceMention: last?.sourceMention ?? -1,
      joined: last?.joined ?? [],
      cue: null,
      content: [span],
      vouches: 'reported',
      denies: false,
      outer: -1,
      rule: 'orphan',
    })
    added.push(orphan)
    before = { orphan, paragraph: board.sentences.paragraphs[board.sentences.of[span.end - 1]!]! }
  }
  if (added.length === 0) return [...all]
  return [...all.map((one) => within(one, added)), ...added]
}

type Speaker = Pick<Attribution, 'source' | 'sourceMention' | 'joined'>

/** "The commander provided this statement:": the subject of the sentence that a colon ends. */
function introduced(board: Board, mentions: Mentions | null, span: TokenSpan): Speaker | null {
  const { sentences, tokens, dependencies: tree } = board
  const sentence = sentences.of[span.first]! - 1
  if (sentence < 0 || tokens.forms[span.first - 1] !== ':') return null
  for (let token = sentences.firsts[sentence]!; token < span.first; token++) {
    if (tree.heads[token] !== -1) continue
    const subject = dependent(tree, token, R.nsubj)
    if (subject < 0 || subject > token) return null
    const source = sourceSpan(board, subject, token)
    const joined = mentions === null ? [] : joinedSpeakers(board, mentions, subject, source)
    return { source, sourceMention: mentions?.atHead[subject] ?? -1, joined }
  }
  return null
}

/** What is told inside such a quotation has it around. */
function within(one: Attribution, orphans: readonly Attribution[]): Attribution {
  if (one.outer >= 0 || one.cue === null) return one
  const { first } = one.cue
  const around = orphans.find(({ content }) => content[0]!.first <= first && first < content[0]!.end)
  return around ? Object.freeze({ ...one, outer: around.index }) : one
}

function inQuotation({ quoted }: Board, cue: TokenSpan | null): boolean {
  return cue !== null && quoted[cue.first]! >= 0
}

/** From the beginning of a sentence to the end of one. */
function isWhole({ sentences }: Board, { first, end }: TokenSpan): boolean {
  const closes = sentences.of[end - 1]!
  if (sentences.firsts[sentences.of[first]!] !== first) return false
  // The closing mark may have been taken for the beginning of the next sentence.
  return sentences.firsts[closes + 1] === end || sentences.firsts[closes] === end - 1
}

function tells({ tags }: Board, { first, end }: TokenSpan): boolean {
  if (end - first < SHORTEST) return false
  for (let token = first; token < end; token++) {
    const xpos = tags.xpos[token]
    if (xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD) return true
  }
  return false
}

function lastSpeaker(
  board: Board,
  all: readonly Attribution[],
  passed: number,
  span: TokenSpan,
): Attribution | null {
  const { sentences } = board
  const paragraph = sentences.paragraphs[sentences.of[span.first]!]!
  for (let number = passed - 1; number >= 0 && number >= passed - REACH; number--) {
    const one = all[number]!
    if (one.cue === null || one.source === null || one.outer >= 0 || inQuotation(board, one.cue)) continue
    if (paragraph - sentences.paragraphs[sentences.of[one.cue.first]!]! > 1) return null
    for (let token = one.cue.first; token < one.cue.end; token++) if (sense(board, token)) return one
  }
  return null
}
