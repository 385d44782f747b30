// Rule: a clause may tell whose somebody is: "the general who rules Kenya", "Kenya, ruled by officers", "Kenya sent an envoy".
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide, wordsOf } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { described } from './identities.ts'
import { countriesOf } from './salience.ts'

/** What one does to one's own country or government. */
const RULING: ReadonlySet<string> = new Set([
  'rule',
  'govern',
  'run',
  'head',
  'lead',
  'topple',
  'overthrow',
  'oust',
  'depose',
  'unseat',
])
/** What one does with one's own envoys and officials. */
const SENDING: ReadonlySet<string> = new Set(['send', 'dispatch', 'recall', 'appoint'])
/** What a state's police and courts do to people at home. */
const ARRESTING: ReadonlySet<string> = new Set([
  'arrest',
  'detain',
  'jail',
  'imprison',
  'sentence',
  'convict',
  'acquit',
  'prosecute',
  'charge',
  'disperse',
])
const ARRESTED: ReadonlySet<string> = new Set(['CVL', 'OPP', 'MED', 'EDU', 'LAB', 'REL', 'UNK'])
const SENT: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'SPY'])

/**
 * Only people and bodies of whom nothing else tells the country.
 *
 *     Chad saw soldiers who toppled Kenya's government, and Uganda sent an envoy.
 *              ^^^^^^^^ KEN
 *                                                                       ^^^^^^^^ UGA
 */
export function toldByClause(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.country !== null) return false
  if (mention.owner >= 0 && mention.rule !== 'partitives/part') return false
  if (mention.kind === 'state' || mention.kind === 'place') return false
  const countries =
    ruled(open, mention) ?? ruledBy(open, mention) ?? sender(open, mention) ?? arrester(open, mention)
  if (countries === null || countries.length === 0 || (countries.length > 1 && !mention.plural)) return false
  const words = wordsOf(open, mention)
  const identities = countries.map((country) => described(words, country, mention.sector))
  decide(open, mention, identities, 'description', 'told-by-clause/country')
  return true
}

/** "who toppled Kenya's government": the country of the object of the relative clause. */
function ruled(open: Case, mention: Mention): readonly string[] | null {
  const { tree, tags } = open
  for (
    let child = tree.firstChild[mention.head]!, seen = 0;
    child >= 0 && seen < 30;
    child = tree.nextSibling[child]!, seen++
  ) {
    if (tree.relations[child] !== R['acl:relcl'] || !RULING.has(tags.lemmas[child]!)) continue
    // The tree may take the name right after for the subject of what follows.
    const object =
      childMention(open, child, R.obj) ?? open.mentions.all[open.mentions.atHead[child + 1] ?? -1] ?? null
    // A description after it is not decided yet, but what it is of may be.
    const countries =
      object === null ? [] : object.country === null ? countriesOf(open, object) : [object.country]
    if (countries.length === 1) return countries
  }
  return null
}

/** "Kenya and Uganda, ruled by officers". */
function ruledBy(open: Case, mention: Mention): readonly string[] | null {
  const { tree, tags, mentions } = open
  const verb = tree.heads[mention.head]!
  if (verb < 0 || tree.relations[verb] !== R.acl || !RULING.has(tags.lemmas[verb]!)) return null
  if (tree.relations[mention.head] !== R['obl:agent']) return null
  const state = mentions.all[mentions.atHead[tree.heads[verb]!]!]
  if (state?.kind !== 'state') return null
  return conjuncts(open, state).flatMap((one) => countriesOf(open, one))
}

/** "Kenya dispatched a minister": the subject's. */
function sender(open: Case, mention: Mention): readonly string[] | null {
  const { tree, tags } = open
  const verb = tree.heads[mention.head]!
  if (verb < 0 || tree.relations[mention.head] !== R.obj || !SENDING.has(tags.lemmas[verb]!)) return null
  if (!SENT.has(mention.sector ?? 'UNK')) return null
  const subject = childMention(open, verb, R.nsubj)
  const countries = subject === null ? [] : countriesOf(open, subject)
  return countries.length === 1 ? countries : null
}

/** "Police in Kenya detained hundreds of people": those of their own country. */
function arrester(open: Case, mention: Mention): readonly string[] | null {
  const { tree, tags } = open
  const verb = tree.heads[mention.head]!
  if (
    !mention.plural ||
    verb < 0 ||
    !ARRESTING.has(tags.lemmas[verb]!) ||
    !ARRESTED.has(mention.sector ?? 'UNK')
  )
    return null
  const isObject = tree.relations[mention.head] === R.obj
  const subject = isObject ? childMention(open, verb, R.nsubj) : childMention(open, verb, R['obl:agent'])
  if (subject === null || (!isObject && tree.relations[mention.head] !== R['nsubj:pass'])) return null
  const countries = countriesOf(open, subject)
  const officials = open.found[subject.index]?.identities.every(({ sector }) =>
    /^(GOV|MIL|JUD|SPY)$/.test(sector),
  )
  return countries.length === 1 && officials ? countries : null
}

function childMention(open: Case, verb: number, relation: number): Mention | null {
  const { tree, mentions } = open
  for (
    let child = tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = tree.nextSibling[child]!, seen++
  )
    if (tree.relations[child] === relation) return mentions.all[mentions.atHead[child]!] ?? null
  return null
}
