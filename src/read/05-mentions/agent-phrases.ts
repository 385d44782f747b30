// Rule: a noun for somebody, with what modifies it, is a mention: "Russian forces", "Kenya's trade minister", "rebels".
import type { AgentNoun } from '../../knowledge/agents.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { type Board, blank, CALENDAR, type Draft, lay, type SentenceRange } from './board.ts'
import { ownerOf } from './owners.ts'

/**
 * The owner or nationality gives the country, the noun the sector; the owner stays a mention of its own.
 *
 *     Ethiopian troops and the rebels fired at Kenya's trade minister.
 *     ^^^^^^^^^^^^^^^^ group
 *                          ^^^^^^^^^^ group
 *                                              ^^^^^^^^^^^^^^^^^^^^^^ person
 */
export function agentPhrases(board: Board, range: SentenceRange): void {
  // From right to left, so that "police officer" is found before "police".
  for (let token = range.end - 1; token >= range.first; token--) {
    if (board.named[token] !== undefined || board.headed[token] !== undefined) continue
    const match = nounAt(board, range, token)
    if (match === null) continue
    if (
      match.value.weight === 'none' ||
      isAbstract(board, token, match.value) ||
      isOfThings(board, range, token)
    ) {
      token = match.first
      continue
    }
    layAgent(board, range, token, match.first, match.value)
    token = match.first
  }
}

/** "A group of buildings", "a network of tunnels": a collection of what is nobody. */
function isOfThings(board: Board, range: SentenceRange, token: number): boolean {
  const { lowers } = board.tokens
  if (!COLLECTIONS.has(lowers[token]!) || lowers[token + 1] !== 'of') return false
  // "accused the group of hiding rockets"
  if (board.tags.xpos[token + 2] === X.VBG) return false
  for (let at = token + 2; at < Math.min(token + 7, range.end); at++) {
    if (board.named[at] !== undefined || board.headed[at] !== undefined) return false
    const upos = board.tags.upos[at]
    if (upos === U.PRON || upos === U.PROPN) return false
    if (upos === U.NOUN && board.tags.upos[at + 1] !== U.NOUN) return true
  }
  return false
}
const COLLECTIONS: ReadonlySet<string> = new Set([
  'group',
  'groups',
  'network',
  'networks',
  'family',
  'fleet',
  'team',
  'board',
])

function nounAt(
  board: Board,
  range: SentenceRange,
  token: number,
): { first: number; value: AgentNoun } | null {
  const { tags, tokens, knowledge } = board
  const upos = tags.upos[token]
  if (upos !== U.NOUN && upos !== U.PROPN && !(upos === U.ADJ && headsPhrase(board, token))) return null
  // A name inside the phrase is its owner, though the lexicon may have the two together ("UN official").
  let limit = token
  while (limit > range.first && token - limit < 6 && board.named[limit - 1] === undefined) limit--
  const found = knowledge.agents.nounEnding(tokens.lowers, tags.lemmas, token, limit)
  if (found === null) return null
  return isModifier(board, token, found.value) ? null : found
}

/** "the wounded": an adjective with a determiner and no noun of its own. */
function headsPhrase(board: Board, token: number): boolean {
  return board.left[token]! < token && board.tags.xpos[token] !== X.JJR
}

/** A noun before another belongs to that one when it names somebody too ("police chief"), or says only what kind it is. */
function isModifier(board: Board, token: number, noun: AgentNoun): boolean {
  const relation = board.tree.relations[token]
  if (relation !== R.compound && relation !== R.amod) return false
  const head = board.tree.heads[token]!
  if (head < token) return false
  if (noun.kind === 'state' || noun.weight !== 'actor' || ONLY_HEADS.has(noun.sector)) return true
  return board.headed[head] !== undefined || board.named[head] !== undefined
}

/** "Company cars", "expert advice": these modify without acting. */
const ONLY_HEADS: ReadonlySet<string> = new Set(['BUS', 'EDU', 'UNK', 'LAB', 'CVL'])

