// Chains of sources: one cites another that says it.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, X } from '../../reading/tagset.ts'
import { subtree } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'

const CITES = new Set(['cite', 'quote'])

/**
 * Who is quoted stands inside, who quotes stands outside.
 *     The paper, quoting two officers, said the bridge had been mined.
 *     ^^^^^^^^^ source
 *                ^^^^^^^ cue
 *                        ^^^^^^^^^^^^ source
 *                                      ^^^^ cue
 *                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ content
 */
export function citing(board: Board, all: readonly Found[]): Found[] {
  const { tags } = board
  const kept = all.filter(({ head }) => !CITES.has(tags.lemmas[head]!))
  const added: Found[] = []
  for (const told of kept) {
    const act = sense(board, told.head)?.act
    if (told.source === null || (act !== 'say' && act !== 'report')) continue
    const chain = cited(board, told)
    if (chain) added.push(chain)
  }
  const taken = new Set(added.map(({ head }) => head))
  for (const one of all) {
    // A citation that no verb of telling takes up stays as it was found.
    if (CITES.has(tags.lemmas[one.head]!) && !taken.has(one.head)) added.push(one)
  }
  return [...kept, ...added].sort((a, b) => a.head - b.head)
}

/** The citing participle beside the source of `told`, as an attribution of its own. */
function cited(board: Board, told: Found): Found | null {
  const { dependencies: tree, tags, sentences } = board
  const sentence = sentences.of[told.head]!
  const first = sentences.firsts[sentence]!
  const end = Math.min(sentences.firsts[sentence + 1]!, told.head + 40)
  for (let token = Math.max(first, told.head - 40); token < end; token++) {
    if (!CITES.has(tags.lemmas[token]!) || token === told.head) continue
    const above = tree.heads[token]!
    if (above !== told.head && above !== told.sourceHead) continue
    if (tags.xpos[token] === X.VBG) return quoting(board, told, token)
    if (tags.xpos[token] === X.VBN) return quotedBy(board, told, token)
  }
  return null
}

function quoting(board: Board, told: Found, token: number): Found | null {
  const { dependencies: tree } = board
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] !== R.obj || child < token) continue
    const source = clipped(subtree(tree, child), told)
    return {
      ...told,
      head: token,
      source,
      sourceHead: child,
      cue: { first: token, end: token + 1 },
      outerHead: told.head,
      rule: 'citing',
    }
  }
  return null
}

function quotedBy(board: Board, told: Found, token: number): Found | null {
  const { dependencies: tree, tokens } = board
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (
      (relation !== R['obl:agent'] && relation !== R.obl) ||
      child < token ||
      tokens.lowers[token + 1] !== 'by'
    )
      continue
    const { end } = clipped(subtree(tree, child), told)
    const around = [...told.content, told.cue]
    const content = {
      first: Math.min(...around.map((span) => span.first)),
      end: Math.max(...around.map((span) => span.end)),
    }
    return {
      ...told,
      head: token,
      source: { first: token + 2, end: Math.max(end, token + 3) },
      sourceHead: child,
      cue: { first: token, end: token + 2 },
      content: [content],
      rule: 'citing',
    }
  }
  return null
}

function clipped(span: TokenSpan, told: Found): TokenSpan {
  const end = span.first < told.cue.first ? Math.min(span.end, told.cue.first) : span.end
  return { first: span.first, end: Math.max(end, span.first + 1) }
}
