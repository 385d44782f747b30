// Finds the country at whose home a text is: named alone in the headline, told in the dateline, or far most often before.
import type { Mention } from '../../reading/index.ts'
import type { Case } from './case.ts'
import { before, countriesOf } from './salience.ts'

/** Sectors of a country's politics: told without a country, they are of the one where the text is at home. */
export const POLITICAL_SECTORS: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'SPY',
  'OPP',
  'PTY',
])

/** Sentences that a look back may pass; the mentions that it may pass bound it more. */
const FAR = 60

/** The country that nobody but one can mean before this mention; null when two are in view alike. */
export function homeCountry(open: Case, mention: Mention): string | null {
  const counts = new Map<string, number>()
  let total = 0
  for (const other of before(open, mention, FAR)) {
    if (other.form === 'pronoun' || other.end > mention.first) continue
    for (const country of countriesOf(open, other)) {
      counts.set(country, (counts.get(country) ?? 0) + 1)
      total++
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined) return open.home ?? headlineCountry(open)
  if (second !== undefined && second[1] >= first[1]) return null
  if (first[0] === (open.home ?? headlineCountry(open))) return first[0]
  return first[1] >= 3 && first[1] >= total / 2 && (second === undefined || second[1] * 2 <= first[1])
    ? first[0]
    : null
}

/** The one country of the headline. */
function headlineCountry(open: Case): string | null {
  let found: string | null = null
  for (const mention of open.mentions.all.slice(0, 12)) {
    if (open.sentences.kinds[mention.sentence] !== 'headline') continue
    for (const country of countriesOf(open, mention)) {
      if (found !== null && found !== country) return null
      found = country
    }
  }
  return found
}
