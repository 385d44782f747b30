// Whom an act is done to when neither its sentence nor a rule says: those whom the text named before are compared, and
// nobody.
import { scoreOne } from '../../../language/linear-model.ts'
import type { PartyModel } from '../../../language/party-weights.ts'
import type { Filler } from '../../../reading/index.ts'
import { type Draft, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import {
  type Candidate,
  candidateFeatures,
  FeatureList,
  isOwn,
  nobodyFeatures,
  openLack,
} from './features.ts'
import { keyOf, type Ledger } from './ledger.ts'

/** How likely somebody must be to be named: more than all others and nobody together. */
export const LIKELY = 0.5
/** Sentences back in which somebody may stand who is not of the title or the lead. */
const BACK = 8
/** An actor less sure than this may be the one it is done to, and whoever did it would be named in his place. */
const SURE = 0.7

/** Gives a draft a recipient from the sentences before, or leaves it as it is. */
export type Recaller = (syntax: Syntax, ledger: Ledger, draft: Draft) => Draft

/** Ranks by a model. */
export function recaller(model: PartyModel): Recaller {
  return (syntax, ledger, draft) => recalled(syntax, ledger, model, draft)
}

const list = new FeatureList()

/**
 * The draft with the likeliest of those named before; nobody where none is likely enough.
 *
 *     Peru and Ecuador dispute a river. Ecuador moved its border posts forward. On Monday Peruvian troops opened fire.
 *                                       ^^^^^^^ recipient of "opened"
 */
function recalled(syntax: Syntax, ledger: Ledger, { linear, scale }: PartyModel, draft: Draft): Draft {
  // Whom the rules imply stays: exchanged, as many right ones are lost as won.
  if (draft.recipients.length > 0 || !isOpen(draft) || isPronoun(syntax, draft)) return draft
  const all = candidates(syntax, ledger, draft)
  if (all.length === 0) return draft
  const lack = openLack(syntax, ledger, draft, all)
  nobodyFeatures(lack, list)
  let best: Candidate | null = null
  let most = 0
  let sum = Math.exp(scoreOne(linear, list.hashes, list.count) * scale)
  for (const [rank, candidate] of all.entries()) {
    candidateFeatures(lack, candidate, rank, list)
    const odds = Math.exp(scoreOne(linear, list.hashes, list.count) * scale)
    sum += odds
    if (odds <= most) continue
    most = odds
    best = candidate
  }
  return best === null || most <= LIKELY * sum
    ? draft
    : withRoles(draft, { recipients: best.fillers }, 'predicates/recalled')
}

/** True for an act whose other side its sentence does not name; where no rule implies one either, of somebody sure. */
export function isOpen({ kind, base, actors, recipients, because, sure }: Draft): boolean {
  if (kind !== 'event' || base === 'unlisted' || actors.length === 0) return false
  if (recipients.length > 0) return recipients.every(({ implied }) => implied)
  return (sure.actors ?? 1) >= SURE && !because.includes('predicates/ranked-actor')
}

/** "They opened fire": a pronoun may as well stand for the other side, and then both would be wrong. */
function isPronoun({ mentions }: Syntax, { actors }: Draft): boolean {
  return actors.some(({ mention }) => mentions.all[mention]!.form === 'pronoun')
}

/**
 * Whom the rules imply, then those of other sides who were named last, then those of title and lead. The rules' choice is
 * compared in training only: in reading it stays.
 */
export function candidates(syntax: Syntax, ledger: Ledger, draft: Draft): Candidate[] {
  const all: Candidate[] = []
  const taken = new Set<string>()
  if (draft.recipients.length > 0) {
    const key = keyOf(syntax, draft.recipients[0]!.mention)
    all.push({ fillers: draft.recipients, side: ledger.side(key), key, ruled: true })
    taken.add(key)
  }
  for (const side of [...ledger.recent, ...ledger.heads]) {
    if (taken.has(side.key)) continue
    taken.add(side.key)
    if (!side.head && draft.sentence - side.sentence > BACK) continue
    if (isOwn(syntax, draft, side.last.index)) continue
    const filler: Filler = { token: side.last.head, mention: side.last.index, implied: true }
    all.push({ fillers: [filler], side, key: side.key, ruled: false })
  }
  return all
}
