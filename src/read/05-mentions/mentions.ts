// Stage: every place in the text that points at a politically relevant somebody.
import { type Layers, type Mention, type Mentions, type Stage, stage } from '../../reading/index.ts'
import { acronyms, layAcronym } from './acronyms.ts'
import { agentPhrases } from './agent-phrases.ts'
import { type Board, type Draft, headOf, isProper, openBoard, type SentenceRange } from './board.ts'
import { bynames } from './bynames.ts'
import { currency } from './currencies.ts'
import { describedOwners } from './described-owners.ts'
import { givenStates } from './given-states.ts'
import { halves, halvesOf } from './halves.ts'
import { knownNames } from './known-names.ts'
import { knownPlace } from './known-places.ts'
import { loneQuantifiers } from './lone-quantifiers.ts'
import { partitives } from './partitives.ts'
import { partOfState } from './parts-of-states.ts'
import { peoples } from './peoples.ts'
import { placePhrases } from './place-phrases.ts'
import { pronouns } from './pronouns.ts'
import { properGroup } from './proper-groups.ts'
import { type LooseRun, looseRuns } from './proper-runs.ts'
import { seats } from './seats.ts'
import { sharedOwners } from './shared-owners.ts'
import { ships } from './ships.ts'
import { endsWithTitle, nameAfterTitle, titledName } from './titled-names.ts'
import { unknownOrganisation } from './unknown-organisations.ts'
import { isBareSurname, layPerson, unknownPerson, wordCount } from './unknown-persons.ts'

export const mentions: Stage<'tokens' | 'sentences' | 'tags' | 'dependencies', 'mentions'> = stage(
  'mentions',
  ['tokens', 'sentences', 'tags', 'dependencies'] as const,
  (reading, knowledge): Layers['mentions'] => {
    const board = openBoard(reading, knowledge)
    const ranges = rangesOf(board)
    for (const range of ranges) {
      knownNames(board, range)
      givenStates(board, range)
      ships(board, range)
      joinSurnames(board, range)
      bynames(board, range)
      peoples(board, range)
      for (const run of looseRuns(board, range)) readRun(board, range, run)
      acronyms(board, range)
    }
    for (const draft of board.drafts) introduce(board, draft)
    const known = halvesOf(board)
    for (const range of ranges) {
      if (known.size > 0) halves(board, range, known)
      recallIntroduced(board, range)
      for (const run of looseRuns(board, range)) restOfRun(board, range, run)
    }
    for (const draft of board.drafts) {
      if (!draft.gone && draft.kind === 'person' && draft.form === 'name')
        titledName(board, rangeOf(board, draft), draft)
    }
    placesAgain(board)
    for (const draft of board.drafts) {
      if (draft.gone || currency(board, draft)) continue
      seats(board, draft)
      partOfState(board, draft)
      determined(board, draft)
    }
    for (const range of ranges) {
      pronouns(board, range)
      agentPhrases(board, range)
      placePhrases(board, range)
      partitives(board, range)
      loneQuantifiers(board, range)
    }
    describedOwners(board)
    sharedOwners(board)
    return assemble(board)
  },
)

/** A name that is a place once is one everywhere in the document. */
function placesAgain(board: Board): void {
  const words = (draft: Draft): string => board.tokens.forms.slice(draft.first, draft.end).join(' ')
  const places = new Map<string, Draft>()
  for (const draft of board.drafts)
    if (!draft.gone && draft.kind === 'place' && draft.form === 'name') places.set(words(draft), draft)
  for (const draft of board.drafts) {
    if (draft.gone || draft.rule !== 'proper-groups/other') continue
    const place = places.get(words(draft))
    if (place === undefined) continue
    draft.kind = 'place'
    draft.rule = 'proper-groups/place'
    draft.country ??= place.country
  }
}

/** "the United States", "the UN": the article belongs to the name when it hangs on it. */
function determined(board: Board, draft: Draft): void {
  const before = draft.first - 1
  if (
    draft.form !== 'name' ||
    before < 0 ||
    board.tokens.lowers[before] !== 'the' ||
    board.named[before] !== undefined
  )
    return
  const head = board.tree.heads[before]!
  if (head >= draft.first && head < draft.end) draft.first = before
}