function layAgent(
  board: Board,
  range: SentenceRange,
  token: number,
  nounFirst: number,
  noun: AgentNoun,
): void {
  const { tags } = board
  const first = phraseStart(board, range, token, nounFirst)
  const owner = ownerOf(board, range, token, first)
  const plural = tags.xpos[token] === X.NNS || tags.xpos[token] === X.NNPS || isPluralNoun(board, token)
  if (noun.weight === 'weak' && owner === null && !isCounted(board, first, token)) return
  const draft = blank(first, token + 1, token, kindOf(noun, plural), 'description', 'agent-phrases/noun')
  draft.owner = owner
  draft.plural = plural
  draft.title = noun.kind === 'person' ? board.tokens.lowers.slice(nounFirst, token + 1).join(' ') : null
  const longer = noun.kind === 'person' ? longerTitle(board, range, nounFirst, token) : null
  if (longer !== null) {
    draft.end = Math.max(draft.end, longer.end)
    draft.title = longer.words
    if (nounFirst < token) draft.head = nounFirst
  }
  draft.sector = sectorOf(board, noun, nounFirst, owner)
  draft.country = countryOf(noun, owner, isPossessed(board, first, token))
  lay(board, draft, false)
}

/** "Secretary of State", "minister of trade": the title that goes on after the noun, or that the noun ends. */
function longerTitle(
  board: Board,
  range: SentenceRange,
  nounFirst: number,
  token: number,
): { end: number; words: string } | null {
  const after = board.tokens.lowers[token + 1]
  if (nounFirst === token && after !== 'of' && after !== 'for') return null
  const match = board.knowledge.agents.titleFrom(board.tokens.lowers, nounFirst, range.end)
  return match === null || match.end <= token ? null : { end: match.end, words: match.value.words }
}

/** "The alliance between them" is a relation, as are alliances in the plural; "a state of siege" is no state. */
function isAbstract(board: Board, token: number, noun: AgentNoun): boolean {
  if (noun.noun === 'state' && board.tokens.lowers[token + 1] === 'of')
    return board.named[token + 2] === undefined
  if (noun.noun === 'campaign')
    return !/^(team|staff|chief|manager)$/.test(board.tokens.lowers[token + 1] ?? '')
  if (!RELATIONAL.has(noun.noun)) return false
  const next = board.tokens.lowers[token + 1]
  return (
    next === 'between' ||
    next === 'with' ||
    board.tokens.lowers[token] !== noun.noun ||
    board.tokens.lowers[board.left[token]!] === 'this'
  )
}
const RELATIONAL: ReadonlySet<string> = new Set([
  'alliance',
  'coalition',
  'partnership',
  'axis',
  'union',
  'entente',
])

/** Where the noun phrase begins: its determiner, possessor or first modifier, not beyond a verb, comma or bracket. */
function phraseStart(board: Board, range: SentenceRange, token: number, nounFirst: number): number {
  const left = Math.max(board.left[token]!, range.first)
  let first = nounFirst
  while (first > left && first > range.first && token - first < 14 && belongs(board, first - 1)) first--
  first = afterLastArticle(board, first, nounFirst)
  while (first < nounFirst && isLeadIn(board, first)) first++
  first = fromPossessor(board, range, overNames(board, range, first))
  // "that the prime minister step down": the tree may hang the article elsewhere.
  if (
    first > range.first &&
    /^(the|a|an)$/.test(board.tokens.lowers[first - 1]!) &&
    !ARTICLES.has(board.tokens.lowers[first]!)
  )
    first--
  if (first > range.first && /^(both|neither)$/.test(board.tokens.lowers[first - 1]!)) first--
  const number =
    first - 2 >= range.first &&
    board.tags.upos[first - 2] === U.NUM &&
    board.tokens.lowers[first - 1]!.endsWith('ed')
  return number ? first - 2 : first
}

/** "free the detained leader", "Saturday the high commission", "a day later protesters": the phrase begins at its article. */
function afterLastArticle(board: Board, first: number, nounFirst: number): number {
  for (let token = nounFirst - 1; token > first; token--) {
    const lower = board.tokens.lowers[token]!
    const named = board.named[token]
    // "Under the deal Kenyan troops": a nationality after a noun begins anew.
    if (
      named?.form === 'adjective' &&
      named.first === token &&
      token - 1 > first &&
      isPlainNoun(board, token - 1)
    )
      return token
    if (
      named !== undefined ||
      board.tokens.lowers[token + 1] === "'s" ||
      board.tokens.lowers[token + 1] === '’s'
    )
      break
    if (ARTICLES.has(lower) && !/^(all|both|half|of|by)$/.test(board.tokens.lowers[token - 1]!)) return token
    if (lower === 'later' || lower === 'earlier' || lower === 'ago') return token + 1
  }
  return first
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'its', 'their', 'her'])

