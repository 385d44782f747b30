// Finds whom the speaker has met, so that "we agreed" can be all who were there.
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, isSubject } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

const MEETING: ReadonlySet<string> = new Set([
  'meet',
  'join',
  'host',
  'talk',
  'speak',
  'confer',
  'welcome',
  'receive',
])
/** What only several do. */
const TOGETHER: ReadonlySet<string> = new Set([
  'agree',
  'discuss',
  'meet',
  'talk',
  'exchange',
  'sign',
  'conclude',
])
/** Sentences that a look back may pass. */
const REACH = 8

/** The others of the meeting, for "we" as subject of what only several do; empty when the text tells of no meeting. */
export function othersMet(open: Case, mention: Mention, speaker: number): readonly Identity[] {
  const verb = open.tree.heads[mention.head]!
  if (open.tree.relations[mention.head] !== R.nsubj || verb < 0 || !TOGETHER.has(open.tags.lemmas[verb]!))
    return []
  const own = open.found[speaker]!
  for (const other of before(open, mention, REACH)) {
    const found = open.found[other.index]
    if (found === undefined || !isSubject(open, other)) continue
    const same = found.entity === own.entity || (found.identities[0]?.id ?? '') === own.identities[0]?.id
    if (!same) continue
    const met = metBy(open, open.tree.heads[other.head]!)
    if (met.length > 0) return met
  }
  return []
}

/** Object, or "with", of a verb of meeting, with those joined to it. */
function metBy(open: Case, verb: number): readonly Identity[] {
  if (verb < 0 || !MEETING.has(open.tags.lemmas[verb]!)) return []
  const { tree, mentions, tokens } = open
  for (
    let child = tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = tree.nextSibling[child]!, seen++
  ) {
    const relation = tree.relations[child]
    const isWith = relation === R.obl && /^(with|to)$/.test(tokens.lowers[tree.firstChild[child]!] ?? '')
    if (child < verb || (relation !== R.obj && !isWith)) continue
    const met = mentions.all[mentions.atHead[child]!]
    if (met === undefined || met.kind === 'place') continue
    return conjuncts(open, met).flatMap((one) => open.found[one.index]?.identities ?? [])
  }
  return []
}
