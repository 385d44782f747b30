// Which claims are worth comparing at all: keys of parties, acts and days.
import type { Actor } from '../model/index.ts'
import { type Days, lengthOf, nearestDays, possibleDays } from './days.ts'
import { familiesOf } from './families.ts'
import type { Told } from './told.ts'

/** Two claims need comparing when they share a `key` and their days, since 1970-01-01 and both inclusive, overlap. */
export interface BlockKey {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** More days than these, such as a year, would meet everything: such claims meet others only in a detail. */
const LONGEST = 45
const MOST_PAIRS = 15
const MOST_DETAILS = 4
/** Words at least, and letters at most, of a quote by which copies of it meet, however differently they were read. */
const SENTENCE = 7
const MOST_LETTERS = 80
/** A number of two digits at least that is no year. */
const NUMBER = /(?<![\p{L}\p{N}.,])(?!(?:19|20)\d\d(?!\d))(?:\d{1,3}(?:,\d{3})+|\d{2,9})(?![\p{L}\p{N}])/gu

/**
 * Keys of a claim. A claim of a day meets those of its pair, family and days; one of a month those of that month; one of
 * a year or of no day at all only those that also share a detail: a category of items, a place, a number, the word of
 * the act. A claim that leaves a party out meets those that have one more, on the nearest days only: one party has many others.
 * Whatever the parties, claims of a family that give the same number meet on the nearest days, and copies of a sentence.
 */
export function blockKeys(told: Told): readonly BlockKey[] {
  const days = possibleDays(told)
  const { pairs, sides } = partiesOf(told)
  const numbers = numbersOf(told)
  const keys = new Map<string, Days>()
  if (lengthOf(days) <= LONGEST) {
    const narrow = nearestDays(told)
    for (const family of familiesOf(told.claim.type)) {
      for (const pair of pairs) keys.set(`${pair}|${family}`, days)
      for (const side of sides) keys.set(`${side}|${family}`, narrow)
      for (const number of numbers) keys.set(`${number}|${family}`, narrow)
    }
  }
  for (const parties of pairs.length > 0 ? pairs : sides)
    for (const detail of [...detailsOf(told), ...numbers]) keys.set(`${parties}|${detail}`, days)
  const quote = wordsOf(told.claim.quote.text)
  if (quote.length >= SENTENCE) keys.set(`=${firstOf(quote.join(' '))}`, days)
  return [...keys].map(([key, { from, to }]) => ({ key, from, to })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Country of a party; what has none or is of many states, its id; else its name. */
export function partyKey(actor: Actor): string {
  const { country, id } = actor
  if (country !== null && country !== 'IGO' && country !== 'NGO' && country !== 'UNK') return country
  return id ?? `~${actor.name.toLowerCase().replace(/\s+/g, ' ').slice(0, 60)}`
}

/** Pairs of parties in either order, and each party beside nobody. */
function partiesOf({ claim }: Told): {
  readonly pairs: readonly string[]
  readonly sides: readonly string[]
} {
  const actors = unique(claim.actors.map(partyKey))
  const recipients = unique(claim.recipients.map(partyKey))
  const pairs = new Set<string>()
  for (const actor of actors) for (const recipient of recipients) pairs.add(pairKey(actor, recipient))
  for (const [index, actor] of actors.entries())
    for (const other of actors.slice(index + 1)) pairs.add(pairKey(actor, other))
  const sides = [...actors.map((party) => `${party}/`), ...recipients.map((party) => `/${party}`)]
  return { pairs: [...pairs].sort().slice(0, MOST_PAIRS), sides: unique(sides).slice(0, MOST_PAIRS) }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whole characters, not halves of them, which no store takes. */
function firstOf(text: string): string {
  return [...text.slice(0, 2 * MOST_LETTERS)].slice(0, MOST_LETTERS).join('')
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}

/** Numbers that the quote gives, as keys. */
function numbersOf({ claim }: Told): readonly string[] {
  const numbers = (claim.quote.text.match(NUMBER) ?? []).map((number) => `#${number.replaceAll(',', '')}`)
  return unique(numbers).slice(0, MOST_DETAILS)
}

function detailsOf({ claim }: Told): readonly string[] {
  const categories = claim.items.flatMap(({ category }) => category?.split('.').slice(0, 2).join('.') ?? [])
  const place = claim.where === null ? [] : [`@${claim.where.id ?? claim.where.name.toLowerCase()}`]
  const trigger = claim.trigger.text.toLowerCase().slice(0, 6)
  return [...unique(categories).slice(0, MOST_DETAILS), ...place, `:${trigger}`]
}
