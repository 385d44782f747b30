// Rule: a capital or seat of government stands for the government, unless the words around it make it a place.
import { R, U } from '../../reading/tagset.ts'
import { type Board, type Draft, isCapitals } from './board.ts'

/** Prepositions after which a city is always a place. */
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'throughout',
  'into',
  'above',
  'over',
  'via',
  'within',
  'beyond',
  'off',
  'onto',
  'along',
  'past',
  'towards',
  'toward',
])
/** Verbs and nouns of moving or lying: "to Moscow" and "from Moscow" after them are places. */
const MOVING: ReadonlySet<string> = new Set([
  'visit',
  'travel',
  'fly',
  'go',
  'come',
  'arrive',
  'return',
  'head',
  'trip',
  'journey',
  'flight',
  'move',
  'drive',
  'leave',
  'depart',
  'route',
  'road',
  'train',
  'way',
  'bring',
  'rush',
  'flee',
  'relocate',
  'km',
  'kilometer',
  'kilometre',
  'mile',
  'north',
  'south',
  'east',
  'west',
  'close',
  'march',
  'advance',
  'escape',
  'tour',
  'pilgrimage',
  'stopover',
  'drone',
  'embassy',
  'ambassador',
  'envoy',
  'consulate',
  'capital',
  'city',
  'take',
  'ship',
  'summon',
  'invite',
  'recall',
])
/** What belongs to a city and not to a government: "Moscow's airport". */
const URBAN: ReadonlySet<string> = new Set([
  'airport',
  'street',
  'suburb',
  'mayor',
  'metro',
  'square',
  'district',
  'outskirts',
  'centre',
  'center',
  'port',
  'station',
  'hotel',
  'warehouse',
  'bridge',
  'university',
  'resident',
  'skyline',
  'population',
  'stadium',
  'hospital',
  'theatre',
  'neighbourhood',
  'neighborhood',
  'river',
  'summit',
  'conference',
  'talk',
  'meeting',
  'bureau',
  'police',
  'city',
  'quarter',
  'region',
  'marathon',
  'court',
  'museum',
  'time',
  'newspaper',
  'market',
  'protocol',
  'declaration',
  'agreement',
  'accord',
])

/**
 * "In", "near" and the like, motion, and things that a city has make it a place; elsewhere it is the government.
 *
 *     Moscow warned Kyiv after talks in Ankara.
 *     ^^^^^^ state
 *                   ^^^^ state
 *                                       ^^^^^^ place
 */
export function seats(board: Board, draft: Draft): void {
  if (draft.senses[0]?.use !== 'seat') return
  const state = !isPlace(board, draft)
  draft.kind = state ? 'state' : 'place'
  draft.rule = state ? 'seats/government' : isDateline(board, draft) ? 'seats/dateline' : 'seats/place'
  const entries = draft.candidates.map((id) => board.knowledge.actor(id))
  if (state && entries.some((entry) => entry?.country === 'IGO')) preferOrganisation(draft, board)
}

/** "Brussels" is the Union when it acts, Belgium's capital when it is a place. */
function preferOrganisation(draft: Draft, board: Board): void {
  const shared = (id: string): number => (board.knowledge.actor(id)?.country === 'IGO' ? 0 : 1)
  draft.candidates = [...draft.candidates].sort((a, b) => shared(a) - shared(b))
  const entry = board.knowledge.actor(draft.candidates[0]!)!
  draft.country = entry.country
  draft.sector = entry.sector
}

function isPlace(board: Board, draft: Draft): boolean {
  const { tree, tokens, tags, sentences } = board
  if (isBuilding(board, draft)) return false
  if (sentences.kinds[sentences.of[draft.head]!] === 'dateline') return true
  if (isDateline(board, draft)) return true
  const before = tokens.lowers[draft.first - 1] ?? ''
  if (PLACE_PREPOSITIONS.has(before) && !isOwnerOfView(board, draft)) return true
  if (before === ',' && isProperBefore(board, draft)) return true
  const governor = tree.heads[draft.head]!
  if (governor < 0) return false
  const relation = tree.relations[draft.head]
  if (before === 'to' || before === 'from' || before === 'for' || before === 'of') {
    return MOVING.has(tags.lemmas[governor]!.toLowerCase()) || (before === 'from' && hasTo(board, draft))
  }
  const lemma = tags.lemmas[governor]!.toLowerCase()
  if (relation === R.obj)
    return (
      lemma === 'leave' || lemma === 'visit' || lemma === 'reach' || lemma === 'shell' || lemma === 'bomb'
    )
  if (relation === R['nmod:poss'] || relation === R.compound || relation === R['nmod:desc'])
    return URBAN.has(lemma)
  if (relation === R.appos) return lemma === 'capital' || lemma === 'city'
  return false
}

/** "in Manila's favour": the preposition is that of the noun, and the noun is nothing of a city. */
function isOwnerOfView({ tree, tags }: Board, { head }: Draft): boolean {
  const noun = tree.heads[head]!
  return noun > head && tree.relations[head] === R['nmod:poss'] && VIEWS.has(tags.lemmas[noun]!.toLowerCase())
}
const VIEWS: ReadonlySet<string> = new Set(['favour', 'favor', 'view', 'eye', 'interest', 'hand', 'opinion'])

/** "CAIRO (Reuters) -": capitals, and a bracket or dash after. */
function isDateline(board: Board, draft: Draft): boolean {
  const next = board.tokens.forms[draft.end] ?? ''
  return (
    isCapitals(board.tokens.forms[draft.end - 1]!) &&
    board.sentences.firsts[board.sentences.of[draft.head]!]! >= draft.first - 2 &&
    /^(\(|-|--|–|—|_|,|:|\/)$/.test(next)
  )
}

/** A palace or a ministry's address is written like a city but stands for the government even after "in" and "at". */
function isBuilding(board: Board, draft: Draft): boolean {
  const entry = board.knowledge.actor(draft.candidates[0]!)
  const name = board.tokens.forms.slice(draft.first, draft.end).join(' ')
  if (entry === null || entry.capital === null || entry.capital === name) return false
  return (
    board.tokens.lowers[draft.first - 1] === 'the' &&
    !PLACE_PREPOSITIONS.has(board.tokens.lowers[draft.first - 2] ?? '')
  )
}

/** "Damascus, Syria": a city after another place and a comma. */
function isProperBefore(board: Board, draft: Draft): boolean {
  return (
    board.tags.upos[draft.first - 2] === U.PROPN &&
    board.tokens.lowers[draft.end] === ',' &&
    board.tree.relations[draft.head] === R.appos
  )
}

/** "from Moscow to Minsk". */
function hasTo(board: Board, draft: Draft): boolean {
  return board.tokens.lowers[draft.end] === 'to' && board.tags.upos[draft.end + 1] === U.PROPN
}
