// Does a lexicon row fit a predicate? Its slots must hold what the row asks.
import type { Condition, PredicateEntry, SlotTest } from '../../knowledge/predicates.ts'
import { dependents, type Filler, R, U, X } from '../../reading/index.ts'
import { partiesOf } from './parties.ts'
import { isParty, mentionAt } from './party.ts'
import { singularOf } from './singular.ts'
import type { SlotFinder } from './slot-finder.ts'
import { countedBy } from './slots/counted.ts'
import { phrases } from './slots/preposition.ts'
import { hyphenated, isVerb, type Syntax } from './syntax.ts'
import { isThing, itemMatch } from './thing.ts'

/** True when every condition of the row holds. */
export function conditionsHold(syntax: Syntax, slots: SlotFinder, entry: PredicateEntry): boolean {
  for (const condition of entry.needs) if (holds(syntax, slots, condition) === condition.negated) return false
  return true
}

function holds(syntax: Syntax, slots: SlotFinder, { slot, test }: Condition): boolean {
  const tokens = slots.find(slot)
  if (tokens.length === 0 || test.kind === 'filled') return tokens.length > 0
  for (const token of tokens) if (passes(syntax, token, test)) return true
  for (const token of tokens)
    for (const inner of insideOf(syntax, token)) if (passes(syntax, inner, test)) return true
  return false
}

/** "the opening of talks" is talks: what stands after "of" in nouns that say no more than how much or which part. */
function insideOf(syntax: Syntax, token: number): readonly number[] {
  if (syntax.knowledge.transparentNouns.has(syntax.tags.lemmas[token]!.toLowerCase()))
    return phrases(syntax, token, 'of')
  const counted = countedBy(syntax, token)
  return counted < 0 ? [] : [counted]
}

function passes(syntax: Syntax, token: number, test: SlotTest): boolean {
  switch (test.kind) {
    case 'lemmas': {
      const lower = syntax.tokens.lowers[token]!
      if (test.lemmas.has(syntax.tags.lemmas[token]!.toLowerCase()) || test.lemmas.has(lower)) return true
      const whole = hyphenated(syntax, token)
      if (whole !== null && test.lemmas.has(whole.lemma)) return true
      // Some plurals are their own lemma in the treebanks ("troops"); the lists have the singular.
      if (test.lemmas.has(singularOf(lower) ?? '')) return true
      return test.classes.some((name) => inClass(syntax, token, name))
    }
    case 'item':
      return itemMatch(syntax, token)?.category.startsWith(test.category) ?? false
    case 'class':
      return inClass(syntax, token, test.name)
    default:
      return true
  }
}

/** The one at the token, or who an apposition says that this person is. */
function isItself({ dependencies: tree, tokens, knowledge }: Syntax, token: number, filler: Filler): boolean {
  if (filler.token === token) return true
  if (tree.heads[filler.token] !== token || tree.relations[filler.token] !== R.appos) return false
  return knowledge.agents.noun(tokens.lowers[token]!)?.kind === 'person'
}

/** Sectors whose travels are visits; refugees and workers only come. */
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY', 'LEG', 'PTY', 'OPP', 'IGO', 'JUD', 'REB'])

/** Sectors that bear arms. */
const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB'])

/** True for one person by name, title or pronoun: of persons, "attack", "fight" and "hit" are mostly words. */
function isPerson({ mentions, references }: Syntax, mention: number): boolean {
  const { identities } = references.of[mention]!
  if (identities.length !== 1 || mentions.all[mention]!.plural) return false
  if (identities[0]!.kind === 'person') return true
  const { kind, form } = mentions.all[mention]!
  return identities[0]!.kind === 'described' && kind === 'person' && form !== 'pronoun'
}

function inClass(syntax: Syntax, token: number, name: string): boolean {
  const { mentions, references, tags, dependencies, knowledge } = syntax
  const mention = mentionAt(syntax, token)
  switch (name) {
    case 'ACTOR':
      return (
        isParty(syntax, mention) || partiesOf(syntax, token).some((filler) => isItself(syntax, token, filler))
      )
    case 'PLACE':
      if (mention < 0) return tags.upos[token] === U.PROPN
      return mentions.all[mention]!.form === 'name' || mentions.all[mention]!.kind === 'place'
    case 'ORGANISATION':
      return mention >= 0 && references.of[mention]!.identities.some((who) => who.kind === 'organisation')
    case 'NATION':
      return mention >= 0 && references.of[mention]!.identities.some((who) => who.country !== null)
    case 'STATE':
      return mention >= 0 && references.of[mention]!.identities.some((who) => who.kind === 'state')
    case 'OFFICIAL':
      return mention >= 0 && references.of[mention]!.identities.some((who) => OFFICIAL.has(who.sector))
    case 'ARMED':
      return mention >= 0 && references.of[mention]!.identities.some((who) => ARMED.has(who.sector))
    case 'PERSON':
      return mention >= 0 && isPerson(syntax, mention)
    case 'SEVERAL':
      return mention >= 0 && (mentions.all[mention]!.plural || partiesOf(syntax, token).length > 1)
    case 'ITEM':
      return isThing(syntax, token)
    case 'TOINF':
      return dependents(dependencies, token, R.mark!).some((mark) => tags.xpos[mark] === X.TO)
    case 'INF':
    case 'ACT':
      return isVerb(syntax, token) || knowledge.predicates.noun(tags.lemmas[token]!).length > 0
    default:
      return false
  }
}