function isPlainNoun(board: Board, token: number): boolean {
  if (board.named[token] !== undefined) return false
  const upos = board.tags.upos[token]
  return upos === U.NOUN || (upos === U.NUM && CALENDAR.has(board.tokens.lowers[token - 1] ?? ''))
}

/** "Kenya's Defence Ministry": a name and its mark right before belong to the phrase, whatever the tree says. */
function fromPossessor(board: Board, range: SentenceRange, first: number): number {
  const mark = board.tokens.lowers[first - 1]
  if (first - 2 < range.first || (mark !== "'s" && mark !== '’s')) return first
  const named = board.named[first - 2]
  return named === undefined || named.end !== first - 1 ? first : Math.max(named.first, range.first)
}

/** "more than", "at least", "as many as", "outside": what leads up to an amount or a phrase is no part of it. */
function isLeadIn(board: Board, token: number): boolean {
  const upos = board.tags.upos[token]
  const { lowers } = board.tokens
  if (upos === U.ADV || upos === U.ADP || upos === U.SCONJ || upos === U.CCONJ || upos === U.PUNCT)
    return true
  if (
    board.named[token] === undefined &&
    (CALENDAR.has(lowers[token]!) || (upos === U.NUM && CALENDAR.has(lowers[token - 1] ?? '')))
  )
    return true
  return (
    LEAD_INS.has(lowers[token]!) ||
    ((lowers[token] === 'many' || lowers[token] === 'few') && lowers[token + 1] === 'as') ||
    ((lowers[token] === 'more' || lowers[token] === 'fewer' || lowers[token] === 'less') &&
      lowers[token + 1] === 'than')
  )
}
const LEAD_INS: ReadonlySet<string> = new Set(['least', 'most', 'than', 'as', 'whom', 'who', 'which'])

/** A nationality or a state's name that touches the phrase belongs to it, whatever the tree says; so does "the" before it. */
function overNames(board: Board, range: SentenceRange, from: number): number {
  let first = from
  for (let steps = 0; steps < 3; steps++) {
    const inside = board.named[first]
    if (inside !== undefined && inside.first < first) first = inside.first
    if (board.tags.upos[first] === U.DET) break
    const named = first > range.first ? board.named[first - 1] : undefined
    if (named === undefined || named.end !== first || named.kind === 'person' || named.form === 'description')
      break
    if (named.kind === 'place' && !named.rule.startsWith('seats/')) break
    first = named.first
  }
  // "Indian, Chinese and Nepali troops".
  for (let steps = 0; steps < 8 && joinedAdjective(board, range, first); steps++)
    first = board.named[first - 2]!.first
  if (first < from && first > range.first && board.tags.upos[first - 1] === U.DET) first--
  return Math.max(first, range.first)
}

/** A nationality and "and" or a comma stand right before. */
function joinedAdjective(board: Board, range: SentenceRange, first: number): boolean {
  if (first - 2 < range.first || board.named[first]?.form !== 'adjective') return false
  const other = board.named[first - 2]
  return (
    /^(and|,)$/.test(board.tokens.lowers[first - 1]!) &&
    other?.form === 'adjective' &&
    other.end === first - 1
  )
}

