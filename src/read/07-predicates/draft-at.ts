// The act, assessment or relation that a word says: the lexicon's first row that fits it and names a party.
import type { PredicateEntry } from '../../knowledge/predicates.ts'
import { type EventType, isEventType } from '../../model/index.ts'
import { R, type TokenSpan, U } from '../../reading/index.ts'
import { conditionsHold } from './conditions.ts'
import type { Draft } from './draft.ts'
import { fillRoles, type Roles } from './roles.ts'
import { singularOf } from './singular.ts'
import { SlotFinder } from './slot-finder.ts'
import { hyphenated, type Syntax } from './syntax.ts'
import { UNLISTED, unlistedRoles } from './unlisted.ts'
import { wordsAt } from './words-at.ts'

/** Bases of which a participle before a noun tells an act: "captured soldiers", not "the elected president". */
const FORCED: ReadonlySet<string> = new Set(['COERCE', 'ASSAULT', 'relation'])

/** The first row that fits and names a party; else the first that fits, for a neighbour to complete; null for none. */
export function draftAt(syntax: Syntax, token: number): Draft | null {
  const rows = rowsAt(syntax, token)
  const verb = syntax.tags.upos[token] === U.VERB
  if (rows.length === 0 && !verb) return null
  const slots = new SlotFinder(syntax, token)
  const attribute = syntax.dependencies.relations[token] === R.amod
  let nobody: Draft | null = null
  const missed = new Set<string>()
  for (const row of rows) {
    if (attribute && !FORCED.has(row.base)) continue
    // A row of one word needs no search for it; where it stands is asked once the row fits.
    if (row.words.length > 1 && !wordsAt(syntax, token, row)) continue
    if (!conditionsHold(syntax, slots, row)) {
      missed.add(row.base)
      continue
    }
    // "declined to comment", "a campaign rally": the row says that there is no act.
    if (row.base === 'none') return nobody
    const words = wordsAt(syntax, token, row)!
    const draft = toDraft(syntax, token, words, row, slots, fillRoles(syntax, slots, row))
    if (draft.actors.length + draft.recipients.length > 0) return draft
    nobody ??= draft
  }
  if (nobody || !verb) return nobody
  const hints = [...missed].filter(isEventType)
  const roles = unlistedRoles(syntax, token, slots, hints.length > 0)
  if (!roles) return null
  return {
    ...toDraft(syntax, token, { first: token, end: token + 1 }, UNLISTED, slots, roles),
    hints,
  }
}

/** Rows that the word at a token may open. */
function rowsAt(syntax: Syntax, token: number): readonly PredicateEntry[] {
  const { tags, dependencies, knowledge } = syntax
  const { predicates } = knowledge
  switch (tags.upos[token]) {
    case U.VERB: {
      const verbs = predicates.verb(tags.lemmas[token]!.toLowerCase())
      const adjectives = predicates.adjective(syntax.tokens.lowers[token]!)
      return adjectives.length > 0 ? [...adjectives, ...verbs] : verbs
    }
    case U.NOUN:
    case U.PROPN:
      if (dependencies.relations[token] === R.compound) return []
      return nounRows(syntax, token)
    case U.ADJ:
      return predicates.adjective(tags.lemmas[token]!.toLowerCase())
    default:
      return []
  }
}

const NO_HINTS: readonly EventType[] = []

/** Rows of a noun: a word with a hyphen has its own ("cease-fire"), "supplies" has those of "supply". */
function nounRows(syntax: Syntax, token: number): readonly PredicateEntry[] {
  const { predicates } = syntax.knowledge
  const whole = hyphenated(syntax, token)
  const joined = whole === null ? [] : predicates.noun(whole.lemma)
  if (joined.length > 0) return joined
  const lemma = syntax.tags.lemmas[token]!.toLowerCase()
  const rows = predicates.noun(lemma)
  const singular = rows.length === 0 && lemma.endsWith('s') ? singularOf(lemma) : null
  return singular === null ? rows : predicates.noun(singular)
}

const UNKNOWN = { actors: null, recipients: null }

function toDraft(
  syntax: Syntax,
  head: number,
  words: TokenSpan,
  row: PredicateEntry,
  slots: SlotFinder,
  roles: Roles,
): Draft {
  const kind = row.base === 'assessment' || row.base === 'relation' ? row.base : 'event'
  // Written out: spreading `words` and `roles` here costs a fifth of the stage's time.
  return {
    first: words.first,
    end: words.end,
    kind,
    head,
    sentence: syntax.sentences.of[head]!,
    entry: row.id,
    base: kind === 'event' ? row.base : row.mode!,
    hints: NO_HINTS,
    mode: kind === 'event' ? row.mode : null,
    content: null,
    contexts: row.contexts,
    actors: roles.actors,
    recipients: roles.recipients,
    items: roles.items,
    because: [`predicates/${row.id}`],
    sure: UNKNOWN,
    confidence: sureness(row, roles),
    row,
    slots,
  }
}

/** A row that asks more, and a verb rather than a noun, is surer; so is an act with both its parties. */
function sureness(row: PredicateEntry, { actors, recipients }: Roles): number {
  const asked = Math.min(row.needs.length, 2) * 0.05
  const parties = actors.length > 0 && (recipients.length > 0 || actors.length > 1) ? 0.1 : 0
  return (row.pos === 'n' ? 0.6 : 0.7) + asked + parties
}
