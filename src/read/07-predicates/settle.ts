// Predicates side by side: which of two words for one act stays, and what each takes from those around it.

import { withoutAside } from './aside.ts'
import { type Draft, type DraftsByHead, hasParties } from './draft.ts'
import { withImplied } from './imply.ts'
import type { Ranker } from './ranking/rank.ts'
import type { Recaller } from './recall/recall.ts'
import { carriedParties } from './settling/carried-parties.ts'
import { carrierOf } from './settling/carrier.ts'
import { charged } from './settling/charged.ts'
import { type Contents, contentsIn } from './settling/content.ts'
import { contentRecipient } from './settling/content-recipient.ts'
import { deniesTold } from './settling/denied-telling.ts'
import { withEffects } from './settling/effects.ts'
import { ground } from './settling/ground.ts'
import { handedOver } from './settling/handed-over.ts'
import { nearestParty } from './settling/nearest-party.ts'
import { objectAct } from './settling/object-act.ts'
import { partaker } from './settling/partaker.ts'
import { isPhase } from './settling/phase.ts'
import { helpedByPurpose, purposesOfHelp } from './settling/purpose-of-help.ts'
import { purposesOfSending } from './settling/purpose-of-sending.ts'
import { purposesOfVisit } from './settling/purpose-of-visit.ts'
import type { Syntax } from './syntax.ts'

/** What the acts tell of, asked of each before it is known which of them stay and again when it is completed. */
interface Told {
  readonly contents: Contents
  /** Heads of the help that help is given for, by the head of the giving. */
  readonly purposes: ReadonlyMap<number, readonly number[]>
}

/** Drafts that stay, in text order; without a ranker with the parties that the rules alone give. */
export function settle(
  syntax: Syntax,
  drafts: readonly Draft[],
  rank: Ranker | null,
  recall: Recaller | null = null,
): Draft[] {
  const at: DraftsByHead = new Map(drafts.map((draft) => [draft.head, draft]))
  const told: Told = {
    contents: contentsIn(syntax),
    purposes: new Map(drafts.map((draft) => [draft.head, purposesOfHelp(syntax, draft, at)])),
  }
  const dropped = swallowed(syntax, drafts, at, told)
  const kept: Draft[] = []
  for (const draft of withEffects(syntax, drafts, at, dropped)) {
    if (dropped.has(draft.head)) continue
    const carrier = carrierOf(syntax, draft, at)
    if (carrier && !dropped.has(carrier.head)) continue
    kept.push(completed(syntax, draft, at, told))
  }
  return withImplied(syntax, kept, rank, recall).filter((draft) => hasParties(syntax, draft))
}

/** Heads of the acts that are only the content of another: what a demand demands is told by the demand. */
function swallowed(
  syntax: Syntax,
  drafts: readonly Draft[],
  at: DraftsByHead,
  { contents, purposes }: Told,
): Set<number> {
  const heads = new Set<number>()
  for (const draft of drafts) {
    for (const head of purposesOfVisit(syntax, draft, at)) heads.add(head)
    for (const head of purposesOfSending(syntax, draft, at)) heads.add(head)
    if (deniesTold(syntax, draft, at) || isPhase(syntax, draft, at)) {
      heads.add(draft.head)
      continue
    }
    for (const head of purposes.get(draft.head)!) heads.add(head)
    if (draft.kind !== 'event' || draft.base === 'unlisted' || !hasParties(syntax, draft)) continue
    // "ordered them to leave": a verb of no row says nothing that the order does not say.
    for (const head of contents(draft)) {
      if (draft.row.content === 'swallow' || at.get(head)?.base === 'unlisted') heads.add(head)
    }
  }
  return heads
}

/** The draft with the parties that the words around it name. */
function completed(syntax: Syntax, draft: Draft, at: DraftsByHead, { contents, purposes }: Told): Draft {
  const own = withoutAside(syntax, charged(syntax, carriedParties(syntax, draft, at), at))
  const addressed = contentRecipient(syntax, partaker(syntax, own), at, contents)
  const given = helpedByPurpose(syntax, addressed, at, purposes.get(draft.head)!)
  const placed = nearestParty(syntax, ground(syntax, objectAct(syntax, withoutAside(syntax, given), at)), at)
  return { ...handedOver(syntax, placed, at, contents), content: contentBase(draft, at, contents) }
}

/** Base of the act that a demand, promise or refusal tells of. */
function contentBase(draft: Draft, at: DraftsByHead, contents: Contents): string | null {
  if (draft.row.content !== 'swallow') return null
  for (const head of contents(draft)) {
    const content = at.get(head)
    if (content && content.kind === 'event' && content.base !== 'unlisted') return content.base
  }
  return null
}
