// Rule: a name that the knowledge has is a mention of whoever bears it.
import type { NameSense, NameUse } from '../../knowledge/knowledge.ts'
import type { MentionKind } from '../../reading/index.ts'
import { U } from '../../reading/tagset.ts'
import {
  type Board,
  blank,
  CALENDAR,
  headOf,
  isCapitals,
  isProper,
  lay,
  type SentenceRange,
  startsUpper,
} from './board.ts'

/**
 * The longest name wins; nationality adjectives and demonyms count as names of their state.
 *
 *     NATO promised Ukrainian officials and Poland more help.
 *     ^^^^ organisation
 *                   ^^^^^^^^^ nationality
 *                                           ^^^^^^ state
 */
export function knownNames(board: Board, range: SentenceRange): void {
  const { forms } = board.tokens
  const shouted = isShouted(board, range)
  for (let token = range.first; token < range.end; token++) {
    if (!mayStart(forms[token]!) || isByname(forms, token)) continue
    const match = board.knowledge.names.match(forms, token, range.end)
    if (match === null) continue
    if (match.senses.length === 0) {
      // A name of no actor shields the name inside: "Latin America" is not America.
      token = match.end - 1
      continue
    }
    if (match.senses.every((sense) => sense.use === 'surname') && isNoSurname(board, range, token, match.end))
      continue
    const senses = plausible(board, range, token, match.end, match.senses, match.inCapitals && !shouted)
    if (senses.length === 0) continue
    lay(board, nameDraft(board, token, match.end, senses), true)
    token = match.end - 1
  }
}

/** "Friday"; "bin Odhiambo" after a name; "Prince Mohammed" before "bin Zayed", where a longer name begins inside. */
function isNoSurname(board: Board, range: SentenceRange, first: number, end: number): boolean {
  if (
    board.tokens.lowers[first]!.endsWith('day') &&
    CALENDAR.has(board.tokens.lowers[first]!) &&
    end === first + 1
  )
    return true
  if (
    /^(bin|ibn)$/.test(board.tokens.forms[first]!) &&
    first > range.first &&
    board.named[first - 1] === undefined &&
    isProper(board, first - 1)
  )
    return true
  if (/^(bin|ibn|bint)$/.test(board.tokens.forms[first - 1] ?? '') && first > range.first) return true
  for (let token = first + 1; token < end; token++) {
    if ((board.knowledge.names.match(board.tokens.forms, token, range.end)?.end ?? 0) > end) return true
  }
  return false
}

/** Particles that begin a name in lower case ("al-Shabaab", "the Hague" begins at its capital). */
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ansar',
  'an',
  'ar',
  'as',
  'de',
  'van',
  'bin',
  'ibn',
  'e3',
  'o',
])

function mayStart(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code >= 97 && code <= 122) return PARTICLES.has(form)
  return startsUpper(form) || (code >= 48 && code <= 57 && form.length < 6)
}

/** "al-Kuwaiti" at the end of a name is no nationality. */
function isByname(forms: readonly string[], token: number): boolean {
  return forms[token - 1] === '-' && /^(al|el|Al|El|ul|ad|az|ar)$/.test(forms[token - 2] ?? '')
}

/** The order in which the uses of a name are believed. */
const ORDER: Readonly<Record<NameUse, number>> = {
  name: 0,
  abbreviation: 1,
  adjective: 2,
  demonym: 3,
  seat: 4,
  former: 5,
  surname: 6,
}

function plausible(
  board: Board,
  range: SentenceRange,
  first: number,
  end: number,
  senses: readonly NameSense[],
  odd: boolean,
): readonly NameSense[] {
  const { tokens, tags } = board
  if (end === first + 1) {
    const upos = tags.upos[first]
    const form = tokens.forms[first]!
    if (odd && form.length < 5) return []
    const likely =
      upos === U.PROPN ||
      (upos === U.ADJ && senses.some((sense) => sense.use === 'adjective')) ||
      ((upos === U.NOUN || upos === U.X || upos === U.ADJ) && (first > range.first || isCapitals(form)))
    if (!likely && !senses.some((sense) => strong(sense.use) && form.length > 3)) return []
    if (!likely && senses.every((sense) => sense.use === 'surname')) return []
    if (isMonth(board, first, range.end)) return []
  }
  const kept = senses.filter((sense) => sense.use !== 'surname' || tags.upos[end - 1] === U.PROPN)
  return [...kept].sort((a, b) => ORDER[a.use] - ORDER[b.use])
}

