// Stage: whom each mention stands for, across the document.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Layers, type Mention, type Reading, type Stage, stage } from '../../reading/index.ts'
import { apposition } from './appositions.ts'
import { type Case, decide, entityOf, reference, wordsOf } from './case.ts'
import { colonialPower } from './colonial-powers.ts'
import { countryAgain } from './countries-again.ts'
import { countryInView } from './country-in-view.ts'
import { definiteBody } from './definite-bodies.ts'
import { firstPerson } from './first-person.ts'
import { headOfBody } from './heads-of-bodies.ts'
import { hosts } from './hosts.ts'
import { described } from './identities.ts'
import { knownName, unknownName } from './known-names.ts'
import { byname, listedAs } from './listed.ts'
import { located } from './located.ts'
import { mutualOwner } from './mutual-owner.ts'
import { namedTogether } from './named-together.ts'
import { officeHolder } from './office-holders.ts'
import { otherSide } from './other-sides.ts'
import { ownedBody } from './owned-bodies.ts'
import { personNames } from './person-names.ts'
import { personalPronoun } from './personal-pronouns.ts'
import { personAgain } from './persons-again.ts'
import { placeSector } from './place-sectors.ts'
import { placeAgain } from './places-again.ts'
import { property } from './properties.ts'
import { quantifiedAgain } from './quantified-again.ts'
import { relativePronoun } from './relative-pronouns.ts'
import { mostNamed } from './salience.ts'
import { setDescription } from './set-descriptions.ts'
import { speakersOf } from './speakers.ts'
import { toldByClause } from './told-by-clause.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'

export const references: Stage<Needs, 'references'> = stage(
  'references',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'] as const,
  (reading, knowledge): Layers['references'] => {
    const open = openCase(reading, knowledge)
    const { all } = open.mentions
    for (const mention of all) if (isName(mention) && mention.kind !== 'person') knownName(open, mention)
    for (const mention of all) byname(open, mention)
    personNames(open)
    for (const mention of all)
      if (isName(mention) && open.found[mention.index] === undefined) unknownName(open, mention)
    for (const mention of all) {
      if (mention.rule !== 'partitives/part' && open.found[mention.index] === undefined)
        resolve(open, mention, false)
    }
    for (const mention of all) if (open.found[mention.index] === undefined) resolve(open, mention, true)
    for (const mention of all) placeSector(open, mention)
    return Object.freeze({
      of: Object.freeze(
        all.map((mention) => reference(mention, listedAs(open, mention, open.found[mention.index]!))),
      ),
    })
  },
)

/** The rules for descriptions and pronouns in the order in which they are asked; the first that decides is believed. */
const RULES: readonly ((open: Case, mention: Mention) => boolean)[] = [
  relativePronoun,
  firstPerson,
  setDescription,
  quantifiedAgain,
  namedTogether,
  apposition,
  property,
  personalPronoun,
  mutualOwner,
  hosts,
  headOfBody,
  officeHolder,
  personAgain,
  otherSide,
  colonialPower,
  ownedBody,
  countryAgain,
  placeAgain,
  definiteBody,
  located,
  partOfOwner,
  toldByClause,
  countryInView,
  partOfAny,
]

function resolve(open: Case, mention: Mention, last: boolean): void {
  // A possessor stands inside the phrase, and so after it in order.
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  if (owner !== null && open.found[owner.index] === undefined && isAskedFirst(owner, mention))
    resolve(open, owner, last)
  if (!last && owner !== null && open.waiting.has(owner.index)) return
  for (const rule of RULES) if (rule(open, mention)) return
  if (!last && open.waiting.has(mention.index)) return
  if (mention.form === 'pronoun')
    decide(open, mention, [], 'pronoun', 'references/unresolved', -1, entityOf(open, null))
  else {
    const identity = described(wordsOf(open, mention), mention.country, mention.sector)
    decide(open, mention, [identity], 'description', 'references/described')
  }
}

/** A pronoun that possesses, a description with "'s", and the state after "of". */
function isAskedFirst(owner: Mention, mention: Mention): boolean {
  return (
    owner.form === 'pronoun' ||
    (owner.form === 'description' && owner.owner !== mention.index) ||
    (owner.index > mention.index && owner.kind === 'state' && owner.owner !== mention.index)
  )
}

