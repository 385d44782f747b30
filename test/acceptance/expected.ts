// Compares a reading with what a careful analyst reads out of the same text, row by row.
import type { Actor, AssessmentClaim, Claim, EventClaim, RelationClaim, Span } from '../../src/model/index.ts'
import { overlaps } from '../../src/model/index.ts'
import type { ReadingView } from '../../src/read/view.ts'

/** One thing that the text says. Countries are ISO codes and stand for any actor of that country. */
export interface Row {
  readonly level: 'must' | 'want'
  readonly quote: string
  /** The row adds to what another quote says, so its claim may stand there. */
  readonly same?: string
  readonly type?: readonly string[]
  readonly mode?: string
  readonly actor?: readonly string[]
  readonly actorPerson?: string
  readonly recipient?: readonly string[]
  readonly recipientPerson?: string
  readonly recipientSector?: string
  /** All who act together, in any order. */
  readonly actors?: readonly string[]
  readonly persons?: readonly string[]
  readonly assessment?: 'closer' | 'apart'
  readonly dyad?: readonly string[]
  readonly saidBy?: readonly string[]
  readonly certainty?: string
  readonly reality?: string
  readonly polarity?: string
  readonly when?: Readonly<Record<string, string>>
  readonly where?: string
  readonly items?: readonly string[]
  readonly phrase?: string
  readonly inReturnFor?: string
}

/** A standing tie; `of` holds two parties, or several pairs. Organisations are named in capitals. */
export interface Tie {
  readonly quote: string
  readonly relation: string
  readonly of: readonly string[] | readonly (readonly string[])[]
}

export interface Expected {
  readonly publishedAt: string
  readonly rows: readonly Row[]
  readonly relations: readonly Tie[]
  readonly falseClaims?: readonly string[]
}

/** How a reading does: quotes of the rows of each level that no claim matches, and counts. */
export interface Outcome {
  readonly missing: {
    readonly must: readonly string[]
    readonly want: readonly string[]
    readonly relations: readonly string[]
  }
  readonly wanted: number
}

/** Looks for a claim for each row. */
export function judge(reading: ReadingView, expected: Expected): Outcome {
  const missed = (level: Row['level']): string[] =>
    expected.rows
      .filter((row) => row.level === level && !reading.claims.some((claim) => matches(claim, row, reading)))
      .map((row) => row.quote)
  const relations = expected.relations.filter((tie) => !hasTie(reading, tie)).map((tie) => tie.quote)
  return {
    missing: { must: missed('must'), want: missed('want'), relations },
    wanted: expected.rows.filter((row) => row.level === 'want').length,
  }
}

