// Looks back from a mention for whom the text has been speaking of: states and persons in order of nearness.
import type { Mention } from '../../reading/index.ts'
import { type Case, isSubject } from './case.ts'

/** How many mentions a look back may pass. */
const REACH = 80

/** Mentions before this one, nearest first, at most `sentences` sentences back. */
export function* before(open: Case, mention: Mention, sentences: number): Generator<Mention> {
  const { all } = open.mentions
  const last = mention.sentence - sentences
  for (let index = mention.index - 1, passed = 0; index >= 0 && passed < REACH; index--, passed++) {
    const other = all[index]!
    if (other.sentence < last) return
    yield other
  }
}

/** Countries that a mention stands for, in order. */
export function countriesOf(open: Case, mention: Mention): readonly string[] {
  const found = open.found[mention.index]
  if (found === undefined) return []
  return [...new Set(found.identities.map((one) => one.country).filter(isState))]
}

function isState(country: string | null): country is string {
  return country !== null && country !== 'IGO' && country !== 'NGO'
}

/** Distinct countries named before the mention, the most recent first. */
export function recentCountries(open: Case, mention: Mention, sentences: number): string[] {
  const found: string[] = []
  for (const other of before(open, mention, sentences)) {
    if (other.kind === 'place') continue
    for (const country of countriesOf(open, other)) if (!found.includes(country)) found.push(country)
  }
  return found
}

/** A company's country says nothing of whose government is spoken of. */
function isPrivate(open: Case, other: Mention): boolean {
  return open.found[other.index]!.identities.every((one) => one.sector === 'BUS' || one.sector === 'MED')
}

/** The countries that are named at least twice, the most often named first. */
export function mostNamed(countries: ReadonlyMap<string, number>): string[] {
  return [...countries]
    .filter(([country, count]) => count > 1 && isState(country))
    .sort((a, b) => b[1] - a[1])
    .map(([country]) => country)
}

/**
 * Whose government "the government" is: the nearest subject's country, else the country named most; `not` is the country
 * of another party of the act.
 */
export function topicCountry(open: Case, mention: Mention, not: string | null = null): string | null {
  let nearest: string | null = null
  for (const other of before(open, mention, 2)) {
    const [country] = countriesOf(open, other)
    if (
      country === undefined ||
      country === not ||
      isPrivate(open, other) ||
      other.form === 'pronoun' ||
      (other.kind === 'place' && other.form === 'description')
    )
      continue
    if (isSubject(open, other)) return country
    nearest ??= country
  }
  return nearest ?? [open.home, ...open.mainCountries].find((one) => one !== null && one !== not) ?? null
}
