// The measured figures as a page.

/** What adding.ts, million.ts and kill.ts say, by what was measured and on which store. */
export interface Figures {
  [name: `adding ${string}`]: Adding
  [name: `asking ${string}`]: Asking
  [name: `kill ${string}`]: Killing
}

interface Adding {
  readonly documents: number
  readonly claims: number
  readonly events: number
  readonly origins: number
  readonly bytes: number
  readonly totalMs: number
  readonly totalOwn: number
  /** Of it, that of the thread that keeps; null where it is not known. */
  readonly keepingOwn: number | null
  readonly readingMs: number
  readonly readingOwn: number
  readonly peakBytes: number
  /** After the first thousand documents. */
  readonly peakAt1000: number
}

interface Time {
  readonly wall: number
  readonly own: number
}

interface Asking {
  readonly claims: number
  readonly pair: Time
  readonly parties: Time
  readonly text: Time
  readonly event: Time
  readonly actorPage: Time
}

interface Killing {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly faults: number
}

/** The tables, under the line that says where and when they were measured. */
export function page(figures: Figures, where: string): string {
  const rows = Object.entries(figures) as [string, unknown][]
  const of = <Kind>(kind: string): [string, Kind][] =>
    rows
      .filter(([name]) => name.startsWith(kind))
      .map(([name, found]) => [name.slice(kind.length + 1), found as Kind])
  return [
    `Last measured ${where}. "Own" is the time that the process had of a core; by the clock it is more on a busy machine.`,
    '',
    table(
      [
        'adding',
        'documents',
        'claims',
        'events',
        'share of the reader’s speed (clock)',
        'on two idle cores (own, slower thread)',
        'both threads’ work together (own)',
        'peak memory after 1000, MB',
        'peak memory, MB',
        'size, MB',
      ],
      of<Adding>('adding').map(([name, one]) => [
        name,
        one.documents,
        one.claims,
        one.events,
        percent(one.readingMs / one.totalMs),
        one.keepingOwn === null ? '' : percent(one.readingOwn / slower(one)),
        percent(one.readingOwn / one.totalOwn),
        Math.round(one.peakAt1000 / 1e6),
        Math.round(one.peakBytes / 1e6),
        Math.round(one.bytes / 1e6),
      ]),
    ),
    '',
    table(
      [
        'asking, ms at the 95th percentile (own / clock)',
        'claims',
        'a pair’s months',
        'two parties’ months since 2010',
        'full text, 50',
        'an event with its claims',
        'an actor’s last 50',
      ],
      of<Asking>('asking').map(([name, one]) => [
        name,
        one.claims,
        ...[one.pair, one.parties, one.text, one.event, one.actorPage].map(times),
      ]),
    ),
    '',
    table(
      ['killed while adding', 'kills', 'documents acknowledged', 'lost', 'faults that check finds'],
      of<Killing>('kill').map(([name, one]) => [name, one.kills, one.acknowledged, one.lost, one.faults]),
    ),
    '',
  ].join('\n')
}

/** The work of the thread that had more: on two cores that nobody else uses, the other one waits for it. */
function slower({ keepingOwn, totalOwn }: Adding): number {
  return Math.max(keepingOwn!, totalOwn - keepingOwn!)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function times({ wall, own }: Time): string {
  return `${own.toFixed(1)} / ${wall.toFixed(1)}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
