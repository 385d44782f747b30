// Who held an office of a country on the day of the text.
import type { TitleWords } from '../../knowledge/agents.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import type { Case } from './case.ts'
import { identityOf } from './identities.ts'

/** Offices of which a country has one holder at a time. */
const SINGLE: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'leader',
  'foreign-minister',
  'defence-minister',
  'secretary-general',
])

const OWN_TITLES: ReadonlySet<string> = new Set([
  'president',
  'king',
  'queen',
  'emir',
  'sultan',
  'emperor',
  'supreme leader',
  'chancellor',
])

/** Who held the office of a country; only for offices with one holder, and null when the date is unknown. */
export function holder(open: Case, country: string, title: TitleWords): Identity | null {
  const key = `${country}/${title.words}`
  let found = open.holders.get(key)
  if (found === undefined) open.holders.set(key, (found = findHolder(open, country, title)))
  return found
}

function findHolder(open: Case, country: string, title: TitleWords): Identity | null {
  if (title.office === null || !SINGLE.has(title.office) || open.date === null) return null
  const offices =
    title.office !== 'leader'
      ? [title.office]
      : open.knowledge.agents.ledByGovernment.has(country)
        ? ['head-of-government']
        : ['leader', 'head-of-state', 'head-of-government']
  // Asked for an office, the knowledge also finds titles that end like it ("opposition leader").
  const holders = offices.flatMap((office) =>
    open.knowledge.holders(country, office, open.date).filter((one) => one.office === office),
  )
  const exact = holders.find((one) => one.title.toLowerCase().includes(title.words))
  // A king is no president: where the title is one of those, it must be the holder's.
  const person = (exact ?? (OWN_TITLES.has(title.words) ? undefined : holders[0]))?.person
  return person === undefined ? null : identityOf(open, person)
}

/** Of several persons described by one office ("the leaders of Kenya and Uganda") the one of a country. */
export function holderOf(open: Case, mention: Mention, country: string): Identity | null {
  const title = open.knowledge.agents.title((mention.title ?? '').replace(/s$/, ''))
  return title === null ? null : holder(open, country, title)
}
