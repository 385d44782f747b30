// Whom an act concerns when no slot of its row says it.

import { dependent, dependents, type Filler, R } from '../../../reading/index.ts'
import { isAside } from '../aside.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { isParty, mentionAt } from '../party.ts'
import { isVictimNoun } from '../slots/victim-noun.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

// Steps down the tree from the act.
const DEPTH = 5

// Prepositions whose phrase is no party to the act, whatever it names.
const ASIDE = new Set([
  'by',
  'at',
  'as',
  'according',
  'since',
  'until',
  'after',
  'before',
  'despite',
  'during',
  'like',
  'including',
  'under',
  'amid',
  'over',
  'about',
  'following',
  'because',
  'near',
  'among',
  'across',
  'through',
  'regarding',
])

// Acts of words: what is said of somewhere is not said to it.
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'THREATEN'])

// Relations that lead to those an act concerns; relative clauses and clauses beside it do not.
const DOWN: ReadonlySet<number> = new Set([
  R.obj!,
  R.iobj!,
  R.obl!,
  R.nmod!,
  R['nmod:poss']!,
  R.xcomp!,
  R.ccomp!,
  R.compound!,
  R.amod!,
  R.advcl!,
  R.acl!,
  R.nummod!,
])

/**
 * An act without anybody it is done to takes the foreign party nearest below it, after it in the text, with
 * those beside that one.
 *
 *     Togo apologised for a raid on Benin.
 *                                   ^^^^^ recipient of "apologised"
 */
export function nearestParty(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft {
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length === 0) return draft
  // Several may do it to one another, where the row has all of them act.
  if (draft.actors.length > 1 && draft.row.actor.length > 1) return draft
  if (syntax.references.of[draft.actors[0]!.mention]!.identities.length > 1) return draft
  // "condemned the killing of farmers": they are not to blame.
  if (draft.base === 'ACCUSE' && draft.slots.find('obj').some((object) => isVictimNoun(syntax, object)))
    return draft
  const nearest = search(syntax, draft, at)
  if (!nearest) return draft
  const isOther = othersThan(syntax, draft)
  const beside = partiesOf(syntax, nearest.token).filter(
    ({ mention }) => mention !== nearest.mention && isOther(mention),
  )
  return withRoles(draft, { recipients: [nearest, ...beside] }, 'predicates/nearest-party')
}

/** Level by level down the tree. A clause that tells another act keeps its parties. */
function search(syntax: Syntax, draft: Draft, at: DraftsByHead): Filler | null {
  const { dependencies: tree } = syntax
  const isOther = othersThan(syntax, draft)
  // What changes hands in it or in an act below is nobody it concerns ("a proposal to send peacekeepers").
  const things = [...draft.items]
  let level = [draft.head]
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const next: number[] = []
    for (const head of level) {
      for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
        if (child < draft.head || !DOWN.has(tree.relations[child]!) || things.includes(child)) continue
        const preposition = prepositionOf(syntax, child)
        if (
          preposition !== null &&
          (ASIDE.has(preposition) || (preposition === 'in' && SPOKEN.has(draft.base)))
        )
          continue
        // "pardoned him along with ten others", but "blocked the border with Ukraine".
        if (preposition === 'with' && syntax.tokens.lowers[dependent(tree, child, R.case!)] !== 'with')
          continue
        if (tellsAnother(syntax, child)) continue
        const mention = mentionAt(syntax, child)
        if (
          isParty(syntax, mention) &&
          !isAside(syntax, draft, { token: child, mention, implied: false }) &&
          isOther(mention) &&
          syntax.mentions.all[mention]!.form !== 'pronoun'
        )
          return { token: child, mention, implied: false }
        next.push(child)
        const below = at.get(child)
        if (below) things.push(...below.items)
      }
    }
    level = next
  }
  return null
}

/** A clause with "to" goes on with the act; other clauses tell of another. */
function tellsAnother({ dependencies: tree, tokens }: Syntax, head: number): boolean {
  if (tree.relations[head] !== R.acl && tree.relations[head] !== R.advcl) return false
  // "the concept of 'shared bloodshed'": a noun taken for a verb.
  if (dependent(tree, head, R.case!) >= 0) return false
  return !dependents(tree, head, R.mark!).some((mark) => tokens.lowers[mark] === 'to')
}

/** Somebody else than those who act, of another country or of none known. */
function othersThan(syntax: Syntax, draft: Draft): (mention: number) => boolean {
  const { references } = syntax
  const countries = countriesOf(syntax, draft.actors)
  const own = new Set(draft.actors.map((filler) => references.of[filler.mention]!.entity))
  return (mention) => {
    const { owner } = syntax.mentions.all[mention]!
    if (owner >= 0 && own.has(references.of[owner]!.entity)) return false
    return !own.has(references.of[mention]!.entity) && !sharing(countriesAt(syntax, mention), countries)
  }
}