/** "Members of the union" are of its country and sector. */
function partOfOwner(open: Case, mention: Mention): boolean {
  return part(open, mention, false)
}

/** The same where nothing else has told the country. */
function partOfAny(open: Case, mention: Mention): boolean {
  return part(open, mention, true)
}

function part(open: Case, mention: Mention, final: boolean): boolean {
  if (mention.form !== 'description' || mention.owner < 0) return false
  const owner = open.found[mention.owner]?.identities
  if (owner === undefined || owner.length !== 1 || mention.country !== null) return false
  if (mention.rule !== 'partitives/part' && owner[0]!.kind === 'state') return false
  // "Hundreds of people", "Fulani fighters", "leaders of a union": what the owner does not tell may be told elsewhere.
  const { rule, form, kind } = open.mentions.all[mention.owner]!
  const isBody = form !== 'pronoun' && kind !== 'person' && kind !== 'place' && owner[0]!.kind === 'described'
  if (owner[0]!.country === null && !final && (rule === 'peoples/people' || isBody)) return false
  const sector = mention.sector === null || mention.sector === 'UNK' ? owner[0]!.sector : mention.sector
  decide(
    open,
    mention,
    [described(wordsOf(open, mention), isOthers(open, mention) ? null : owner[0]!.country, sector)],
    'description',
    'references/part',
  )
  return true
}

const OTHERS: ReadonlySet<string> = new Set([
  'ally',
  'allies',
  'neighbours',
  'neighbors',
  'neighbour',
  'neighbor',
  'partners',
  'backers',
  'rivals',
  'enemies',
  'hosts',
  'host',
  'counterpart',
])

function isOthers(open: Case, mention: Mention): boolean {
  return OTHERS.has(open.tokens.lowers[mention.head]!)
}

function isName(mention: Mention): boolean {
  return mention.form === 'name' || mention.kind === 'nationality'
}

/** What the rules share, with nothing decided yet. */
export function openCase(reading: Reading<Needs>, knowledge: Knowledge): Case {
  const { tokens, sentences, tags, dependencies: tree, mentions } = reading
  const countries = new Map<string, number>()
  for (const mention of mentions.all) {
    if (mention.country !== null && isName(mention) && !isShared(mention, knowledge))
      countries.set(mention.country, (countries.get(mention.country) ?? 0) + 1)
  }
  const speakers = speakersOf({ tokens, sentences, tags, tree, mentions, saying: knowledge.agents.saying })
  return {
    text: reading.document.text,
    tokens,
    sentences,
    tags,
    tree,
    mentions,
    knowledge,
    speakers,
    countries,
    date: day(reading.document.publishedAt),
    found: new Array(mentions.all.length),
    entities: new Map(),
    genders: new Map(),
    identities: new Map(),
    holders: new Map(),
    mainCountries: mostNamed(countries),
    members: new Map(),
    told: toldIn(mentions.all),
    home: homeOf(mentions.all),
    nextEntity: 0,
    waiting: new Set(),
  }
}

/** A name that bodies of several states bear says of no state that the text is about it. */
function isShared(mention: Mention, knowledge: Knowledge): boolean {
  if (mention.candidates.length < 2 || mention.kind === 'state') return false
  const [one, ...others] = mention.candidates.map((id) => knowledge.actor(id)?.country ?? null)
  return others.some((other) => other !== one)
}

function toldIn(all: readonly Mention[]): Set<string> {
  const told = new Set<string>()
  for (const { candidates, form } of all)
    if (form === 'name' && candidates.length === 1) told.add(candidates[0]!)
  return told
}

/** The country of the dateline; it stands among the first mentions. */
function homeOf(all: readonly Mention[]): string | null {
  for (const mention of all.slice(0, 12)) if (mention.rule === 'seats/dateline') return mention.country
  return null
}

/** The ISO day of a publication date, null when it has none. */
function day(publishedAt: string | null): string | null {
  return publishedAt !== null && /^\d{4}-\d\d-\d\d/.test(publishedAt) ? publishedAt.slice(0, 10) : null
}
