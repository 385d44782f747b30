// Days, place and things of an event: those of the leading claim, sharpened where other claims agree and say more.
import type { EventActor, EventWhen, Item, LedgerEvent, Precision } from '../../model/index.ts'
import { kin } from '../compare/items.ts'
import { isCountry } from '../compare/places.ts'
import { type Days, datedDays, isoOf, lengthOf, publishedDay } from '../days.ts'
import type { Told } from '../told.ts'

/** Days on which all dated claims agree; else those of the first dated; else the earliest publication. */
export function whenOf(told: readonly Told[]): EventWhen | null {
  const dated = told.flatMap((one) => {
    const days = datedDays(one)
    return days === null ? [] : [{ days, precision: one.claim.when!.precision }]
  })
  const first = dated[0]
  if (first === undefined) return published(told)
  const common: Days = {
    from: Math.max(...dated.map(({ days }) => days.from)),
    to: Math.min(...dated.map(({ days }) => days.to)),
  }
  const days = common.from <= common.to ? common : first.days
  const exact = dated.filter(({ days: own }) => own.from === days.from && own.to === days.to)
  const precision = exact[0]?.precision ?? precisionOf(days)
  return { from: isoOf(days.from), to: isoOf(days.to), precision, dated: true }
}

function published(told: readonly Told[]): EventWhen | null {
  const days = told.flatMap((one) => publishedDay(one) ?? [])
  if (days.length === 0) return null
  const day = isoOf(Math.min(...days))
  return { from: day, to: day, precision: 'day', dated: false }
}

function precisionOf(days: Days): Precision {
  const length = lengthOf(days)
  if (length <= 3) return 'day'
  if (length <= 10) return 'week'
  if (length <= 31) return 'month'
  return length <= 92 ? 'quarter' : length <= 366 ? 'year' : 'decade'
}

/** The first place, or an exact one within it that a later claim names. */
export function whereOf(told: readonly Told[]): LedgerEvent['where'] {
  const places = told.flatMap(({ claim }) => claim.where ?? [])
  const first = places[0]
  if (first === undefined) return null
  const exact = isCountry(first)
    ? (places.find((place) => place.country === first.country && !isCountry(place)) ?? first)
    : first
  const { id, name, country, lat, lon } = exact
  return { id, name, country, lat, lon }
}

/** Things of the leading claim, with quantities that only others give, and kinds of things that only others name. */
export function itemsOf(told: readonly Told[]): LedgerEvent['items'] {
  const items: Pick<Item, 'category' | 'text' | 'quantity'>[] = []
  for (const { claim } of told) {
    for (const { category, text, quantity } of claim.items) {
      const same = items.findIndex((item) => sameThing(item, { category, text }))
      if (same < 0) items.push({ category, text, quantity })
      else if (items[same]!.quantity === null && quantity !== null) items[same] = { category, text, quantity }
    }
  }
  return items
}

function sameThing(a: Pick<Item, 'category' | 'text'>, b: Pick<Item, 'category' | 'text'>): boolean {
  if (a.category !== null && b.category !== null) return kin(a.category, b.category)
  return a.text.toLowerCase() === b.text.toLowerCase()
}

/** The parties on one side of the first claim that names any. */
export function partiesOf(told: readonly Told[], side: 'actors' | 'recipients'): readonly EventActor[] {
  const named = told.find(({ claim }) => claim[side].length > 0)
  return (named?.claim[side] ?? []).map(({ id, name, kind, country, sector, code }) => ({
    id,
    name,
    kind,
    country,
    sector,
    code,
  }))
}
