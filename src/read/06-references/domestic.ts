// Tells which descriptions may take a country that nobody has told: parts of society that every country has, and no strangers.
import type { Mention } from '../../reading/index.ts'
import { type Case, isDefinite } from './case.ts'

/** Parts of society that every country has. */
const DOMESTIC: ReadonlySet<string> = new Set([
  'GOV',
  'CVL',
  'MIL',
  'LEG',
  'JUD',
  'OPP',
  'PTY',
  'REB',
  'LAB',
  'SPY',
  'EDU',
])
/** Bodies of a government that act at home, and words that make a company or a journalist a country's own. */
export const AT_HOME: ReadonlySet<string> = new Set([
  'police',
  'policemen',
  'state',
  'army',
  'opposition',
  'national',
  'federal',
  'central',
  'ruling',
  'interior',
  'riot',
  'local',
  'provincial',
  'municipal',
  'government',
  'military',
])
const ABROAD: ReadonlySet<string> = new Set([
  'foreign',
  'international',
  'allied',
  'overseas',
  'western',
  'regional',
  'global',
  'multinational',
  'neighbouring',
  'neighboring',
  'other',
  'joint',
])
/** Who strikes may have come from anywhere. */
const STRANGERS: ReadonlySet<string> = new Set([
  'attackers',
  'bombers',
  'assailants',
  'hijackers',
  'gunmen',
  'suspects',
  'culprits',
  'perpetrators',
  'victims',
  'foreigners',
  'diplomats',
  'envoys',
  'ambassadors',
  'observers',
  'tourists',
  'expatriates',
  'exiles',
  'migrants',
])

/** "Villages", "a market": where people live or work, and so of the country in view. */
export function isLivedIn(open: Case, mention: Mention): boolean {
  const sector = open.knowledge.agents.placeSectors.get(open.tags.lemmas[mention.head]!)
  return sector === 'CVL' || sector === 'BUS'
}

export function isOwned(open: Case, mention: Mention): boolean {
  if (mention.owner < 0 || isOfNoState(open, mention) || isVaguePart(open, mention)) return false
  return (open.found[mention.owner]?.identities.length ?? 0) > 0
}

function isOfNoStateWord(open: Case, token: number): boolean {
  return open.mentions.all[open.mentions.atHead[token]!]?.rule === 'peoples/people'
}

/** "Hundreds of people", "leaders of a union": an owner of whom nothing is known tells no country. */
function isVaguePart(open: Case, mention: Mention): boolean {
  const owner = open.mentions.all[mention.owner]!
  if (owner.form === 'pronoun' || owner.kind === 'person' || owner.kind === 'place') return false
  const one = open.found[owner.index]?.identities[0]
  return one !== undefined && one.kind === 'described' && one.country === null
}

/** "Fulani militants": a people of several states does not say which. */
function isOfNoState(open: Case, mention: Mention): boolean {
  const owner = open.mentions.all[mention.owner]!
  return owner.rule === 'peoples/people' && owner.country === null && owner.form === 'adjective'
}

export function isDomestic(open: Case, mention: Mention): boolean {
  const { lowers, forms } = open.tokens
  // "some 200 were killed", "critics abroad", "lists it as a terrorist organisation": of no country that the text tells.
  if (mention.rule === 'lone-quantifiers/number' || STRANGERS.has(lowers[mention.head]!)) return false
  if (lowers[mention.end] === 'abroad' || lowers[mention.first - 1] === 'as') return false
  const sentence = open.sentences.firsts[mention.sentence]!
  let isAtHome = false
  for (let token = mention.first; token < mention.end; token++) {
    const lower = lowers[token]!
    const isName = token > sentence && forms[token] !== lower && token !== mention.head
    if (ABROAD.has(lower) || STRANGERS.has(lower) || (isName && !isOfNoStateWord(open, token))) return false
    if (AT_HOME.has(lower)) isAtHome = true
  }
  if (mention.kind === 'person' && !mention.plural)
    return isDefinite(open, mention)
      ? mention.sector === 'MIL' || isOffice(open, mention)
      : isAtHome || mention.sector === 'JUD'
  return isAtHome || mention.kind === 'place' || DOMESTIC.has(mention.sector ?? 'UNK')
}

function isOffice(open: Case, mention: Mention): boolean {
  return mention.title !== null && open.knowledge.agents.title(mention.title)?.office != null
}

/** "State media", "local residents". */
export function hasHomeWord(open: Case, { first, end }: Mention): boolean {
  for (let token = first; token < end; token++) if (AT_HOME.has(open.tokens.lowers[token]!)) return true
  return false
}