function belongs(board: Board, token: number): boolean {
  const upos = board.tags.upos[token]
  if (upos === U.VERB || upos === U.AUX)
    return board.tree.relations[token] === R.amod && board.tags.xpos[token] !== X.VBZ
  if (upos === U.PUNCT)
    return /^[-–’'"“”‘`]+$/.test(board.tokens.forms[token]!) || board.tokens.forms[token] === ','
  return upos !== U.CCONJ || board.tree.heads[token]! > token
}

function isPluralNoun(board: Board, token: number): boolean {
  const lower = board.tokens.lowers[token]!
  return (
    lower === 'people' || lower === 'police' || (lower.endsWith('s') && board.tags.lemmas[token] !== lower)
  )
}

/** "its European allies", "Iran's neighbours". */
function isPossessed(board: Board, first: number, token: number): boolean {
  for (let at = first; at < token; at++) if (board.tree.relations[at] === R['nmod:poss']) return true
  return false
}

/** "the two sides", "both parties", "neither side". */
function isCounted(board: Board, first: number, token: number): boolean {
  for (let at = first; at < token; at++) {
    const upos = board.tags.upos[at]
    if (upos === U.NUM || COUNTING.has(board.tokens.lowers[at]!)) return true
  }
  return false
}

const COUNTING: ReadonlySet<string> = new Set(['both', 'all', 'neither', 'each', 'either'])

function kindOf(noun: AgentNoun, plural: boolean): Draft['kind'] {
  if (noun.kind === 'state') return 'state'
  if (noun.kind === 'person')
    return plural && noun.weight === 'actor' && noun.sector !== 'GOV' ? 'group' : 'person'
  return noun.sector === 'REB' ||
    noun.sector === 'CVL' ||
    noun.noun.endsWith('forces') ||
    noun.noun === 'troops'
    ? 'group'
    : 'organisation'
}

/** Nouns that say a function and take their part of society from what they are of. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'official',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'chief',
  'head',
  'leader',
  'member',
  'source',
  'figure',
  'commander',
  'adviser',
  'advisor',
  'aide',
  'officer',
  'secretary',
  'director',
  'chairman',
  'leadership',
  'representative',
  'group',
  'insider',
  'founder',
  'boss',
  'envoy',
  'delegation',
  'deputy',
  'staff',
  'personnel',
  'member state',
  'inspector',
  'agent',
  'observer',
  'mediator',
  'network',
  'high commissioner',
  'delegate',
  'negotiator',
  'wing',
  'branch',
  'office',
  'headquarters',
  'candidate',
  'sources',
])

function sectorOf(board: Board, noun: AgentNoun, nounFirst: number, owner: Draft | null): Draft['sector'] {
  // "Russian bombers" are aircraft, bombers of nobody are people.
  if (noun.noun === 'bombers' && owner?.country != null) return 'MIL'
  // A mission of the United Nations is no government's.
  if (/^(GOV|EDU|UNK)$/.test(noun.sector) && owner?.kind === 'organisation' && owner.country === 'IGO')
    return 'IGO'
  if (noun.sector === 'IGO' && owner !== null && owner.country !== 'IGO' && owner.kind !== 'organisation')
    return 'GOV'
  if (!FUNCTIONS.has(noun.noun)) return noun.sector
  // "Personnel at the hospital": a state's are its soldiers, others may be anybody's.
  const nobodys = owner === null && noun.noun === 'personnel'
  const { tokens, tags, knowledge } = board
  const before = nounFirst - 1
  if (before >= 0 && (tags.upos[before] === U.NOUN || tags.upos[before] === U.PROPN)) {
    const inner = knowledge.agents.nounEnding(
      tokens.lowers,
      tags.lemmas,
      before,
      Math.max(0, before - 2),
    )?.value
    if (inner !== undefined && inner.sector !== 'UNK') return inner.sector
  }
  if (owner !== null && (owner.kind === 'organisation' || owner.kind === 'group') && owner.sector !== null)
    return owner.sector
  return nobodys ? 'UNK' : noun.sector
}

/** Allies, neighbours and partners of a state are other states; everything else that it owns is its own. */
const OTHERS: ReadonlySet<string> = new Set([
  'ally',
  'allies',
  'neighbour',
  'neighbor',
  'neighbouring country',
  'neighboring country',
  'partner',
  'partners',
  'adversary',
  'foe',
  'archfoe',
  'rival',
  'arch-rival',
  'enemy',
  'counterpart',
  'opponent',
  'opponents',
  'backer',
  'donor',
  'donors',
  'lender',
  'host',
  'guest',
  'critic',
  'critics',
  'signatory',
  'signatories',
  'proxy',
  'proxies',
  'supporter',
  'international partners',
  'superpower',
  'power',
])

function countryOf(noun: AgentNoun, owner: Draft | null, possessed: boolean): string | null {
  if (owner === null) return noun.sector === 'IGO' ? 'IGO' : null
  if (noun.sector === 'IGO' && noun.kind === 'body' && owner.country !== 'IGO') return null
  if (!OTHERS.has(noun.noun)) return owner.country
  // "Iran's Lebanese allies" are Lebanese, but whose allies "Canadian allies" are it does not say.
  return owner.form === 'adjective' && (noun.noun === 'counterpart' || possessed) ? owner.country : null
}
