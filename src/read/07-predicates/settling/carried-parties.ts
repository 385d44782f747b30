// The parties a verb does not name itself, from the noun it carries.
import { type Filler, isUnder } from '../../../reading/index.ts'
import type { Draft, DraftsByHead } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

/**
 * A verb takes from its object, where that is an act of the same type, the parties, the things and the mode that it
 * does not name itself.
 *
 *     Ankara launched air strikes against Kurdish militants.
 *                                                 ^^^^^^^^^ recipient of "launched"
 */
export function carriedParties(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft {
  if (draft.row.pos !== 'v') return draft
  for (const object of draft.slots.find('obj')) {
    const noun = at.get(object)
    if (!noun || noun.base !== draft.base || !isUnder(syntax.dependencies, object, draft.head)) continue
    const taken = new Set([...draft.actors, ...draft.recipients].map((filler) => filler.mention))
    const fresh = (fillers: readonly Filler[]) => fillers.filter((filler) => !taken.has(filler.mention))
    return {
      ...draft,
      actors: draft.actors.length > 0 ? draft.actors : fresh(noun.actors),
      recipients: draft.recipients.length > 0 ? draft.recipients : fresh(noun.recipients),
      items: draft.items.length > 0 ? draft.items : noun.items,
      mode: draft.mode ?? noun.mode,
      because: [...draft.because, ...noun.because],
    }
  }
  return draft
}
