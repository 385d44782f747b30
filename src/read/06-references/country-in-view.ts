// Rule: soldiers, police, voters, a parliament of no told country are of the one that is in view where they act.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide, isSubject, wordsOf } from './case.ts'
import { AT_HOME, isDomestic, isLivedIn, isOwned } from './domestic.ts'
import { homeCountry } from './home-country.ts'
import { described } from './identities.ts'
import { countriesOf, recentCountries } from './salience.ts'
import { beforePhrase, governor, isAffected, isSource, placeBeside, SCENE, sceneOf } from './scenes.ts'

/** Who carries arms may stand in the country of another. */
const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'SPY'])
const WHERE: ReadonlySet<string> = new Set([...SCENE, 'of', 'from'])

/**
 * First where the act is, then the only country of the sentence that is no other party of the act, then the country that
 * the text is about; who only tells of something is of the country where he does.
 *
 *     Kenya held a vote on Sunday. Police in Nairobi dispersed Ugandan traders.
 *                                  ^^^^^^ KEN
 */
export function countryInView(open: Case, mention: Mention): boolean {
  if (
    mention.form !== 'description' ||
    mention.country !== null ||
    mention.kind === 'state' ||
    (mention.kind === 'place' && !isLivedIn(open, mention))
  )
    return false
  if (isOwned(open, mention) || !isDomestic(open, mention)) return false
  const view = inView(open, mention)
  if (view === null) return false
  const [country, how] = view
  decide(
    open,
    mention,
    [described(wordsOf(open, mention), country, mention.sector)],
    'description',
    `country-in-view/${how}`,
  )
  return true
}

/** The country and how it was found. */
function inView(
  open: Case,
  mention: Mention,
): readonly [string, 'commanded' | 'where' | 'scene' | 'only' | 'home'] | null {
  const commander = commandedBy(open, mention)
  if (commander !== null) return [commander, 'commanded']
  const { where, others, parties } = seen(open, mention)
  const isArmed = ARMED.has(mention.sector ?? 'UNK')
  const home = isSource(open, mention) ? null : homeCountry(open, mention)
  if (where.size === 1) {
    const [place] = [...where]
    // Soldiers in another's country are not the country's own.
    return isArmed && (others.size > 0 || parties.size > 0 || (home !== null && home !== place))
      ? null
      : [place!, 'where']
  }
  if (where.size > 1 || isSource(open, mention)) return null
  // People who die or come are not the country's own for that.
  const found = isAnybody(open, mention) ? null : atHome(open, mention, others, parties, home)
  if (found !== null) return found
  const scene = isAnybody(open, mention)
    ? isAffected(open, mention)
      ? (placeBeside(open, mention) ?? sceneOf(open, mention))
      : null
    : others.size === 0
      ? sceneOf(open, mention)
      : null
  return scene === null || (isArmed && parties.has(scene)) ? null : [scene, 'scene']
}

function atHome(
  open: Case,
  mention: Mention,
  others: ReadonlySet<string>,
  parties: ReadonlySet<string>,
  home: string | null,
): readonly [string, 'only' | 'home'] | null {
  const isArmed = ARMED.has(mention.sector ?? 'UNK')
  if (others.size === 1) {
    const [only] = [...others]
    const isOnly = home === only || recentCountries(open, mention, 2).every((country) => country === only)
    return isOnly ? [only!, 'only'] : null
  }
  if (home === null || (others.size > 1 && !others.has(home))) return null
  return parties.has(home) && (isArmed || !isSubject(open, mention)) ? null : [home, 'home']
}

/** "200 people", "doctors": civilians whose word says nothing of a country, unlike voters, residents, protesters. */
function isAnybody(open: Case, mention: Mention): boolean {
  return mention.sector === 'CVL' && !CITIZENS.has(open.tokens.lowers[mention.head]!)
}
const CITIZENS: ReadonlySet<string> = new Set([
  'residents',
  'voters',
  'electorate',
  'protesters',
  'protestors',
  'demonstrators',
  'marchers',
  'rioters',
  'crowd',
  'crowds',
  'mob',
  'civilians',
  'citizens',
  'villagers',
  'townspeople',
  'population',
  'public',
  'prisoners',
  'inmates',
  'detainees',
  'peasants',
  'farmers',
  'taxpayers',
  'mourners',
  'activists',
  'strikers',
  'nurses',
  'workers',
  'miners',
  'traders',
  'commuters',
  'shopkeepers',
])