function rangesOf(board: Board): SentenceRange[] {
  const { firsts, count } = board.sentences
  return Array.from({ length: count }, (_, sentence) => ({
    sentence,
    first: firsts[sentence]!,
    end: firsts[sentence + 1]!,
  }))
}

function rangeOf(board: Board, draft: Draft): SentenceRange {
  const sentence = board.sentences.of[draft.head]!
  return { sentence, first: board.sentences.firsts[sentence]!, end: board.sentences.firsts[sentence + 1]! }
}

/** Notes what a name tells the rest of the document: its country, and a person's last word, which may stand alone later. */
function introduce(board: Board, draft: Draft): void {
  if (draft.country !== null) board.countries.add(draft.country)
  const last = board.tokens.forms[draft.end - 1]!
  if (
    draft.kind === 'person' &&
    draft.form === 'name' &&
    draft.end - draft.first > 1 &&
    !board.introduced.has(last)
  ) {
    board.introduced.set(last, draft)
  }
  if (draft.kind === 'person' && draft.form === 'name' && draft.end - draft.first > 1 && !draft.gone)
    noteGiven(board, draft)
}

/** "Amina" alone may be Amina Odhiambo, when no other Amina is named. */
function noteGiven(board: Board, draft: Draft): void {
  const first = board.tokens.forms[draft.first]!
  if (board.knowledge.agents.givenName(first) === null || board.introduced.has(first)) return
  const known = board.given.get(first)
  const same = known !== undefined && known !== null && lastOf(board, known) === lastOf(board, draft)
  if (known === undefined || same) board.given.set(first, draft)
  else board.given.set(first, null)
}

function lastOf(board: Board, draft: Draft): string {
  return board.tokens.forms[draft.end - 1]!
}

/** "Amos Kariuki" where the knowledge has an Amos and a Kariuki by surname: one person, and neither of them. */
function joinSurnames(board: Board, range: SentenceRange): void {
  for (let token = range.first + 1; token < range.end; token++) {
    const [given, surname] = [board.named[token - 1], board.named[token]]
    if (given === undefined || surname === undefined || given === surname) continue
    if (isBareSurname(given) && isBareSurname(surname))
      layPerson(board, given.first, surname.end, given, surname)
  }
}

/** What a run of unknown capitalised words is: a person after a title, an organisation, a person, or left for later. */
function readRun(board: Board, range: SentenceRange, run: LooseRun): void {
  if (endsWithTitle(board, range, run.first, run.end)) return
  const named = nameAfterTitle(board, range, run.first, run.end)
  if (named > run.first) {
    const name: LooseRun = { ...run, first: named, before: null }
    if (unknownPerson(board, name) === null && unknownOrganisation(board, range, name) === null)
      layTitled(board, named, run.end)
    return
  }
  if (run.end - run.first > 1 && run.before === null && knownPlace(board, run) !== null) return
  if (unknownPerson(board, run) !== null) return
  if (followsTitle(board, range, run)) layTitled(board, run.first, run.end)
  else unknownOrganisation(board, range, run)
}

/** "Governor Odhiambo" introduces Odhiambo, though in one word. */
function layTitled(board: Board, first: number, end: number): void {
  const draft = layPerson(board, first, end)
  const last = board.tokens.forms[end - 1]!
  if (!board.introduced.has(last)) board.introduced.set(last, draft)
}

/** "trade minister Odhiambo", with the title in small letters. */
function followsTitle(board: Board, range: SentenceRange, run: LooseRun): boolean {
  if (
    run.first === range.first ||
    board.named[run.first - 1] !== undefined ||
    wordCount(board, run.first, run.end) > 4
  )
    return false
  const title = board.knowledge.agents.titleEnding(board.tokens.lowers, run.first - 1, range.first)
  return title !== null && run.after === null
}

