// The mode that the words just below an act say: what is asked or threatened, and with what it is done.
import type { Events } from '../../knowledge/events.ts'
import type { EventType } from '../../model/index.ts'
import { dependent, dependents, R, type Reading, U, X } from '../../reading/index.ts'

type Needs = 'tokens' | 'tags' | 'dependencies'

// With what the act is done, or what is refused: the things just below it.
const THINGS = [R.obj!, R.compound!, R.amod!, R.obl!, R.nmod!]
// Below a clause or a thing: what it is about.
const WITHIN = [R.obj!, R.xcomp!, R.compound!, R['compound:prt']!, R.conj!, R.nmod!, R.acl!]
// Types whose mode is that of what is asked, and so of a clause below them even where its verb is no word of a mode.
const ASKING: ReadonlySet<EventType> = new Set(['REQUEST'])

/**
 * The mode of the first word below the act that says one, what is to be done before the things; a demand that somebody do
 * something else asks for change. What is not to be done says no mode.
 *
 *     The White House urged Serbia to withdraw its tanks.
 *                     ^^^^^ yield
 */
export function wordedMode(
  { tags, dependencies, tokens }: Reading<Needs>,
  events: Events,
  type: EventType,
  head: number,
): string | null {
  const words = events.modeWords(type)
  if (words.size === 0) return null
  const modeAt = (token: number): string | null =>
    words.get(tags.lemmas[token]!.toLowerCase()) ?? words.get(tokens.lowers[token]!) ?? null
  const modeFrom = (token: number): string | null => {
    const mode = modeAt(token)
    if (mode !== null) return mode
    for (const under of dependents(dependencies, token, ...WITHIN)) {
      const deeper = modeAt(under)
      if (deeper !== null) return deeper
    }
    return null
  }
  const clauses = clausesBelow({ tags, dependencies }, head)
  for (const clause of clauses) {
    if (isRefused(dependencies, tokens, clause)) continue
    const mode = modeFrom(clause)
    if (mode !== null) return mode
  }
  if (clauses.length > 0 && ASKING.has(type)) return 'change'
  for (const relation of THINGS) {
    for (const child of dependents(dependencies, head, relation)) {
      const plain = relation === R.amod || relation === R.compound
      const mode = plain ? modeAt(child) : modeFrom(child)
      if (mode !== null) return mode
    }
  }
  return null
}

/** Verbs of what is to be done, also where the parser hung the infinitive on who is asked ("called on Oslo to stop"). */
function clausesBelow({ tags, dependencies }: Pick<Reading<Needs>, 'tags' | 'dependencies'>, head: number) {
  const infinitive = (verb: number): boolean =>
    dependents(dependencies, verb, R.mark!).some((mark) => tags.xpos[mark] === X.TO)
  const found = dependents(dependencies, head, R.ccomp!, R.xcomp!).filter((at) => tags.upos[at] === U.VERB)
  for (const clause of dependents(dependencies, head, R.advcl!, R.acl!))
    if (infinitive(clause)) found.push(clause)
  if (found.length > 0) return found
  for (const noun of dependents(dependencies, head, R.obj!, R.iobj!, R.obl!)) {
    for (const clause of dependents(dependencies, noun, R.acl!)) if (infinitive(clause)) found.push(clause)
  }
  return found
}

/** "not to obstruct the deal" asks for something else than what its verb says. */
function isRefused(
  dependencies: Reading<Needs>['dependencies'],
  tokens: Reading<Needs>['tokens'],
  verb: number,
): boolean {
  const adverb = dependent(dependencies, verb, R.advmod!)
  return adverb >= 0 && (tokens.lowers[adverb] === 'not' || tokens.lowers[adverb] === "n't")
}
