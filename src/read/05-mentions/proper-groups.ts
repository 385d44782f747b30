// Rule: other capitalised words are a place after a preposition of place, else a name of unknown kind.
import { R } from '../../reading/tagset.ts'
import { type Board, blank, type Draft, headOf, isCapitals, lay } from './board.ts'
import { possessorBefore } from './owners.ts'
import type { LooseRun } from './proper-runs.ts'
import { speaks } from './unknown-persons.ts'

const PLACE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'into',
  'over',
  'from',
  'to',
  'north',
  'south',
  'east',
  'west',
  'via',
  'within',
  'off',
  'towards',
  'toward',
  'throughout',
])
const PLACE_WORDS: ReadonlySet<string> = new Set([
  'province',
  'city',
  'town',
  'village',
  'region',
  'district',
  'valley',
  'island',
  'islands',
  'river',
  'lake',
  'mountain',
  'mountains',
  'strait',
  'sea',
  'gulf',
  'bay',
  'airport',
  'base',
  'port',
  'street',
  'square',
  'avenue',
  'desert',
  'peninsula',
  'coast',
  'bridge',
  'dam',
  'governorate',
  'county',
  'oblast',
  'building',
  'house',
  'hill',
  'hills',
  'border',
  'camp',
])

/**
 * Words in capitals letters alone are taken for an organisation.
 *
 *     Villagers near Kalamburi saw QRX trucks pass the Tindaro monument.
 *                    ^^^^^^^^^ place
 *                                  ^^^ organisation
 *                                                      ^^^^^^^ other
 */
export function properGroup(board: Board, run: LooseRun): Draft | null {
  const { tokens } = board
  const draft = blank(
    run.first,
    run.end,
    headOf(board, run.first, run.end),
    'other',
    'name',
    'proper-groups/other',
  )
  if (isPlace(board, run)) {
    draft.kind = 'place'
    draft.rule = 'proper-groups/place'
  } else if (
    run.end - run.first === 1 &&
    isCapitals(tokens.forms[run.first]!) &&
    tokens.forms[run.first]!.length < 7
  ) {
    draft.kind = 'organisation'
    draft.rule = 'proper-groups/acronym'
  } else if (speaks(board, run.first, run.end)) {
    draft.rule = 'proper-groups/speaker'
  }
  if (run.before !== null && run.before.end === run.first && run.before.kind !== 'person') {
    draft.owner = run.before
    draft.country = run.before.country
  } else {
    draft.owner = possessorBefore(board, run.first)
    draft.country = draft.owner?.country ?? null
  }
  return lay(board, draft, true)
}

/** Nouns whose "of" mostly names a place: "the mayor of Tindaro", "residents of". */
const OF_PLACES: ReadonlySet<string> = new Set([
  'mayor',
  'governor',
  'bishop',
  'archbishop',
  'resident',
  'inhabitant',
  'outskirts',
  'outskirt',
  'suburb',
  'north',
  'south',
  'east',
  'west',
  'vicinity',
  'siege',
])

function isPlace(board: Board, run: LooseRun): boolean {
  const { tokens } = board
  const last = tokens.lowers[run.end - 1]!
  if (PLACE_WORDS.has(last) && run.end - run.first > 1) return true
  if (PLACE_WORDS.has(tokens.lowers[run.end] ?? '')) return true
  return afterPlacePreposition(board, run)
}

/** "in", "near", "at"; "to" and "from" where they hang on a verb. */
export function afterPlacePreposition(board: Board, run: LooseRun): boolean {
  const { tokens, tree } = board
  let before = run.first - 1
  if (tokens.lowers[before] === 'the') before--
  const preposition = tokens.lowers[before] ?? ''
  if (preposition === 'to' || preposition === 'from')
    return tree.relations[headOf(board, run.first, run.end)] === R.obl
  // "the province of Kalamburi", "the towns of".
  if (preposition === 'of') {
    const noun = board.tags.lemmas[before - 1]?.toLowerCase() ?? ''
    return PLACE_WORDS.has(noun) || OF_PLACES.has(noun)
  }
  return PLACE.has(preposition)
}
