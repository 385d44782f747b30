// Parties that a clause leaves out because the sentence before has them.
import { type Filler, type Mention, R, U } from '../../reading/index.ts'
import { clauseOf } from './clause.ts'
import { isParty, partiesOf } from './parties.ts'
import { countriesOf, sharing } from './countries.ts'
import type { Draft } from './predicates.ts'
import { clauseSubject } from './slots/clause-subject.ts'
import { phrases } from './slots/preposition.ts'
import { prepositionOf, type Syntax } from './syntax.ts'

/** Sentences back in which an implied party may stand. */
const BACK = 2

/** Completes drafts one after the other, so that each sees those before it. */
export function withImplied(syntax: Syntax, drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = []
  const themes = themesOf(syntax)
  for (const draft of drafts) {
    done.push(counterpart(syntax, inReturn(syntax, topicOfAllies(syntax, fromClause(syntax, draft)), done), done, themes))
  }
  return done
}

function filled(syntax: Syntax, draft: Draft, roles: Partial<Pick<Draft, 'actors' | 'recipients'>>, rule: string): Draft {
  const all = { actors: draft.actors, recipients: draft.recipients, items: draft.items, ...roles }
  return { ...draft, ...all, clause: clauseOf(syntax, draft.head, draft, all), because: [...draft.because, rule] }
}

/** A nominal act that names nobody takes the parties of its clause's subject, when all who act in it act together. */
function fromClause(syntax: Syntax, draft: Draft): Draft {
  if (draft.row.pos !== 'n' || draft.kind !== 'event' || draft.actors.length + draft.recipients.length > 0) return draft
  const subject = clauseSubject(syntax, draft.head)
  if (subject < 0) return draft
  const governor = syntax.dependencies.heads[draft.head]!
  const causal = governor >= 0 && syntax.knowledge.causalVerbs.has(syntax.tags.lemmas[governor]!)
  if (draft.row.actor.length < 2 && !causal) return draft
  const between = phrases(syntax, subject, 'between').flatMap((token) => partiesOf(syntax, token))
  const parties = between.length > 0 ? between : partiesOf(syntax, subject)
  if (parties.length === 0 || (!causal && parties.length < 2)) return draft
  return filled(syntax, draft, { actors: parties }, 'predicates/clause-subject')
}

/**
 * "In return" turns to the other party of the act before.
 *
 *     Pyongyang sent shells to Moscow. In return, it seeks technology.
 *                              ^^^^^^ implied recipient of "seeks"
 */
function inReturn(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  const { tokens, sentences, references } = syntax
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length === 0) return draft
  const first = sentences.firsts[draft.sentence]!
  const word = tokens.lowers[first + 1]
  if (tokens.lowers[first] !== 'in' || (word !== 'return' && word !== 'exchange' && word !== 'turn')) return draft
  const own = new Set(draft.actors.map((filler) => references.of[filler.mention]!.entity))
  const countries = new Set(draft.actors.flatMap((filler) => references.of[filler.mention]!.identities.map((who) => who.country)))
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= BACK; i--) {
    if (before[i]!.sentence === draft.sentence || before[i]!.kind !== 'event') continue
    const others = [...before[i]!.recipients, ...before[i]!.actors].filter((filler) => {
      const reference = references.of[filler.mention]!
      return !own.has(reference.entity) && !reference.identities.some((who) => who.country !== null && countries.has(who.country))
    })
    if (others.length > 0) {
      return filled(syntax, draft, { recipients: others.map((filler) => ({ ...filler, implied: true })) }, 'predicates/in-return-party')
    }
  }
  return draft
}

/**
 * Allies and partners of nobody named are those of the one the text is about just there.
 *
 *     For Norway, the pact changes much. It requires coordination with allies.
 *         ^^^^^^ implied actor of "coordination"
 */
function topicOfAllies(syntax: Syntax, draft: Draft): Draft {
  const { mentions, references, tags, knowledge } = syntax
  if (draft.kind !== 'event' || draft.row.actor.length < 2) return draft
  const parties = [...draft.actors, ...draft.recipients]
  if (parties.length !== 1) return draft
  const mention = mentions.all[parties[0]!.mention]!
  const unknown = references.of[mention.index]!.identities.every((who) => who.id === null && who.country === null)
  const relational = knowledge.predicates.noun(tags.lemmas[mention.head]!).some((row) => row.base === 'relation')
  if (!unknown || !relational || mention.owner >= 0) return draft
  const topic = topicBefore(syntax, draft.sentence)
  if (!topic) return draft
  const actor: Filler = { token: topic.head, mention: topic.index, implied: true }
  // It is the topic that is called to act, with the allies.
  return filled(syntax, draft, { actors: [actor], recipients: parties }, 'predicates/topic-of-allies')
}

