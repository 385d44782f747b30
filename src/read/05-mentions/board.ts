// The table on which the rules of the stage lay their drafts of mentions, with what they ask of the layers below.
import type { Knowledge, NameSense } from '../../knowledge/knowledge.ts'
import type { Sector } from '../../model/index.ts'
import type { Dependencies, MentionForm, MentionKind, Sentences, Tags, Tokens } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'

/** A mention in the making. Rules may widen or correct a draft that another rule laid down. */
export interface Draft {
  first: number
  end: number
  head: number
  kind: MentionKind
  form: MentionForm
  candidates: readonly string[]
  country: string | null
  sector: Sector | null
  plural: boolean
  title: string | null
  owner: Draft | null
  rule: string
  /** Senses of the name, for the rules that come later; empty for unknown names and descriptions. */
  senses: readonly NameSense[]
  /** Dropped by a later rule. */
  gone: boolean
  index: number
}

export interface Board {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly tree: Dependencies
  readonly knowledge: Knowledge
  readonly drafts: Draft[]
  /** Draft of the name that covers each token; descriptions and pronouns do not cover. */
  readonly named: (Draft | undefined)[]
  /** Draft that each token heads, the innermost. */
  readonly headed: (Draft | undefined)[]
  /** Leftmost token of the noun phrase that each token heads: determiners, adjectives, numbers, possessors, compounds. */
  readonly left: Int32Array
  /** Countries that names of the document belong to. */
  readonly countries: Set<string>
  /** Last words of persons and abbreviations of organisations that the document introduced, by their letters. */
  readonly introduced: Map<string, Draft>
  /** Given names of persons that the document names in full; null where two have the same. */
  readonly given: Map<string, Draft | null>
}

/** Half-open token range of one sentence. */
export interface SentenceRange {
  readonly sentence: number
  readonly first: number
  readonly end: number
}

/** Relations that stand before a noun and belong to its phrase. */
const PREMODIFIERS: ReadonlySet<number> = new Set([
  R.det,
  R.amod,
  R.nummod,
  R.compound,
  R['nmod:poss'],
  R['nmod:desc'],
  R.nmod,
  R.flat,
  R.advmod,
  R['nmod:unmarked'],
])

/** No noun phrase is read as wider than this before its noun. */
const WIDEST = 18

export function openBoard(
  layers: { tokens: Tokens; sentences: Sentences; tags: Tags; dependencies: Dependencies },
  knowledge: Knowledge,
): Board {
  const { tokens, sentences, tags, dependencies: tree } = layers
  const left = new Int32Array(tokens.count)
  for (let token = 0; token < tokens.count; token++) left[token] = token
  // Heads of premodifiers stand to their right, so one pass from left to right has every edge ready in time.
  for (let token = 0; token < tokens.count; token++) {
    const head = tree.heads[token]!
    if (head <= token || !isPremodifier(tree, tags, token)) continue
    if (left[token]! < left[head]! && head - left[token]! <= WIDEST) left[head] = left[token]!
  }
  return {
    tokens,
    sentences,
    tags,
    tree,
    knowledge,
    drafts: [],
    left,
    introduced: new Map(),
    given: new Map(),
    countries: new Set(),
    named: new Array(tokens.count),
    headed: new Array(tokens.count),
  }
}

function isPremodifier(tree: Dependencies, tags: Tags, token: number): boolean {
  const relation = tree.relations[token]!
  if (relation === R.advmod)
    return tags.upos[tree.heads[token]!] !== U.VERB && token + 1 === tree.heads[token]
  return PREMODIFIERS.has(relation)
}

const NOTHING: readonly never[] = Object.freeze([])

/** A draft over `first` to `end` with nothing known yet. */
export function blank(
  first: number,
  end: number,
  head: number,
  kind: MentionKind,
  form: MentionForm,
  rule: string,
): Draft {
  return {
    first,
    end,
    head,
    kind,
    form,
    rule,
    candidates: NOTHING,
    country: null,
    sector: null,
    plural: false,
    title: null,
    owner: null,
    senses: NOTHING,
    gone: false,
    index: -1,
  }
}

/** Lays a draft down; the name it is, if one, covers its tokens. */
export function lay(board: Board, draft: Draft, covers: boolean): Draft {
  board.drafts.push(draft)
  board.headed[draft.head] = draft
  if (covers) for (let token = draft.first; token < draft.end; token++) board.named[token] = draft
  return draft
}

/** Takes a draft back. */
export function drop(board: Board, draft: Draft): void {
  draft.gone = true
  if (board.headed[draft.head] === draft) board.headed[draft.head] = undefined
  for (let token = draft.first; token < draft.end; token++)
    if (board.named[token] === draft) board.named[token] = undefined
}

/** The token in `first` to `end` that carries the syntax: the one whose head lies outside, a noun rather than not. */
export function headOf(board: Board, first: number, end: number): number {
  let found = -1
  for (let token = end - 1; token >= first; token--) {
    const head = board.tree.heads[token]!
    if (head >= first && head < end) continue
    if (board.tree.relations[token] === R.punct || board.tree.relations[token] === R.case) continue
    const upos = board.tags.upos[token]
    if (upos === U.PROPN || upos === U.NOUN || upos === U.PRON) return token
    if (found < 0) found = token
  }
  return found < 0 ? end - 1 : found
}

/** Days and months are tagged as names but name nobody. */
export const CALENDAR: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon.',
  'tues.',
  'wed.',
  'thurs.',
  'fri.',
  'sat.',
  'sun.',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan',
  'feb',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
  'jan.',
  'feb.',
  'mar.',
  'apr.',
  'aug.',
  'sept.',
  'sep.',
  'oct.',
  'nov.',
  'dec.',
  'gmt',
  'a.m.',
  'p.m.',
  'utc',
])

/** True for a token that may be part of a name: tagged so, capitalised, and no day or month. */
export function isProper(board: Board, token: number): boolean {
  const form = board.tokens.forms[token]!
  if (!startsUpper(form) || CALENDAR.has(board.tokens.lowers[token]!)) return false
  return board.tags.upos[token] === U.PROPN || isAbbreviation(board, token, form)
}

/** Capitals that the tagger took for a common noun; not among other capitals, where they say nothing. */
function isAbbreviation(board: Board, token: number, form: string): boolean {
  const upos = board.tags.upos[token]
  if (upos !== U.NOUN && upos !== U.X && upos !== U.ADJ) return false
  return (
    /^[A-Z]{2,7}$/.test(form) &&
    !isCapitals(board.tokens.forms[token - 1] ?? '') &&
    !isCapitals(board.tokens.forms[token + 1] ?? '')
  )
}

/** True when the word begins with a capital letter. */
export function startsUpper(form: string): boolean {
  if (form === '') return false
  const code = form.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const first = form[0]!
  return first !== first.toLowerCase()
}

/** True when the word is written in capitals, two letters and more. */
export function isCapitals(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()
}