/** Surnames and abbreviations of the document's own persons and organisations, standing alone. */
function recallIntroduced(board: Board, range: SentenceRange): void {
  if (board.introduced.size === 0) return
  for (let token = range.first; token < range.end; token++) {
    const form = board.tokens.forms[token]!
    const full = board.introduced.get(form) ?? (standsAlone(board, token) ? board.given.get(form) : undefined)
    if (full == null || board.named[token] !== undefined || board.headed[token] !== undefined) continue
    if (full.kind === 'person') recallPerson(board, token, full)
    else layAcronym(board, token, full)
  }
}

/** No other name touches the word. */
function standsAlone(board: Board, token: number): boolean {
  const touches = (at: number): boolean =>
    at >= 0 && at < board.tokens.count && (board.named[at] !== undefined || isProper(board, at))
  return !touches(token - 1) && !touches(token + 1) && isProper(board, token)
}

function recallPerson(board: Board, token: number, full: Draft): void {
  // Another given name before it makes another person of the family.
  const before = token - 1
  if (
    before >= 0 &&
    board.named[before] === undefined &&
    isProper(board, before) &&
    board.knowledge.agents.titleEnding(board.tokens.lowers, before, before) === null
  ) {
    layPerson(board, before, token + 1)
    return
  }
  const draft = layPerson(board, isAfterParticle(board, token) ? token - 2 : token, token + 1)
  draft.rule = 'unknown-persons/recalled'
  draft.candidates = full.candidates
  draft.senses = full.senses
}

/** "Al-Odhiambo" of "Amina al-Odhiambo". */
function isAfterParticle(board: Board, token: number): boolean {
  const { forms, lowers } = board.tokens
  return (
    forms[token - 1] === '-' &&
    /^(al|el)$/.test(lowers[token - 2] ?? '') &&
    board.named[token - 2] === undefined
  )
}

function restOfRun(board: Board, range: SentenceRange, run: LooseRun): void {
  if (endsWithTitle(board, range, run.first, run.end)) return
  if (knownPlace(board, run) !== null || isAgentNoun(board, run)) return
  // In a headline capitals say nothing; what is a name in it stands in the text again.
  if (board.sentences.kinds[range.sentence] === 'headline') return
  properGroup(board, run)
}

/** "Government", "the Foreign Ministry": capitals on a common noun, which the agent rule reads. */
function isAgentNoun(board: Board, run: LooseRun): boolean {
  return (
    board.knowledge.agents.nounEnding(board.tokens.lowers, board.tags.lemmas, run.end - 1, run.first)
      ?.first === run.first
  )
}

function assemble(board: Board): Mentions {
  const kept = board.drafts.filter((draft) => !draft.gone).sort((a, b) => a.first - b.first || b.end - a.end)
  for (const [index, draft] of kept.entries()) draft.index = index
  const all = kept.map(
    (draft, index): Mention =>
      Object.freeze({
        index,
        first: draft.first,
        end: draft.end,
        head: draft.head,
        sentence: board.sentences.of[draft.head]!,
        kind: draft.kind,
        form: draft.form,
        candidates: draft.candidates,
        country: draft.country,
        sector: draft.sector,
        plural: draft.plural,
        title: draft.title,
        owner: draft.owner === null || draft.owner.gone ? -1 : draft.owner.index,
        rule: draft.rule,
      }),
  )
  return Object.freeze({ all: Object.freeze(all), atHead: headsOf(board, kept) })
}

/** The mention that each token heads; the other words of a name lead to it too, for the parser may choose any of them. */
function headsOf(board: Board, kept: readonly Draft[]): Int32Array {
  const atHead = new Int32Array(board.tokens.count).fill(-1)
  for (let token = 0; token < board.tokens.count; token++) {
    const draft = board.headed[token]
    if (draft !== undefined && !draft.gone) atHead[token] = draft.index
  }
  for (const draft of kept) {
    if (draft.form === 'description') {
      // The parser may hang the phrase on another of its words ("attorney general").
      const head = draft.end - draft.first > 1 ? headOf(board, draft.first, draft.end) : draft.head
      if (atHead[head] === -1) atHead[head] = draft.index
    }
    if (draft.form !== 'name') continue
    const length = Math.min(draft.end, draft.first + 16)
    for (let token = draft.first; token < length; token++)
      if (atHead[token] === -1) atHead[token] = draft.index
  }
  return atHead
}
