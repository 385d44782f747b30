// Rule: capitalised words that begin with a given name or initials, or that speak, name a person.
import { R, U } from '../../reading/tagset.ts'
import { isNearSpelling } from '../near-spellings.ts'
import { type Board, blank, type Draft, drop, headOf, lay } from './board.ts'
import { afterPlacePreposition } from './proper-groups.ts'
import type { LooseRun } from './proper-runs.ts'

const INITIALS = /^\p{Lu}\.(-?\p{Lu}\.)*$/u

/**
 * Known surnames after an unknown given name make a new person; later surnames alone find the full name back.
 *
 *     Amina Odhiambo met K. R. Whitfield, who thanked Odhiambo.
 *     ^^^^^^^^^^^^^^ person
 *                        ^^^^^^^^^^^^^^^ person
 *                                                     ^^^^^^^^ person
 */
export function unknownPerson(board: Board, run: LooseRun): Draft | null {
  const surname = run.after !== null && isBareSurname(run.after) ? run.after : null
  // "Nelson Chamisa" where Nelson is the surname of somebody known.
  const before =
    run.before !== null && run.before.end === run.first && isBareSurname(run.before) ? run.before : null
  if (before !== null && !endsLikeOrganisation(board, run.first, run.end))
    return layPerson(board, before.first, run.end, before)
  const first = run.first
  const end = surname === null ? run.end : surname.end
  if (!looksLikePerson(board, first, end, surname !== null)) return null
  return layPerson(board, first, end, surname)
}

/** Lays a person's name down; known surnames in it keep the candidates that have the same given name. */
export function layPerson(
  board: Board,
  first: number,
  end: number,
  ...surnames: readonly (Draft | null)[]
): Draft {
  const { forms } = board.tokens
  const draft = blank(first, end, headOf(board, first, end), 'person', 'name', 'unknown-persons/name')
  for (const surname of surnames) {
    if (surname === null) continue
    drop(board, surname)
    draft.candidates = sameGivenName(board, surname.candidates, forms.slice(first, end))
    if (draft.candidates.length > 0) draft.rule = 'unknown-persons/known-surname'
    else {
      draft.candidates = nearGivenName(board, surname.candidates, forms.slice(first, end))
      if (draft.candidates.length > 0) draft.rule = 'unknown-persons/near-name'
    }
  }
  lay(board, draft, true)
  const last = forms[end - 1]!
  if (end - first > 1) board.introduced.set(last, draft)
  return draft
}

/** A surname that the knowledge has, with no name around it. */
export function isBareSurname(draft: Draft): boolean {
  return (
    draft.kind === 'person' &&
    draft.senses.length > 0 &&
    draft.senses.every((sense) => sense.use === 'surname')
  )
}

function sameGivenName(
  board: Board,
  candidates: readonly string[],
  forms: readonly string[],
): readonly string[] {
  const given = forms[0]!
  const last = forms.at(-1)!
  return candidates.filter((id) => {
    const name = board.knowledge.actor(id)?.name ?? ''
    if (!name.split(/[ -]/).includes(last)) return false
    return INITIALS.test(given) ? name.startsWith(given[0]!) : name.split(/[ -]/).includes(given)
  })
}

/** "Shimom Peres" is perhaps Shimon Peres: the stage of references asks what else speaks for him. */
function nearGivenName(
  board: Board,
  candidates: readonly string[],
  forms: readonly string[],
): readonly string[] {
  const given = forms[0]!
  const last = forms.at(-1)!
  return candidates.filter((id) => {
    const words = (board.knowledge.actor(id)?.name ?? '').split(' ')
    return words.length > 1 && words.at(-1) === last && isNearSpelling(given, words[0]!)
  })
}

function looksLikePerson(board: Board, first: number, end: number, surname: boolean): boolean {
  const { forms } = board.tokens
  const length = wordCount(board, first, end)
  if (length > 1 && isPatronymic(board, first, end)) return true
  const { agents } = board.knowledge
  if (length > 5) return false
  if (length === 1) return false
  if (INITIALS.test(forms[first]!)) return true
  const given = agents.givenName(forms[first]!)
  if (given !== null && (given !== 'u' || length < 4) && !endsLikeOrganisation(board, first, end)) return true
  if (endsLikeOrganisation(board, first, end) || isPlaceLike(board, first, end)) return false
  if (surname && length === 2) return true
  if (INITIALS.test(forms[first + 1]!)) return true
  return length < 4 && (speaks(board, first, end) || isIntroduced(board, end))
}

/** Words of a name without hyphens and particles: "Amina bint Tom al-Odhiambo" has three. */
export function wordCount(board: Board, first: number, end: number): number {
  let count = 0
  for (let token = first; token < end; token++)
    if (!/^(-|al|el|bin|ibn|bint)$/i.test(board.tokens.forms[token]!)) count++
  return count
}

/** "bin" and "bint" stand only in names of persons. */
function isPatronymic(board: Board, first: number, end: number): boolean {
  for (let token = first + 1; token < end - 1; token++)
    if (/^(bin|bint|ibn)$/.test(board.tokens.forms[token]!)) return true
  return false
}

/** "near Lake Tharthar", "at Fort Campbell". */
function isPlaceLike(board: Board, first: number, end: number): boolean {
  return (
    /^(Lake|Fort|Mount|Port|Camp|Cape|Saint|San|Santa|North|South|East|West|Northern|Southern|Upper|Lower)$/.test(
      board.tokens.forms[first]!,
    ) || afterPlacePreposition(board, { first, end, before: null, after: null })
  )
}

function endsLikeOrganisation(board: Board, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    const head = board.knowledge.agents.organisationHead(board.tokens.forms[token]!)
    if (head !== null && (!head.last || token === end - 1)) return true
  }
  return false
}

/** Subject of a verb of saying. */
export function speaks(board: Board, first: number, end: number): boolean {
  const head = headOf(board, first, end)
  const governor = board.tree.heads[head]!
  return (
    governor >= 0 &&
    board.tree.relations[head] === R.nsubj &&
    board.knowledge.agents.saying.has(board.tags.lemmas[governor]!.toLowerCase())
  )
}

/** "Amina Odhiambo, the minister", "Amina Odhiambo, 52,". */
export function isIntroduced(board: Board, end: number): boolean {
  const { tokens, tags } = board
  if (tokens.forms[end] !== ',') return false
  if (tags.upos[end + 1] === U.NUM && /^\d\d$/.test(tokens.forms[end + 1]!)) return true
  for (let token = end + 1; token < Math.min(end + 8, tokens.count) && tokens.forms[token] !== ','; token++) {
    const noun = board.knowledge.agents.noun(tokens.lowers[token]!)
    if (noun !== null && noun.kind === 'person' && tags.upos[token] === U.NOUN) return true
    if (tags.upos[token] === U.VERB) return false
  }
  return false
}
