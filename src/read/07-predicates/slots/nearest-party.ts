// Whom an act concerns when no slot of its row says it.
import { dependents, type Filler, R } from '../../../reading/index.ts'
import { countriesOf, sharing } from '../countries.ts'
import { isParty, mentionAt } from '../parties.ts'
import type { Draft } from '../predicates.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

/** Steps down the tree from the act. */
const DEPTH = 5

/** Prepositions whose phrase is no party to the act, whatever it names. */
const ASIDE = new Set(['by', 'at', 'as', 'according', 'since', 'until', 'after', 'before', 'despite', 'during', 'like', 'including', 'under', 'amid'])

/** Relations that lead to those an act concerns; relative clauses and clauses beside it do not. */
const DOWN: ReadonlySet<number> = new Set([
  R.obj!, R.iobj!, R.obl!, R.nmod!, R['nmod:poss']!, R.xcomp!, R.ccomp!, R.compound!, R.amod!, R.advcl!, R.acl!, R.nummod!,
])

/**
 * The party nearest below the act, after it in the text; null for none. `acts` are the heads of all acts: a clause that
 * tells another act keeps its parties.
 *
 *     The envoy launched an investigation into the death of a Kenyan journalist.
 *                                                             ^^^^^^ nearest
 */
export function nearestParty(syntax: Syntax, draft: Draft, acts: ReadonlyMap<number, unknown>): Filler | null {
  const { dependencies: tree, references } = syntax
  const countries = countriesOf(syntax, draft.actors)
  const own = new Set(draft.actors.map((filler) => references.of[filler.mention]!.entity))
  let level = [draft.head]
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const next: number[] = []
    for (const head of level) {
      for (const child of dependents(tree, head)) {
        if (child < draft.head || !DOWN.has(tree.relations[child]!)) continue
        const preposition = prepositionOf(syntax, child)
        if (preposition !== null && ASIDE.has(preposition)) continue
        const mention = mentionAt(syntax, child)
        if (draft.items.includes(child)) continue
        if (isClause(tree.relations[child]!) && acts.has(child) && !isInfinitive(syntax, child)) continue
        if (isParty(syntax, mention) && isForeign(syntax, mention, countries) && !own.has(references.of[mention]!.entity)) return { token: child, mention, implied: false }
        next.push(child)
      }
    }
    level = next
  }
  return null
}

function isClause(relation: number): boolean {
  return relation === R.acl || relation === R.advcl
}

/** A clause with "to" goes on with the act; other clauses tell of another. */
function isInfinitive(syntax: Syntax, head: number): boolean {
  return dependents(syntax.dependencies, head, R.mark!).some((mark) => syntax.tokens.lowers[mark] === 'to')
}

/** Somebody of another country than those who act, or of none known. */
function isForeign(syntax: Syntax, mention: number, countries: ReadonlySet<string>): boolean {
  return !sharing(countriesOf(syntax, [{ token: -1, mention, implied: false }]), countries)
}