function strong(use: NameUse): boolean {
  return use === 'name' || use === 'adjective' || use === 'demonym' || use === 'seat'
}

const MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'august', 'april', 'june'])

function isMonth(board: Board, token: number, end: number): boolean {
  if (!MONTHS.has(board.tokens.lowers[token]!)) return false
  const near = (at: number): boolean => /^\d{1,4}(st|nd|rd|th)?,?$/.test(board.tokens.lowers[at] ?? '')
  return (
    (token + 1 < end && near(token + 1)) ||
    near(token - 1) ||
    ['in', 'since', 'last', 'by', 'until', 'next', 'this'].includes(board.tokens.lowers[token - 1] ?? '')
  )
}

/** A sentence mostly in capitals, where capitals say nothing. */
function isShouted(board: Board, range: SentenceRange): boolean {
  let words = 0
  let shouted = 0
  for (let token = range.first; token < range.end && words < 40; token++) {
    const form = board.tokens.forms[token]!
    if (form.length < 2 || form.toLowerCase() === form.toUpperCase()) continue
    words++
    if (isCapitals(form)) shouted++
  }
  return words > 2 && shouted * 10 >= words * 8
}

/** A draft of a name with these senses. */
export function nameDraft(
  board: Board,
  first: number,
  end: number,
  senses: readonly NameSense[],
): ReturnType<typeof blank> {
  const use = senses[0]!.use
  const draft = blank(
    first,
    end,
    headOf(board, first, end),
    kindOf(board, senses),
    'name',
    `known-names/${use}`,
  )
  draft.senses = senses
  draft.candidates = [...new Set(senses.map((sense) => sense.actor))]
  const entry = board.knowledge.actor(draft.candidates[0]!)
  if (entry !== null && (draft.candidates.length === 1 || use !== 'surname')) {
    draft.country = entry.country
    draft.sector = use === 'demonym' ? 'CVL' : entry.sector
  }
  if (use === 'adjective' || use === 'demonym') asNationality(board, draft)
  return draft
}

/** "Russian" before a noun is an adjective; "Russians" and "a Russian" are people. */
function asNationality(board: Board, draft: ReturnType<typeof blank>): void {
  const { tags, tokens } = board
  const last = draft.end - 1
  const noun = tags.upos[last] === U.NOUN || tags.upos[last] === U.PROPN
  const isDemonym = draft.senses.some((sense) => sense.use === 'demonym')
  const heads = board.tree.heads[last]!
  const modifies =
    (heads > last && (tags.upos[heads] === U.NOUN || tags.upos[heads] === U.PROPN)) ||
    touchesNoun(board, last)
  const plural = /s$|men$|women$/.test(tokens.lowers[last]!) && isDemonym
  if (isDemonym && (plural || (noun && !modifies))) {
    draft.rule = 'known-names/demonym'
    draft.form = 'description'
    draft.plural = plural
    draft.sector = 'CVL'
    draft.first = Math.min(draft.first, board.left[draft.head]!)
  } else {
    draft.rule = 'known-names/adjective'
    draft.form = 'adjective'
    draft.sector = 'GOV'
  }
}

/** "A Chadian armed group": what stands right before a noun modifies it, whatever the tree says. */
function touchesNoun(board: Board, token: number): boolean {
  let next = token + 1
  const joint = board.tokens.lowers[next]
  if ((joint === 'and' || joint === ',' || joint === '-') && startsUpper(board.tokens.forms[next + 1] ?? ''))
    next++
  const upos = board.tags.upos[next]
  return upos === U.NOUN || upos === U.PROPN || upos === U.ADJ
}

function kindOf(board: Board, senses: readonly NameSense[]): MentionKind {
  const use = senses[0]!.use
  if (use === 'adjective' || use === 'demonym') return 'nationality'
  const entry = board.knowledge.actor(senses[0]!.actor)
  if (entry === null) return 'other'
  return entry.kind === 'body' ? 'organisation' : entry.kind
}