/** Types whose acts are always done to somebody, so that the text must have said to whom. */
const DIRECTED: ReadonlySet<string> = new Set([
  'AGREE', 'CONCEDE', 'AID', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION',
])

/**
 * The other side of what has just been told: whom the same actor dealt with, or who dealt with it.
 *
 *     Kyiv asked NATO for help. NATO refused.
 *     ^^^^ implied recipient of "refused"
 */
function counterpart(syntax: Syntax, draft: Draft, before: readonly Draft[], themes: Themes): Draft {
  if (!DIRECTED.has(draft.base) || draft.recipients.length > 0 || draft.actors.length === 0) return draft
  // Several who agree or sign do it with one another.
  if (draft.actors.length > 1 && draft.base === 'AGREE') return draft
  const own = countriesOf(syntax, draft.actors)
  if (own.size === 0) return draft
  const beside = inSentence(syntax, draft, own)
  if (beside) return filled(syntax, draft, { recipients: [beside] }, 'predicates/party-beside')
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= BACK; i--) {
    const { actors, recipients, kind } = before[i]!
    if (kind !== 'event') continue
    const others = sharing(countriesOf(syntax, actors), own) ? recipients : sharing(countriesOf(syntax, recipients), own) ? actors : []
    const known = others.filter((filler) => {
      const countries = countriesOf(syntax, [filler])
      return countries.size > 0 && !sharing(countries, own)
    })
    if (known.length > 0) {
      return filled(syntax, draft, { recipients: known.map((filler) => ({ ...filler, implied: true })) }, 'predicates/counterpart')
    }
  }
  const theme = themeOf(themes, draft, own)
  return theme ? filled(syntax, draft, { recipients: [theme] }, 'predicates/theme') : draft
}

/** Share of a text's mentions of states that makes one its theme, and how many it must have. */
const THEME = { share: 0.3, least: 3 }

/** Mentions of single states and bodies in a text, by country, in text order; their number in all. */
interface Themes {
  readonly byCountry: readonly (readonly [string, readonly Mention[]])[]
  readonly sum: number
}

/** What a text speaks of, most often first. */
function themesOf(syntax: Syntax): Themes {
  const byCountry = new Map<string, Mention[]>()
  let sum = 0
  for (const one of syntax.mentions.all) {
    if (one.kind === 'place' || !isParty(syntax, one.index)) continue
    const countries = countriesOf(syntax, [{ token: one.head, mention: one.index, implied: true }])
    if (countries.size !== 1) continue
    sum++
    for (const country of countries) {
      const list = byCountry.get(country)
      if (list) list.push(one)
      else byCountry.set(country, [one])
    }
  }
  return { byCountry: [...byCountry].sort((a, b) => b[1].length - a[1].length), sum }
}

/** The other state that a text is about, where it last stood before the act; null when there is none. */
function themeOf({ byCountry, sum }: Themes, draft: Draft, own: ReadonlySet<string>): Filler | null {
  const [, mentions] = byCountry.find(([country]) => !own.has(country)) ?? []
  if (!mentions || mentions.length < THEME.least || mentions.length < THEME.share * sum) return null
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.head < draft.head) low = middle + 1
    else high = middle
  }
  const last = mentions[low - 1]
  return last ? { token: last.head, mention: last.index, implied: true } : null
}

/** Prepositions of a seat where something happens ("at the White House"). */
const LOCATIVE = new Set(['at', 'in', 'near', 'outside', 'by', 'like'])

/** The party of another country nearest before the act in its sentence. */
function inSentence(syntax: Syntax, draft: Draft, own: ReadonlySet<string>): Filler | null {
  let best: Mention | null = null
  for (const one of syntax.bySentence[draft.sentence] ?? []) {
    if (!isParty(syntax, one.index)) continue
    const countries = countriesOf(syntax, [{ token: one.head, mention: one.index, implied: true }])
    if (countries.size === 0 || sharing(countries, own) || LOCATIVE.has(prepositionOf(syntax, one.head) ?? '')) continue
    if (one.head > draft.head) break
    best = one
  }
  return best && { token: best.head, mention: best.index, implied: true }
}

/** The state that the sentence before speaks of: fronted ("For Norway, …") or its subject. */
function topicBefore(syntax: Syntax, sentence: number): Mention | null {
  const { dependencies: tree, tags } = syntax
  for (let back = 1; back <= BACK; back++) {
    const here = (syntax.bySentence[sentence - back] ?? []).filter((one) => isParty(syntax, one.index))
    const fronted = here.find((one) => prepositionOf(syntax, one.head) === 'for' && tree.relations[one.head] === R.obl)
    const subject = here.find((one) => tree.relations[one.head] === R.nsubj && tags.upos[one.head] !== U.PRON)
    const topic = fronted ?? subject
    if (topic && topic.kind === 'state') return topic
  }
  return null
}
