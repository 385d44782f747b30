// What each rule that takes a party from outside the slots of its row is worth: how often the claims it touched are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openReader } from '../../src/index.ts'
import type { Actor, EventClaim, Span } from '../../src/model/index.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

const OWN = fileURLToPath(new URL('../../train/data/articles', import.meta.url))
const ROOM = fileURLToPath(new URL('../../src/read/07-predicates/', import.meta.url))
/** Articles that may be read while developing. */
const SEEN = /^(news-0[1-6]|ana-0[1-4])\./
const VAGUE: ReadonlySet<string | null> = new Set(['IGO', 'NGO', 'INT', 'unknown', null])

interface Party {
  readonly text: string
  readonly country: string
}

interface Annotated {
  readonly kind?: string
  readonly type: string
  readonly alsoType?: readonly string[]
  readonly quote: string
  readonly trigger: string
  readonly again?: readonly string[]
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

interface Tally {
  right: number
  wrong: number
  /** Claims whose annotation has no recipient, or that no annotation tells of. */
  extra: number
}

/** Precision of claims by the names of rules in their `because`, on the annotated articles that may be read. */
export async function benchRules({ articles, errors }: BenchOptions): Promise<BenchResult> {
  const folders = [join(articles, 'gold'), OWN].filter((folder) => existsSync(folder))
  const reader = await openReader({ knowledge: null })
  const names = rulesOf()
  const tallies = new Map<string, Tally>()
  const lines: string[] = []
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.claims.json'))) {
      if (folder !== OWN && !SEEN.test(file)) continue
      const path = join(folder, file.replace('.claims.json', ''))
      const text = readFileSync(`${path}.txt`, 'utf8')
      const { publishedAt } = JSON.parse(readFileSync(`${path}.meta.json`, 'utf8')) as { publishedAt: string }
      const { claims } = JSON.parse(readFileSync(`${path}.claims.json`, 'utf8')) as { claims: Annotated[] }
      for (const claim of reader.read({ text, publishedAt }).claims) {
        if (claim.kind !== 'event') continue
        const [judged, want] = judge(text, claim, claims)
        for (const rule of [...rulesIn(claim, names), 'none of them'].slice(0, 1)) {
          const tally = tallies.get(rule) ?? { right: 0, wrong: 0, extra: 0 }
          tallies.set(rule, tally)
          tally[judged]++
          lines.push(`${rule}  ${judged}  ${show(claim)}${want ? `  WANT ${showWanted(want)}` : ''}`)
        }
      }
    }
  }
  const figures = [...tallies].sort().map(([rule, { right, wrong, extra }]): Figure => {
    const count = right + wrong + extra
    return {
      corpus: 'articles that may be read',
      metric: `parties right: ${rule}`,
      value: right / count,
      count,
    }
  })
  return { layer: 'rules', figures, ...(errors ? { errors: lines.sort() } : {}) }
}

/** Names of the rules that take parties from elsewhere. */
function rulesOf(): ReadonlySet<string> {
  const files = ['settling', 'implied'].flatMap((folder) => readdirSync(join(ROOM, folder)))
  return new Set(files.map((file) => `predicates/${file.replace('.ts', '')}`))
}

function rulesIn({ because }: EventClaim, names: ReadonlySet<string>): string[] {
  return because.filter((rule) => names.has(rule)).slice(-1)
}

/** How the claim's parties stand to those of the annotated act in whose clause its trigger lies. */
function judge(
  text: string,
  claim: EventClaim,
  wanted: readonly Annotated[],
): [keyof Tally, Annotated | null] {
  let best: Annotated | null = null
  for (const one of wanted) {
    if (one.kind && one.kind !== 'event') continue
    const clause = spanOf(text, one.quote)
    const spans = [
      spanOf(text, one.trigger, clause),
      ...(one.again ?? []).map((words) => spanOf(text, words)),
    ]
    if (!spans.some((span) => overlap(span, claim.trigger))) continue
    if (agree(text, claim, one))
      return [
        one.recipients.length === 0 && claim.recipients.length > 0 && one.actors.length < 2
          ? 'extra'
          : 'right',
        one,
      ]
    best = one
  }
  return best ? ['wrong', best] : ['extra', null]
}

function agree(text: string, claim: EventClaim, want: Annotated): boolean {
  const clause = spanOf(text, want.quote)
  const same = (got: readonly Actor[], parties: readonly Party[]) =>
    parties.every((party) => got.some((actor) => isSame(text, actor, party, clause))) &&
    got.every((actor) => parties.some((party) => isSame(text, actor, party, clause)))
  if (want.recipients.length === 0) {
    return same([...claim.actors, ...claim.recipients], want.actors) || same(claim.actors, want.actors)
  }
  return same(claim.actors, want.actors) && same(claim.recipients, want.recipients)
}

function isSame(text: string, actor: Actor, party: Party, clause: Span): boolean {
  if (!VAGUE.has(party.country) && actor.country === party.country) return true
  return overlap(actor.mention, spanOf(text, party.text, clause))
}

/** Where `words` stand, nearest to `near`. */
function spanOf(text: string, words: string, near: Span = { start: 0, end: 0 }): Span {
  let best = { start: -1, end: -1 }
  let least = Number.POSITIVE_INFINITY
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const inside = start >= near.start && start < near.end
    const away = inside ? 0 : Math.min(Math.abs(start - near.start), Math.abs(start - near.end))
    if (away < least) {
      best = { start, end: start + words.length }
      least = away
    }
  }
  return best
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function show({ type, actors, recipients, trigger, quote }: EventClaim): string {
  const of = (list: readonly Actor[]) =>
    list.map((actor) => `${actor.country ?? '?'}:${actor.mention.text}`).join('+')
  return `${type} ${of(actors)} > ${of(recipients)} [${trigger.text}] “${quote.text.replace(/\s+/g, ' ')}”`
}

function showWanted({ type, actors, recipients }: Annotated): string {
  const of = (list: readonly Party[]) => list.map(({ country, text }) => `${country}:${text}`).join('+')
  return `${type} ${of(actors)} > ${of(recipients)}`
}
