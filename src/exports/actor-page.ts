// A page about an actor for a terminal: names, offices, ties and listings, each with its dates.
import type { ActorPage, Fact, Named } from '../knowledge/actor-page.ts'
import type { Dated } from '../knowledge/knowledge.ts'
import type { Paint } from './paint.ts'
import { breakLines, printable, textWidth } from './text-width.ts'

const WIDEST = 100
const NARROWEST = 40
/** Columns of the dates before each fact. */
const DATES = 27

export interface ActorPageStyle {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
}

/** The page as text, ending in a newline. */
export function actorLines(page: ActorPage, style: ActorPageStyle): string {
  const set = setter(style)
  const lines = [
    ...head(page, style, set),
    ...set.words('names', nameWords(page)),
    ...set.facts('offices', page.offices, (fact) => `${of(fact)}${fact.acting ? ' (acting)' : ''}`),
    ...set.facts(
      page.on === null ? 'in office now' : `in office on ${page.on}`,
      page.holders,
      (fact) => `${whoWords(fact.who)}, ${fact.what}`,
    ),
    ...set.words('bodies', list(page.bodies.map(({ id, name }) => `${name} (${id})`))),
    ...set.facts(
      'belongs to',
      page.memberships,
      (fact) =>
        `${fact.who.length > 0 ? whoWords(fact.who) : fact.what}${fact.role === 'member' ? '' : `, ${roleWords(fact.role)}`}`,
    ),
    ...set.words(
      page.on === null ? 'members now' : `members on ${page.on}`,
      page.members.length === 0
        ? ''
        : `${page.members.length}: ${list(page.members.map(({ name }) => name))}`,
    ),
    ...set.facts('ties', page.ties, (fact) => `${fact.what} (${fact.kind}): ${manyWords(fact.who)}`),
    ...set.facts(
      'listed',
      page.listings,
      (fact) => `${fact.what}${fact.who.length > 0 ? `, of ${whoWords(fact.who)}` : ''}`,
    ),
    ...set.facts(
      'sanctions regimes',
      page.regimes.map(({ name, clauses, from, until }) => ({
        what: `${name}, ${clauses} clauses`,
        who: [],
        from,
        until,
      })),
      (fact) => fact.what,
    ),
    ...page.entries.flatMap(({ list: name, ref, imported, names, note }) => [
      ...set.words(
        `list ${name}, entry ${ref}, imported ${imported}`,
        [...names.map((one) => `${one.text}${one.quality === 'weak' ? ' (weak)' : ''}`)].join('; '),
      ),
      ...set.words('', note ?? ''),
    ]),
    ...page.disputes.flatMap((dispute, index) => set.words(index === 0 ? 'disputed' : '', dispute)),
    ...set.words('note', page.note ?? ''),
    ...set.words(
      'sources',
      `${page.sources.join('; ')}${page.verified || page.sources.length === 0 ? '' : ' (not verified)'}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Columns, and ways to set what stands under a heading. */
interface Setter {
  readonly width: number
  words(heading: string, text: string): string[]
  facts<F extends Fact>(heading: string, facts: readonly F[], wording: (fact: F) => string): string[]
}

function setter({ width: asked, paint }: ActorPageStyle): Setter {
  const width = Math.min(WIDEST, Math.max(NARROWEST, asked))
  const broken = (text: string, indent: number): string[] => {
    const plain = printable(text)
    return breakLines(plain, width - indent).map(
      ({ start, end }) => `${' '.repeat(indent)}${plain.slice(start, end)}`,
    )
  }
  const under = (heading: string): string[] =>
    heading === '' ? [] : ['', ...broken(heading, 0).map(paint.strong)]
  return {
    width,
    words: (heading, text) => (text === '' ? [] : [...under(heading), ...broken(text, 2)]),
    facts: (heading, facts, wording) =>
      facts.length === 0
        ? []
        : [
            ...under(heading),
            ...facts.flatMap((fact) => {
              const dates = dateWords(fact)
              const indent = width < 60 ? 4 : DATES
              const lines = broken(wording(fact), indent)
              if (width < 60) return [`  ${paint.quiet(dates)}`, ...lines]
              const [first = '', ...rest] = lines
              const pad = ' '.repeat(Math.max(1, DATES - 2 - textWidth(dates)))
              return [`  ${paint.quiet(dates)}${pad}${first.trimStart()}`, ...rest]
            }),
          ],
  }
}

function head(page: ActorPage, { paint }: ActorPageStyle, set: Setter): string[] {
  const { actor } = page
  const life =
    actor.kind === 'person'
      ? [actor.born === null ? '' : `born ${actor.born}`, actor.died === null ? '' : `died ${actor.died}`]
      : [span(actor)]
  const kind = actor.class === null ? actor.kind : `${actor.kind}, ${actor.class}`
  const parts = [
    actor.id,
    kind,
    page.country === null ? '' : page.country.name,
    actor.sector,
    page.parent === null || page.parent.id === page.country?.id ? '' : `of ${page.parent.name}`,
    actor.capital === null ? '' : `capital ${actor.capital}`,
    ...life,
  ]
  return [
    paint.strong(
      printable(
        actor.official === null || actor.official === actor.name
          ? actor.name
          : `${actor.name} — ${actor.official}`,
      ),
    ),
    ...set
      .words('', parts.filter((part) => part !== '').join(' · '))
      .map((line) => paint.quiet(line.trimStart())),
  ]
}

/** Each name once, with its use when that is not plain, and its dates. */
function nameWords({ names }: ActorPage): string {
  const uses = new Map<string, string[]>()
  for (const { text, use, from, until } of names) {
    const dates = from === null && until === null ? '' : ` ${span({ from, until })}`
    const said = use === 'name' && dates === '' ? '' : `${use === 'name' ? '' : use}${dates}`.trim()
    const own = uses.get(text) ?? []
    if (!own.includes(said)) uses.set(text, [...own, said])
  }
  return [...uses]
    .map(([text, said]) => {
      const notes = said.filter((one) => one !== '')
      return notes.length === 0 ? text : `${text} (${notes.join(', ')})`
    })
    .join('; ')
}

const of = (fact: Fact): string => {
  const whose = whoWords(fact.who)
  return fact.what.includes(whose) ? fact.what : `${fact.what}, ${whose}`
}
const whoWords = (who: readonly Named[]): string => list(who.map(({ name }) => name))
const roleWords = (role: string): string => role.replace(/-/g, ' ')
const list = (words: readonly string[]): string => words.join(', ')

/** Up to a dozen parties by name, then how many more. */
function manyWords(who: readonly Named[]): string {
  const shown = who.slice(0, 12)
  return `${whoWords(shown)}${who.length > shown.length ? ` and ${who.length - shown.length} more` : ''}`
}

function dateWords(fact: Dated): string {
  return fact.from === null && fact.until === null ? 'no date' : span(fact)
}

/** "2011-12-17 –", "2000 – 2004", "– 1989-06". */
function span({ from, until }: Dated): string {
  if (from === null && until === null) return ''
  return [from ?? '', '–', until ?? ''].filter((part) => part !== '').join(' ')
}
