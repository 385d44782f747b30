// A noun act whose verb says the same act.
import { type Filler, R } from '../../../reading/index.ts'
import type { Draft, DraftsByHead } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

/**
 * The verb that has the noun's act, null when the noun is an act of its own: a verb of the same type, or one whose row
 * asked for the noun and says what is done with it ("signed an agreement", "lifted sanctions").
 *
 *     Russia launched an attack on Ukraine.
 *                        ^^^^^^ carried by "launched"
 */
export function carrierOf(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft | null {
  if (draft.row.pos !== 'n') return null
  const noun = wholeOf(syntax, draft)
  const governor = syntax.dependencies.heads[noun]!
  const carrier = governor >= 0 ? at.get(governor) : undefined
  if (carrier?.row.pos !== 'v' || !carrier.slots.find('obj').includes(noun))
    return carrierOfFirst(syntax, draft, noun, at)
  if (carrier.base === draft.base) return carrier
  // "Promised a shipment": one promise, not a plan besides.
  const { speech } = syntax.knowledge
  if (carrier.base === 'AGREE' && speech.verb(syntax.tags.lemmas[governor]!)?.[0]?.act === 'promise')
    return carrier
  const asked = carrier.row.needs.some(({ slot, test }) => slot === 'obj' && test.kind === 'lemmas')
  if (!asked) return null
  // "refused talks with Chad", "cancelled his visit": nobody met.
  if (carrier.base === 'REJECT') return draft.base === 'CONSULT' ? carrier : null
  // "Cut its exports": of whoever cut them.
  const whoIs = ({ mention }: Filler): number => syntax.references.of[mention]!.entity
  const doers = new Set(carrier.actors.map(whoIs))
  return draft.actors.some((filler) => !doers.has(whoIs(filler))) ? null : carrier
}

/** "imposed a ban and a freeze": the verb of the first noun has the second's act when both are of its type. */
function carrierOfFirst(syntax: Syntax, draft: Draft, noun: number, at: DraftsByHead): Draft | null {
  const { heads, relations } = syntax.dependencies
  const first = heads[noun]!
  if (relations[noun] !== R.conj || relations[first] !== R.obj) return null
  const carrier = at.get(heads[first]!)
  return carrier?.row.pos === 'v' && carrier.base === draft.base ? carrier : null
}

/** "note" of "a note of protest", "series" of "a series of strikes": the noun that the verb governs. */
function wholeOf({ dependencies: tree, tags, knowledge }: Syntax, { head: noun, first, end }: Draft): number {
  const above = tree.heads[noun]!
  if (above < 0 || tree.relations[noun] !== R.nmod) return noun
  if (above >= first && above < end) return above
  return knowledge.transparentNouns.has(tags.lemmas[above]!) ? above : noun
}
