// A headline in the present tells what the lead dates.
import { type Predicate, R, X } from '../../reading/index.ts'
import { datesNothing } from './dates-nothing.ts'
import { headOf, isVerb, type View } from './view.ts'

/** Sentences up to the lead: the headline, a second line, a dateline. */
const REACH = 4

/**
 * Index of the time of the lead's main clause, for what a headline says in the present; -1 for none.
 *
 *     Oslo expels envoy
 *          ^^^^^^ dated by the lead: "Norway on Monday ordered the envoy of Iran to leave"
 */
export function headlineTime(view: View, { sentence, head }: Predicate): number {
  const { sentences } = view
  if (sentences.kinds[sentence] !== 'headline' || !isHeadlinePresent(view, head)) return -1
  let lead = sentence + 1
  while (lead < sentences.count && sentences.kinds[lead] !== 'text') lead++
  if (lead >= sentences.count || lead > REACH) return -1
  const time = view
    .timesOf(lead)
    .find(
      (one) =>
        one.precision === 'day' && !datesNothing(view, one) && isOfMain(view, headOf(view.dependencies, one)),
    )
  return time?.index ?? -1
}

/** "expels", or joined to it. */
function isHeadlinePresent(view: View, token: number): boolean {
  const { dependencies: tree, tags } = view
  for (let at = token; at >= 0; at = tree.heads[at]!) {
    if (!isVerb(view, at) || (tags.xpos[at] !== X.VBZ && tags.xpos[at] !== X.VBP)) return false
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.parataxis) return tree.heads[at]! < 0
  }
  return false
}

/** False within a clause of its own: "Soldiers who took power at the weekend said on Monday". */
function isOfMain({ dependencies: tree }: View, token: number): boolean {
  for (let at = token; at >= 0; at = tree.heads[at]!) if (ASIDE.has(tree.relations[at]!)) return false
  return true
}

const ASIDE: ReadonlySet<number> = new Set([R.acl, R['acl:relcl'], R.advcl, R.ccomp])
