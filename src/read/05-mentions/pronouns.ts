// Rule: a personal, possessive or relative pronoun that may stand for somebody is a mention.
import type { MentionKind } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import { type Board, blank, lay, type SentenceRange } from './board.ts'

/** What a pronoun says of whom it stands for. */
interface PronounForm {
  readonly kind: MentionKind
  readonly plural: boolean
}
const PERSON: PronounForm = { kind: 'person', plural: false }
const THING: PronounForm = { kind: 'other', plural: false }
const MANY: PronounForm = { kind: 'group', plural: true }

/** Personal and possessive pronouns; "you" says nothing in news. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself', 'i', 'me', 'my', 'mine', 'myself'].map(
    (word): [string, PronounForm] => [word, PERSON],
  ),
  ...['it', 'its', 'itself'].map((word): [string, PronounForm] => [word, THING]),
  ...[
    'they',
    'them',
    'their',
    'theirs',
    'themselves',
    'we',
    'us',
    'our',
    'ours',
    'ourselves',
    'each other',
  ].map((word): [string, PronounForm] => [word, MANY]),
])
const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that'])
const RELATIVE_CLAUSES: ReadonlySet<number> = new Set([R['acl:relcl'], R.acl])

/**
 * An "it" that stands for nothing is none.
 *
 *     It is clear that they blamed the minister, who denied it.
 *                      ^^^^ group
 *                                                ^^^ person
 *                                                           ^^ other
 */
export function pronouns(board: Board, range: SentenceRange): void {
  const { tags, tree, tokens } = board
  for (let token = range.first; token < range.end; token++) {
    const upos = tags.upos[token]
    if (upos !== U.PRON && upos !== U.DET && upos !== U.SCONJ && upos !== U.X && upos !== U.PROPN) continue
    if (board.named[token] !== undefined) continue
    const lower = tokens.lowers[token]!
    const form = PRONOUNS.get(lower)
    if (form !== undefined) {
      if (tree.relations[token] === R.expl || (lower === 'it' && isEmptySubject(board, token))) continue
      if (upos === U.PROPN && tokens.forms[token] === 'US') continue
      const draft = blank(token, token + 1, token, form.kind, 'pronoun', 'pronouns/personal')
      draft.plural = form.plural
      lay(board, draft, false)
    } else if (RELATIVES.has(lower)) relative(board, token, lower)
  }
}

/** "It is clear that", "it appears that": the tree may call it a subject all the same. */
function isEmptySubject(board: Board, token: number): boolean {
  const { tree, tags } = board
  const governor = tree.heads[token]!
  if (tree.relations[token] !== R.nsubj || governor < token) return false
  if (tags.upos[governor] === U.ADJ || tags.upos[governor] === U.NOUN) {
    for (
      let child = tree.firstChild[governor]!, seen = 0;
      child >= 0 && seen < 40;
      child = tree.nextSibling[child]!, seen++
    ) {
      const relation = tree.relations[child]
      if (
        child > governor &&
        (relation === R.csubj ||
          relation === R.ccomp ||
          relation === R.advcl ||
          relation === R['acl:relcl'] ||
          relation === R.xcomp)
      )
        return true
    }
  }
  return false
}

/** A relative pronoun, not the conjunction: it stands in a clause that hangs on a noun. */
function relative(board: Board, token: number, lower: string): void {
  const { tree, tags } = board
  if (tags.upos[token] === U.SCONJ && lower === 'that') return
  const relation = tree.relations[token]
  if (lower === 'that' && (relation === R.det || relation === R.mark)) return
  // "Kenya, whose leader": no question has "whose" after a noun, whatever the tree says.
  if (
    relativeClause(board, token) < 0 &&
    lower !== 'who' &&
    !(lower === 'whose' && followsNoun(board, token))
  )
    return
  const draft = blank(
    token,
    token + 1,
    token,
    lower === 'who' || lower === 'whom' ? 'person' : 'other',
    'pronoun',
    'pronouns/relative',
  )
  lay(board, draft, false)
}

function followsNoun(board: Board, token: number): boolean {
  const before = board.tokens.forms[token - 1] === ',' ? token - 2 : token - 1
  const upos = board.tags.upos[before]
  return upos === U.NOUN || upos === U.PROPN
}

/** The verb of the relative clause that a relative pronoun stands in, -1 for none. */
export function relativeClause(board: Pick<Board, 'tree'>, token: number): number {
  const { tree } = board
  for (let at = tree.heads[token]!, steps = 0; at >= 0 && steps < 6; at = tree.heads[at]!, steps++) {
    if (RELATIVE_CLAUSES.has(tree.relations[at]!)) return at
  }
  return -1
}
