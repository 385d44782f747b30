// Whom an act is done to when its sentence does not say: those whom the text named before are compared, and nobody.
import { scoreOne } from '../../../language/linear-model.ts'
import type { PartyModel } from '../../../language/party-weights.ts'
import type { Filler } from '../../../reading/index.ts'
import { type Draft, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { type Candidate, candidateFeatures, FeatureList, isOwn, nobodyFeatures, openLack } from './features.ts'
import { keyOf, type Ledger } from './ledger.ts'

/** What the rules' choice is worth against another, and nobody against anybody where the rules left nobody. */
export const STAY = 0.5
export const NOBODY = 0.5
/** Sentences back in which somebody may stand who is not of the title or the lead. */
const BACK = 8

/** Gives a draft a recipient from the sentences before, or leaves it as it is. */
export type Recaller = (syntax: Syntax, ledger: Ledger, draft: Draft) => Draft

/** Ranks by a model. */
export function recaller(model: PartyModel): Recaller {
  return (syntax, ledger, draft) => recalled(syntax, ledger, model, draft)
}

const list = new FeatureList()

function recalled(syntax: Syntax, ledger: Ledger, model: PartyModel, draft: Draft): Draft {
  if (!lacks(draft)) return draft
  const all = candidates(syntax, ledger, draft)
  if (all.length === 0) return draft
  const ruled = all[0]!.ruled
  const lack = openLack(syntax, ledger, draft, all)
  nobodyFeatures(lack, list)
  let best: Candidate | null = null
  let most = ruled ? Number.NEGATIVE_INFINITY : scoreOne(model.linear, list.hashes, list.count) * model.scale + NOBODY
  for (const [rank, candidate] of all.entries()) {
    candidateFeatures(lack, candidate, rank, list)
    const score = scoreOne(model.linear, list.hashes, list.count) * model.scale + (candidate.ruled ? STAY : 0)
    if (score > most) {
      most = score
      best = candidate
    }
  }
  if (best === null || best.ruled) return draft
  return withRoles(draft, { recipients: best.fillers }, 'predicates/recalled')
}

/** An actor less sure than this may be the one it is done to: its doer, named before, would be taken for that one. */
const SURE = 0.7

/** True for an act of somebody known whose other side its sentence does not name. */
export function lacks({ kind, base, actors, recipients, because, sure }: Draft): boolean {
  if (kind !== 'event' || base === 'unlisted' || actors.length === 0) return false
  if (recipients.length > 0) return recipients.every(({ implied }) => implied)
  return (sure.actors ?? 1) >= SURE && !because.includes('predicates/ranked-actor')
}

/** Whom the rules imply, then those of other sides who were named last, then those of title and lead. */
export function candidates(syntax: Syntax, ledger: Ledger, draft: Draft): Candidate[] {
  const all: Candidate[] = []
  const taken = new Set<string>()
  if (draft.recipients.length > 0) {
    const keys = draft.recipients.map(({ mention }) => keyOf(syntax, mention))
    all.push({ fillers: draft.recipients, side: ledger.side(keys[0]!), key: keys[0]!, ruled: true })
    taken.add(keys[0]!)
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