/** "Kenya's president ordered 500 soldiers to the border": whoever orders soldiers orders his own. */
function commandedBy(open: Case, mention: Mention): string | null {
  const { tree, tags, mentions } = open
  const relation = tree.relations[mention.head]
  const verb = tree.heads[mention.head]!
  if (verb < 0 || (relation !== R.obj && relation !== R.iobj) || !COMMANDING.has(tags.lemmas[verb]!))
    return null
  if (mention.sector !== 'MIL' && !AT_HOME.has(open.tokens.lowers[mention.first]!)) return null
  for (
    let child = tree.firstChild[verb]!, passed = 0;
    child >= 0 && child < verb && passed < 30;
    child = tree.nextSibling[child]!, passed++
  ) {
    const subject = tree.relations[child] === R.nsubj ? mentions.all[mentions.atHead[child]!] : undefined
    const countries = subject === undefined ? [] : countriesOf(open, subject)
    if (countries.length === 1) return countries[0]!
  }
  return null
}
const COMMANDING: ReadonlySet<string> = new Set([
  'order',
  'tell',
  'instruct',
  'deploy',
  'dispatch',
  'send',
  'mobilise',
  'mobilize',
  'command',
  'withdraw',
])

interface Seen {
  readonly where: Set<string>
  readonly others: Set<string>
  readonly parties: Set<string>
}

/** Countries of the sentence: where the act is, who is the other party, and the rest. */
function seen(open: Case, mention: Mention): Seen {
  const found: Seen = { where: new Set(), others: new Set(), parties: new Set() }
  const { all } = open.mentions
  const verb = governor(open, mention.head)
  const isArmed = mention.sector === 'MIL' || mention.sector === 'SPY'
  const add = (other: Mention): void => {
    if (other.form === 'pronoun' || other.rule === 'known-names/demonym') return
    const kind = standing(open, other, verb, mention)
    // A country's soldiers fight its rebels: those are no party that speaks against it.
    if (kind === 'parties' && isWithin(open, other, isArmed ? WITHIN : REBELS)) return
    for (const country of countriesOf(open, other)) found[kind].add(country)
  }
  for (
    let index = mention.index - 1;
    index >= Math.max(0, mention.index - 20) && all[index]!.sentence === mention.sentence;
    index--
  )
    add(all[index]!)
  const end = Math.min(all.length, mention.index + 20)
  for (let index = mention.index + 1; index < end && all[index]!.sentence === mention.sentence; index++)
    add(all[index]!)
  return found
}

/** Rebels, people, a party: somebody inside a country. */
function isWithin(open: Case, other: Mention, sectors: ReadonlySet<string>): boolean {
  const found = open.found[other.index]
  return (
    found !== undefined &&
    found.identities.length > 0 &&
    found.identities.every((one) => sectors.has(one.sector))
  )
}
const REBELS: ReadonlySet<string> = new Set(['REB', 'CRM'])
const WITHIN: ReadonlySet<string> = new Set(['REB', 'CVL', 'OPP', 'CRM', 'PTY', 'LAB'])

function standing(open: Case, other: Mention, verb: number, mention: Mention): keyof Seen {
  const { tree, tokens } = open
  const isPlace = (other.kind === 'place' || other.kind === 'state') && WHERE.has(beforePhrase(open, other))
  let at = other.head
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const head = tree.heads[at]!
    if (at === mention.head || head === mention.head) return isPlace ? 'where' : 'parties'
    if (head === verb && head >= 0) {
      const relation = tree.relations[at]
      if (PARTIES.has(relation!)) return 'parties'
      if (relation !== R.obl) return 'others'
      if (isPlace && at === other.head) return 'where'
      return /^(by|with|against|to|on|at|from)$/.test(tokens.lowers[tree.firstChild[at]!] ?? '')
        ? 'parties'
        : isPlace
          ? 'where'
          : 'others'
    }
    at = head
  }
  return 'others'
}
const PARTIES: ReadonlySet<number> = new Set([R.nsubj, R['nsubj:pass'], R.obj, R.iobj, R['obl:agent']])
