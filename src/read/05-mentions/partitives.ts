// Rule: a word of number or membership before "of" and somebody makes one phrase with it.
import { type Board, blank, type Draft, lay, type SentenceRange } from './board.ts'

/** Words that count or take a part of what follows their "of". */
const PARTS: ReadonlySet<string> = new Set([
  'hundreds',
  'thousands',
  'dozens',
  'scores',
  'tens',
  'millions',
  'number',
  'group',
  'majority',
  'most',
  'some',
  'many',
  'all',
  'members',
  'member',
  'one',
  'two',
  'three',
  'several',
  'rest',
  'handful',
  'part',
  'couple',
  'crowd',
  'crowds',
  'few',
  'each',
  'both',
  'none',
  'any',
  'half',
  'quarter',
  'third',
  'lots',
  'plenty',
  'contingent',
  'team',
  'groups',
  'families',
  'percent',
  'remainder',
  'waves',
  'columns',
  'coalition',
  'alliance',
  'network',
])
/** Offices and bodies, which take only a name: "the army of Kenya", not "the army of bombing". */
const BODIES: ReadonlySet<string> = new Set([
  'leaders',
  'leader',
  'head',
  'chief',
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'state',
  'island',
  'valley',
  'republic',
  'kingdom',
  'port',
  'government',
  'people',
  'president',
  'army',
  'embassy',
  'embassies',
  'commander',
  'population',
  'parliament',
  'ministry',
])

/**
 * The phrase is a mention at both its heads, so that a role filled by "scores" finds the villagers.
 *
 *     Scores of villagers thanked the leader of the Harbour Workers Union.
 *     ^^^^^^^^^^^^^^^^^^^ group
 *                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ person
 */
export function partitives(board: Board, range: SentenceRange): void {
  const { tokens } = board
  for (let token = range.end - 3; token >= range.first; token--) {
    if (
      tokens.lowers[token + 1] !== 'of' ||
      !isPart(tokens.lowers[token]!) ||
      board.named[token] !== undefined
    )
      continue
    const inner = innerAfter(board, range, token + 2)
    if (inner === null || (BODIES.has(tokens.lowers[token]!) && inner.form !== 'name')) continue
    const own = board.headed[token]
    if (own === undefined) layPartitive(board, range, token, inner)
    else if (own.first <= token && own.end === token + 1) {
      own.end = inner.end
      own.owner ??= inner
      own.country ??= inner.country
      if (own.sector === null || own.sector === 'UNK') own.sector = inner.sector
    }
  }
}

function isPart(lower: string): boolean {
  return PARTS.has(lower) || BODIES.has(lower)
}

function layPartitive(board: Board, range: SentenceRange, token: number, inner: Draft): void {
  const first = Math.max(range.first, board.left[token]!)
  const draft = blank(
    first,
    inner.end,
    token,
    inner.kind === 'state' ? 'group' : inner.kind,
    'description',
    'partitives/part',
  )
  draft.country = inner.country
  draft.sector = inner.sector
  draft.plural = true
  draft.owner = inner
  lay(board, draft, false)
}

/** "One of them", "some of these". */
const WHOLES: ReadonlySet<string> = new Set(['them', 'whom', 'these', 'those'])

/** The widest mention that begins at `from` or a word later. */
function innerAfter(board: Board, range: SentenceRange, from: number): Draft | null {
  let widest: Draft | null = null
  for (let token = from; token < Math.min(from + 10, range.end); token++) {
    const draft = board.headed[token] ?? board.named[token]
    if (
      draft === undefined ||
      draft.first > from + 1 ||
      draft.form === 'adjective' ||
      (draft.form === 'pronoun' && (token > from || !WHOLES.has(board.tokens.lowers[token]!)))
    )
      continue
    if (widest === null || draft.end > widest.end) widest = draft
  }
  return widest
}
