// Finds the states that a text has in view together: named side by side, or alone in a sentence, or most often of all.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { actingOn } from './acting-on.ts'
import { type Case, isSubject } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before, countriesOf } from './salience.ts'

/** Points for sets of countries, keyed by their codes in order. */
type Points = Map<string, number>

/** The best set of `size` countries before the mention, in the order in which the text names them; empty for none. */
export function partiesInView(open: Case, mention: Mention, size: number): string[] {
  return strongest(open, mention, size).countries
}

/** The same with the points that speak for it. */
export function strongest(
  open: Case,
  mention: Mention,
  size: number,
): { readonly countries: string[]; readonly points: number; readonly named: number } {
  const points: Points = new Map()
  const fresh = addSentences(open, mention, size, points)
  addEarlierSets(open, mention, size, points, fresh)
  const acting = actingOn(open, mention)
  const main = open.mainCountries.filter((country) => country !== acting)
  if (main.length >= size) add(points, main.slice(0, size), 1)
  let best: string[] = []
  let most = 0
  for (const [key, score] of points) {
    if (score <= most) continue
    const set = key.split('+')
    if (acting !== null && set.includes(acting)) continue
    most = score
    best = set
  }
  const countries = best.length > 0 ? inTextOrder(open, best) : nearest(open, mention, size, acting)
  return { countries, points: most, named: lastNamed(open, mention, countries) }
}

/** Index of the newest mention of one of the countries by a name that is no place, -1 for none. */
function lastNamed(open: Case, mention: Mention, countries: readonly string[]): number {
  for (const other of before(open, mention, 60)) {
    if (other.kind !== 'state' || other.form !== 'name' || other.end > mention.first) continue
    if (countriesOf(open, other).some((country) => countries.includes(country))) return other.index
  }
  return -1
}

function add(points: Points, countries: readonly string[], score: number): void {
  const key = [...countries].sort().join('+')
  points.set(key, (points.get(key) ?? 0) + score)
}

/** A set that was in view before is likelier to be meant again, the more so the more often; less once others are joined. */
function addEarlierSets(
  open: Case,
  mention: Mention,
  size: number,
  points: Points,
  fresh: Mention | null,
): void {
  const seen = new Map<string, number>()
  for (const other of before(open, mention, 60)) {
    const countries = countriesOf(open, other)
    if (countries.length !== size) continue
    const told = open.found[other.index]!.because[1]!.startsWith('set-descriptions')
    const key = [...countries].sort().join('+')
    const times = seen.get(key) ?? 0
    const stale = fresh !== null && other.index < fresh.index
    if (times < 4)
      add(
        points,
        countries,
        (stale ? 0.7 : 1) * ((times === 0 ? 0.9 : 0.3) + (told && times === 0 ? 0.3 : 0)),
      )
    seen.set(key, times + 1)
  }
}

/** Sets named before count more, sets joined by "and" most; each sentence back costs half a point. */
function addSentences(open: Case, mention: Mention, size: number, points: Points): Mention | null {
  let fresh: Mention | null = null
  let sentence = mention.sentence
  let alone = new Set<string>()
  const close = (): void => {
    if (alone.size === size)
      add(
        points,
        [...alone],
        (sentence === mention.sentence ? 0.4 : 1.5) - 0.5 * (mention.sentence - sentence),
      )
    alone = new Set()
  }
  for (const other of before(open, mention, 3)) {
    if (
      other.end > mention.first ||
      isAgainst(open, mention, other) ||
      (other.kind === 'place' && other.form === 'description')
    )
      continue
    if (other.sentence !== sentence) {
      close()
      sentence = other.sentence
    }
    const back = 0.5 * (mention.sentence - sentence)
    const countries = countriesOf(open, other)
    // What a description was taken for before the newest pair was named tells less.
    if (countries.length === size) add(points, countries, (fresh === null ? 2.5 : 1.6) - back)
    if (countries.length !== 1 || other.form === 'pronoun' || other.kind === 'place') continue
    alone.add(countries[0]!)
    const joined = joinedWith(open, other)
    if (joined.length === size && !isScene(open, other)) {
      add(points, joined, 3 - back - (tells(open, other) ? 1.2 : 0))
      if (!tells(open, other)) fresh ??= other
    }
  }
  close()
  return fresh
}

/** "Mediators met both sides", "hosted talks between the two": who does it to them is none of them. */
function isAgainst(open: Case, mention: Mention, other: Mention): boolean {
  if (!isSubject(open, other) || isSubject(open, mention)) return false
  const { tree, tags } = open
  const verb = tree.heads[firstJoined(open, other.head)]!
  if (verb === tree.heads[mention.head]) return true
  for (let at = tree.heads[mention.head]!, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
    if (at === verb) return MEDIATING.has(tags.lemmas[verb]!)
    if (tree.relations[at] !== R.nmod && tree.relations[at] !== R.obj && tree.relations[at] !== R.obl)
      return false
  }
  return false
}
const MEDIATING: ReadonlySet<string> = new Set([
  'host',
  'mediate',
  'broker',
  'facilitate',
  'arrange',
  'propose',
  'sponsor',
])

/** "refuge in Chad and Egypt": where something is, is no party. */
function isScene(open: Case, other: Mention): boolean {
  if (other.kind !== 'state' && other.kind !== 'place') return false
  const first = open.mentions.all[open.mentions.atHead[firstJoined(open, other.head)]!] ?? other
  const { lowers } = open.tokens
  const before = lowers[first.first - 1] === 'the' ? lowers[first.first - 2] : lowers[first.first - 1]
  return before === 'in' || before === 'inside' || before === 'across' || before === 'near'
}

function firstJoined(open: Case, head: number): number {
  let at = head
  for (let steps = 0; open.tree.relations[at] === R.conj && steps < 8; steps++) at = open.tree.heads[at]!
  return at
}

/** Who tells of others in a clause is less in view than they are. */
function tells(open: Case, other: Mention): boolean {
  const verb = open.tree.heads[firstJoined(open, other.head)]!
  if (verb < 0 || !isSubject(open, other) || !open.knowledge.agents.saying.has(open.tags.lemmas[verb]!))
    return false
  for (
    let child = open.tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = open.tree.nextSibling[child]!, seen++
  ) {
    if (open.tree.relations[child] === R.ccomp) return true
  }
  return false
}

/** Countries of a mention and of those joined to it. */
function joinedWith(open: Case, other: Mention): string[] {
  return [...new Set(conjuncts(open, other).flatMap((one) => [...countriesOf(open, one)]))]
}

function nearest(open: Case, mention: Mention, size: number, not: string | null): string[] {
  const found: string[] = []
  for (const other of before(open, mention, 3)) {
    if (other.kind === 'place' || other.end > mention.first) continue
    for (const country of countriesOf(open, other))
      if (country !== not && !found.includes(country)) found.unshift(country)
    if (found.length >= size) return found.slice(0, size)
  }
  return found
}

function inTextOrder(open: Case, countries: readonly string[]): string[] {
  const order = [...open.countries.keys()]
  return [...countries].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}
