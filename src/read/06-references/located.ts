// Rule: people described by where they are are that country's: "activists in Stockholm", "a tribe in Anbar, Iraq".
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isDefinite, wordsOf } from './case.ts'
import { described } from './identities.ts'

/** Prepositions between people and their place. */
const IN: ReadonlySet<string> = new Set([
  'in',
  'at',
  'across',
  'inside',
  'from',
  'around',
  'throughout',
  'of',
  'near',
])
/** Parts of society that belong where they are; soldiers may stand in another's country, and so may envoys. */
const AT_HOME: ReadonlySet<string> = new Set(['CVL', 'LEG', 'JUD', 'OPP', 'LAB', 'REB', 'CRM', 'EDU', 'UNK'])

/**
 * A place that the knowledge cannot put in a country may be followed by one that it can.
 *
 *     Activists in Stockholm and a tribe near Samawah, Iraq, protested.
 *     ^^^^^^^^^ SWE
 *                                ^^^^^^^ IRQ
 */
export function located(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.country !== null || isOwned(open, mention)) return false
  if (!(AT_HOME.has(mention.sector ?? 'UNK') || isInCapital(open, mention)) || mention.kind === 'state')
    return false
  // "The actress in Athens" may be there on a visit.
  if (mention.kind === 'person' && !mention.plural && mention.sector === 'CVL' && isDefinite(open, mention))
    return false
  const country = countryAfter(open, mention.end)
  if (country === null) return false
  decide(
    open,
    mention,
    [described(wordsOf(open, mention), country, mention.sector)],
    'description',
    'located/in',
  )
  return true
}

/** "Officials in Nairobi" are Kenya's, who governs from there; diplomats in Nairobi are not. */
function isInCapital(open: Case, mention: Mention): boolean {
  const { tokens, mentions } = open
  if (!OFFICIALS.has(tokens.lowers[mention.head]!) || tokens.lowers[mention.end] !== 'in') return false
  return mentions.all[mentions.atHead[mention.end + 1] ?? -1]?.rule === 'seats/place'
}
const OFFICIALS: ReadonlySet<string> = new Set([
  'officials',
  'ministers',
  'authorities',
  'policymakers',
  'leaders',
])

/** Whose they are says more than where they are, when it says a country or somebody known. */
function isOwned(open: Case, mention: Mention): boolean {
  const owner = mention.owner < 0 ? undefined : open.found[mention.owner]?.identities[0]
  return owner !== undefined && (owner.country !== null || owner.id !== null)
}

/** The country of the place phrase that begins at a token, null when none begins there. */
function countryAfter(open: Case, at: number): string | null {
  const { tokens, mentions } = open
  if (!IN.has(tokens.lowers[at] ?? '')) return null
  const limit = Math.min(at + 9, tokens.count)
  let token = at + 1
  while (token < limit) {
    const index = mentions.atHead[token]!
    const mention = index < 0 ? undefined : mentions.all[index]
    if (mention === undefined) {
      if (
        !/^(the|,|city|town|province|region|valley|of|district|southern|northern|eastern|western|central|-)$/.test(
          tokens.lowers[token]!,
        )
      )
        return null
      token++
      continue
    }
    if (mention.kind !== 'place' && mention.kind !== 'state' && mention.kind !== 'other') return null
    const country = open.found[index]?.identities[0]?.country ?? null
    if (country !== null || mention.form !== 'name') return country
    token = mention.end
  }
  return null
}