/** Where a quote stands in the text; any quotation mark may stand for another. */
function locate(text: string, part: string): Span {
  const straight = (words: string): string => words.replace(/[“”‘’"]/g, "'")
  const start = straight(text).indexOf(straight(part))
  if (start < 0) throw new Error(`the text has no “${part}”`)
  return { start, end: start + part.length }
}

/** True when `claim` says what `row` says: its evidence lies in the row's quote and every field given agrees. */
export function matches(claim: Claim, row: Row, reading: ReadingView): boolean {
  if (row.same === undefined && !overlaps(claim.quote, locate(reading.document.text, row.quote))) return false
  const told =
    row.assessment === undefined
      ? claim.kind === 'event' && eventMatches(claim, row, reading)
      : assessmentMatches(claim, row)
  return told && sharedMatches(claim, row)
}

function assessmentMatches(claim: Claim, { assessment, dyad = [] }: Row): boolean {
  return claim.kind === 'assessment' && claim.direction === assessment && sameCountries(claim.parties, dyad)
}

function eventMatches(claim: EventClaim, row: Row, reading: ReadingView): boolean {
  const everybody = [...claim.actors, ...claim.recipients]
  // A reciprocal act has all its parties among the actors.
  const mutual =
    claim.recipients.length === 0 &&
    sameCountries(claim.actors, [...(row.actor ?? []), ...(row.recipient ?? [])])
  const checks = [
    row.type === undefined || row.type.includes(claim.type),
    row.mode === undefined || row.mode === claim.mode,
    row.actor === undefined || sameCountries(claim.actors, row.actor) || mutual,
    row.actorPerson === undefined || claim.actors.some((actor) => actor.name === row.actorPerson),
    row.recipient === undefined || sameCountries(claim.recipients, row.recipient) || mutual,
    row.recipientPerson === undefined || claim.recipients.some((actor) => actor.name === row.recipientPerson),
    row.recipientSector === undefined ||
      claim.recipients.some((actor) => actor.sector === row.recipientSector),
    row.actors === undefined || row.actors.every((code) => everybody.some((actor) => actor.country === code)),
    row.dyad === undefined || row.dyad.every((code) => everybody.some((actor) => actor.country === code)),
    row.persons === undefined || row.persons.every((name) => everybody.some((actor) => actor.name === name)),
    row.items === undefined ||
      row.items.every((item) => claim.items.some((one) => sharesWords(one.text, item))),
    row.inReturnFor === undefined || answers(claim, row.inReturnFor, reading),
  ]
  return checks.every(Boolean)
}

function sharedMatches(claim: Claim, row: Row): boolean {
  const { when, where } = claim
  return [
    row.certainty === undefined || row.certainty === claim.certainty,
    row.reality === undefined || row.reality === claim.reality,
    row.polarity === undefined || row.polarity === claim.polarity,
    row.phrase === undefined || claim.phrases.includes(row.phrase),
    row.saidBy === undefined ||
      row.saidBy.every((name) => claim.saidBy.some((speaker) => sameName(speaker, name))),
    row.when === undefined ||
      Object.entries(row.when).every(
        ([key, value]) => when !== null && when[key as keyof typeof when] === value,
      ),
    row.where === undefined || (where !== null && (where.country === row.where || where.name === row.where)),
  ].every(Boolean)
}

/** Those of no country, such as "its partners", have no code and stand in no row. */
function sameCountries(actors: readonly Actor[], codes: readonly string[]): boolean {
  const countries = new Set(actors.flatMap(({ country }) => country ?? []))
  return countries.size === codes.length && codes.every((code) => countries.has(code))
}

function sameName(actor: Actor, name: string): boolean {
  return [actor.name, actor.mention.text].some((own) => own.toLowerCase() === name.toLowerCase())
}

function sharesWords(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

function answers(claim: EventClaim, quote: string, { claims, document }: ReadingView): boolean {
  const earlier = claims.find((one) => one.id === claim.inReturnFor)
  return earlier !== undefined && overlaps(earlier.trigger, locate(document.text, quote))
}

function hasTie(reading: ReadingView, { quote, relation, of }: Tie): boolean {
  const where = locate(reading.document.text, quote)
  const ties = reading.claims.filter(
    (claim): claim is RelationClaim => claim.kind === 'relation' && claim.relation === relation,
  )
  const near = ties.filter((tie) => overlaps(tie.quote, where))
  const pairs = (typeof of[0] === 'string' ? [of] : of) as readonly (readonly string[])[]
  return pairs.every((pair) =>
    near.some((tie) => pair.every((code) => tie.parties.some((party) => isParty(party, code)))),
  )
}

/** A country by code, an organisation by its name in capitals. */
function isParty(party: Actor, code: string): boolean {
  if (party.country === code) return true
  if (code === 'UNSC') return /security council/i.test(party.name) || party.id === 'unsc'
  return party.id?.toUpperCase() === code || party.name.toUpperCase() === code
}

/** Quotes of claims that somebody would be wrong to read out of the text; `wrong` says which. */
export function falseClaims(reading: ReadingView, wrong: (claim: Claim) => boolean): string[] {
  return reading.claims.filter(wrong).map(describeClaim)
}

/** A claim on one line, for messages. */
export function describeClaim(claim: Claim): string {
  const names = (actors: readonly Actor[]): string => actors.map((actor) => actor.name).join(' + ')
  const what = (of: EventClaim | AssessmentClaim | RelationClaim): string =>
    of.kind === 'event'
      ? `${of.type} ${names(of.actors)} > ${names(of.recipients)}`
      : `${of.kind} ${names(of.parties)}`
  return `${what(claim)} “${claim.quote.text}”`
}
