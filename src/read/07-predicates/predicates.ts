// Who did what to whom: every word that says an act, an assessment or a standing relation, with who fills its roles.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { PredicateEntry } from '../../knowledge/predicates.ts'
import { type Mention, type Predicate, R, type Reading, type Stage, stage, U } from '../../reading/index.ts'
import { clauseOf } from './clause.ts'
import { conditionsHold, wordsAt } from './entry-match.ts'
import { fillRoles, type Roles } from './roles.ts'
import { settle } from './settle.ts'
import { SlotFinder } from './slot-finder.ts'
import type { Syntax } from './syntax.ts'

/** A predicate while its neighbours may still take it over: with its slots and the row it came from. */
export interface Draft extends Omit<Predicate, 'index'> {
  readonly row: PredicateEntry
  readonly slots: SlotFinder
}

/**
 * What a verb between two parties says when the lexicon does not list it: the learned model gives it a type, or drops it.
 * Only its object and the prepositions that usually bring in a party are looked at.
 */
const UNLISTED: PredicateEntry = Object.freeze({
  id: 'unlisted.v',
  words: [''],
  pos: 'v',
  base: 'unlisted',
  mode: null,
  needs: [],
  actor: [['subj']],
  recipient: [['obj', 'iobj', 'to', 'with', 'against', 'on', 'from', 'into']],
  items: [],
  content: null,
  contexts: [],
})

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'references'

export const predicates: Stage<Needs, 'predicates'> = stage(
  'predicates',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'references'],
  (reading, knowledge) => {
    const syntax = toSyntax(reading, knowledge)
    const { named } = syntax
    const drafts: Draft[] = []
    for (let token = 0; token < reading.tokens.count; token++) {
      if (named[token]! > 0) continue
      const draft = draftAt(syntax, token)
      if (draft) drafts.push(draft)
    }
    const all = settle(syntax, drafts).map(({ row: _row, slots: _slots, ...draft }, index) => ({ index, ...draft }))
    return { all }
  },
)

/** The layers with what the rules ask of them again and again. */
export function toSyntax(reading: Reading<Needs>, knowledge: Knowledge): Syntax {
  const bySentence: Mention[][] = Array.from({ length: reading.sentences.count }, () => [])
  for (const mention of reading.mentions.all) bySentence[mention.sentence]?.push(mention)
  return { ...reading, knowledge, named: insideNames(reading), bySentence }
}

/** Names by token: "Supreme Court", "Strike Force" say nothing by themselves. */
function insideNames({ tokens, mentions }: Reading<Needs>): Int32Array {
  const named = new Int32Array(tokens.count)
  for (const mention of mentions.all) if (mention.form === 'name') named.fill(mention.index + 1, mention.first, mention.end)
  return named
}

/** Rows that the word at a token may open. */
function rowsAt(syntax: Syntax, token: number): readonly PredicateEntry[] {
  const { tags, dependencies, knowledge } = syntax
  const lemma = tags.lemmas[token]!.toLowerCase()
  switch (tags.upos[token]) {
    case U.VERB: {
      const verbs = knowledge.predicates.verb(lemma)
      const adjectives = knowledge.predicates.adjective(syntax.tokens.lowers[token]!)
      return adjectives.length > 0 ? [...adjectives, ...verbs] : verbs
    }
    case U.NOUN:
    case U.PROPN:
      if (dependencies.relations[token] === R.compound) return []
      return knowledge.predicates.noun(lemma)
    case U.ADJ:
      return knowledge.predicates.adjective(lemma)
    default:
      return []
  }
}

/** The first row that fits and names a party; else the first that fits, for a neighbour to complete. */
function draftAt(syntax: Syntax, token: number): Draft | null {
  const rows = rowsAt(syntax, token)
  const verb = syntax.tags.upos[token] === U.VERB
  if (rows.length === 0 && !verb) return null
  const slots = new SlotFinder(syntax, token)
  let second: Draft | null = null
  for (const row of rows) {
    const words = wordsAt(syntax, token, row)
    if (!words || (isAttribute(syntax, token) && !FORCED.has(row.base)) || !conditionsHold(syntax, slots, row)) continue
    const draft = toDraft(syntax, token, words, row, slots, fillRoles(syntax, slots, row))
    if (draft.actors.length + draft.recipients.length > 0) return draft
    second ??= draft
  }
  if (second || !verb || !mayBeUnlisted(syntax, token)) return second
  const roles = fillRoles(syntax, slots, UNLISTED)
  if (roles.actors.length === 0 || roles.recipients.length === 0) return null
  return toDraft(syntax, token, { first: token, end: token + 1 }, UNLISTED, slots, roles)
}

/** Verbs of saying tell of acts and are none; a light verb leaves the act to its noun. */
function mayBeUnlisted(syntax: Syntax, token: number): boolean {
  const { tags, knowledge } = syntax
  const lemma = tags.lemmas[token]!.toLowerCase()
  return !knowledge.lightVerbs.has(lemma) && knowledge.speech.verb(lemma) === null
}

/** Bases of which a participle before a noun tells an act: "captured soldiers", not "the elected president". */
const FORCED: ReadonlySet<string> = new Set(['COERCE', 'ASSAULT', 'relation'])

function isAttribute(syntax: Syntax, token: number): boolean {
  return syntax.dependencies.relations[token] === R.amod
}

function toDraft(
  syntax: Syntax,
  head: number,
  words: { readonly first: number; readonly end: number },
  row: PredicateEntry,
  slots: SlotFinder,
  roles: Roles,
): Draft {
  const kind = row.base === 'assessment' || row.base === 'relation' ? row.base : 'event'
  return {
    ...words,
    kind,
    head,
    sentence: syntax.sentences.of[head]!,
    entry: row.id,
    base: kind === 'event' ? row.base : row.mode!,
    mode: kind === 'event' ? row.mode : null,
    contexts: row.contexts,
    ...roles,
    clause: clauseOf(syntax, head, words, roles),
    because: [`predicates/${row.id}`],
    confidence: sureness(row, roles),
    row,
    slots,
  }
}

/** A row that asks more, and a verb rather than a noun, is surer; so is an act with both its parties. */
function sureness(row: PredicateEntry, roles: Roles): number {
  const asked = Math.min(row.needs.length, 2) * 0.05
  const parties = roles.actors.length > 0 && (roles.recipients.length > 0 || roles.actors.length > 1) ? 0.1 : 0
  return (row.pos === 'n' ? 0.6 : 0.7) + asked + parties
}
