// Asking: filters, words, pages, timelines, phrases; and queries that nobody means well.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/keep/ledger.ts'
import type { Filter } from '../../src/model/index.ts'
import { all, newLedger } from './ledgers.ts'
import { made } from './made.ts'

const READINGS = [
  made(
    {
      text: 'North Korea shipped artillery shells to Russia on Monday. Ties between North Korea and Russia deepened.',
      title: 'Shells by sea',
      publisher: 'Yonhap',
      publishedAt: '2024-06-18',
    },
    [
      {
        trigger: 'shipped',
        actor: 'North Korea',
        recipient: 'Russia',
        day: '2024-06-17',
        item: { text: 'artillery shells', category: 'arms.ammunition.artillery' },
        phrases: ['shared Bloodshed'],
      },
      { trigger: 'deepened', actor: 'North Korea', recipient: 'Russia', direction: 'closer' },
    ],
  ),
  made(
    {
      text: 'Canada sanctioned Russia on 3 July 2024. Russia, Iran said, met China.',
      title: 'New sanctions',
      publisher: 'Reuters',
      publishedAt: '2024-07-04T10:00:00+02:00',
    },
    [
      {
        trigger: 'sanctioned',
        actor: 'Canada',
        recipient: 'Russia',
        type: 'SANCTION',
        day: '2024-07-03',
        phrases: ['shared bloodshed'],
      },
      { trigger: 'met', actor: 'Russia', recipient: 'China', type: 'CONSULT', said: 'Iran' },
    ],
  ),
  made({ text: 'Élysée officials praised Canada.', publisher: 'Le Monde' }, [
    { trigger: 'praised', actor: 'officials', recipient: 'Canada', type: 'SUPPORT' },
  ]),
]

let ledger: Ledger

beforeEach(async () => {
  ledger = await newLedger()
  await all(ledger.addAll(READINGS))
})

/** The triggers of the claims that a filter finds, in text order. */
async function found(filter: Filter): Promise<string[]> {
  const claims = await ledger.claims(filter, { sort: 'added', order: 'ascending' })
  expect(await ledger.countClaims(filter)).toBe(claims.length)
  return claims.map(({ trigger }) => trigger.text).sort()
}

describe('a filter', () => {
  it.each<[string, Filter, string[]]>([
    ['an actor by id', { actor: 'PRK' }, ['shipped']],
    ['an actor by name', { actor: 'north KOREA' }, ['shipped']],
    ['an actor without id', { actor: 'officials' }, ['praised']],
    ['a recipient', { recipient: 'RUS' }, ['sanctioned', 'shipped']],
    ['any of several', { actor: ['PRK', 'CAN'] }, ['sanctioned', 'shipped']],
    ['a party on any side', { party: 'RUS' }, ['deepened', 'met', 'sanctioned', 'shipped']],
    ['two parties, both of them', { party: ['rus', 'PRK'] }, ['deepened', 'shipped']],
    ['a kind', { kind: 'assessment' }, ['deepened']],
    ['types', { type: ['SANCTION', 'CONSULT'] }, ['met', 'sanctioned']],
    ['days', { since: '2024-06-17', until: '2024-07-03' }, ['deepened', 'sanctioned', 'shipped']],
    ['until, which leaves out what has no day', { until: '2024-06-17' }, ['shipped']],
    ['a category with all below it', { item: 'arms' }, ['shipped']],
    ['words of a thing', { item: 'artillery shell' }, ['shipped']],
    ['a thing that is not there', { item: 'artillery tanks' }, []],
    ['a publisher', { source: 'yonhap' }, ['deepened', 'shipped']],
    ['a publisher by the actor that it is', { source: 'KOR.YONHAP' }, ['deepened', 'shipped']],
    ['a speaker', { source: 'IRN' }, ['met']],
    ['words in any order', { text: 'russia artillery' }, ['shipped']],
    ['words of the title', { text: 'new sanctions' }, ['met', 'sanctioned']],
    ['a phrase', { text: '"artillery shells to"' }, ['shipped']],
    ['a phrase in another order', { text: '"shells artillery"' }, []],
    ['a phrase over the end of the title', { text: '"sanctions Canada"' }, []],
    ['other forms and accents', { text: 'elysee officials PRAISING' }, ['praised']],
    ['nothing that is there', { text: 'zeppelin' }, []],
    ['only marks', { text: '* "" ()' }, []],
  ])('finds %s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected)
  })

  it('finds events as it finds their claims', async () => {
    const ids = async (filter: Filter): Promise<string[]> =>
      (await ledger.events(filter)).map(({ type }) => type).sort()
    expect(await ids({})).toEqual(['AID', 'CONSULT', 'SANCTION', 'SUPPORT'])
    expect(await ids({ party: ['PRK', 'RUS'] })).toEqual(['AID'])
    expect(await ids({ text: '"artillery shells"' })).toEqual(['AID'])
    expect(await ids({ source: ['Reuters', 'yonhap'], counts: true })).toEqual(['AID', 'CONSULT', 'SANCTION'])
    expect(await ids({ document: READINGS[2]!.document.id, standing: 'single-source' })).toEqual(['SUPPORT'])
    expect(await ids({ kind: 'relation' })).toEqual([])
    expect(await ids({ item: 'arms.ammunition', since: '2024-06-17', until: '2024-06-17' })).toEqual(['AID'])
  })

  it('never fails on what somebody types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        await ledger.claims({ text: words, actor: words, item: words, source: [words], place: words })
        await ledger.events({ text: `"${words}` })
      }),
      { numRuns: 60 },
    )
    for (const text of [
      '"',
      'a OR b',
      'NEAR(a b)',
      "'; drop table claims; --",
      'a:*',
      '^a',
      '-a',
      '"a" AND',
      'ﷺ ½ ⑴ ŉ',
    ]) {
      expect(await ledger.claims({ text: `${text} zeppelin` })).toEqual([])
    }
    expect(await ledger.countClaims()).toBe(5)
  })
})

describe('pages', () => {
  it('hold every claim once, in each order', async () => {
    for (const sort of ['when', 'published', 'added'] as const) {
      for (const order of ['ascending', 'descending'] as const) {
        const ids: string[] = []
        for (let after: string | undefined; ; after = ids.at(-1)) {
          const page = await ledger.claims(
            {},
            { sort, order, limit: 2, ...(after === undefined ? {} : { after }) },
          )
          ids.push(...page.map(({ id }) => id))
          if (page.length < 2) break
        }
        expect(ids.length).toBe(5)
        expect(new Set(ids).size).toBe(5)
        expect(await all(ledger.eachClaim())).toHaveLength(5)
      }
    }
  })

  it('hold every claim and event of a party once, whoever it is', async () => {
    for (const filter of [{ party: 'RUS' }, { actor: ['PRK', 'CAN', 'IRN'] }, { party: ['PRK', 'RUS'] }]) {
      const [claims, events] = [await ledger.claims(filter), await ledger.events(filter)]
      for (const order of ['ascending', 'descending'] as const) {
        const [told, found]: [string[], string[]] = [[], []]
        for (let n = 0; n < claims.length; n++) {
          const after = told.length === 0 ? {} : { after: told.at(-1)! }
          told.push(...(await ledger.claims(filter, { order, limit: 1, ...after })).map(({ id }) => id))
        }
        for (let n = 0; n < events.length; n++) {
          const after = found.length === 0 ? {} : { after: found.at(-1)! }
          found.push(...(await ledger.events(filter, { order, limit: 1, ...after })).map(({ id }) => id))
        }
        if (order === 'ascending') for (const list of [told, found]) list.reverse()
        expect(told).toEqual(claims.map(({ id }) => id))
        expect(found).toEqual(events.map(({ id }) => id))
      }
    }
  })

  it('stay where they are while others are added', async () => {
    const [first] = await ledger.claims({}, { limit: 1 })
    const rest = await ledger.claims({}, { after: first!.id })
    await ledger.add(
      made({ text: 'Iran met China.', publishedAt: '2026-01-01' }, [
        { trigger: 'met', actor: 'Iran', recipient: 'China' },
      ]),
    )
    expect(await ledger.claims({}, { after: first!.id })).toEqual(rest)
    await expect(ledger.events({}, { after: 'e_none' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('timeline', () => {
  it('counts events by step, for two parties as for any filter', async () => {
    const row = { events: 1, counted: 1, quads: [0, 1, 0, 0], meanScore: null }
    const june = { from: '2024-06-01', to: '2024-06-30', ...row }
    const filters: Filter[] = [
      { actor: 'PRK', recipient: 'RUS' },
      { party: ['RUS', 'PRK'] },
      { actor: 'north korea', recipient: 'russia' },
      { party: ['PRK', 'RUS'], since: '2024-06-01', until: '2024-06-30', counts: true },
    ]
    for (const filter of filters) expect(await ledger.timeline(filter, 'month')).toEqual([june])
    expect(await ledger.timeline({ party: ['PRK', 'RUS'], since: '2024-07-01' }, 'month')).toEqual([])
    expect((await ledger.timeline({ actor: 'PRK' }, 'week'))[0]).toMatchObject({
      from: '2024-06-17',
      to: '2024-06-23',
    })
    expect((await ledger.timeline({}, 'year')).map(({ from, to, events }) => [from, to, events])).toEqual([
      ['2024-01-01', '2024-12-31', 3],
    ])
    expect((await ledger.timeline({}, 'day')).map(({ from }) => from)).toEqual([
      '2024-06-17',
      '2024-07-03',
      '2024-07-04',
    ])
  })
})

describe('phrases', () => {
  it('say who used one first and how it spread', async () => {
    expect(await ledger.phrases()).toEqual([
      {
        phrase: 'shared Bloodshed',
        uses: 2,
        origins: 2,
        firstPublished: '2024-06-18',
        lastPublished: '2024-07-04',
        speakers: ['Canada', 'North Korea'],
        firstClaim: READINGS[0]!.claims[0]!.id,
      },
    ])
    expect(await ledger.phrases({ actor: 'CAN' })).toMatchObject([{ uses: 1 }])
  })
})

describe('publishers', () => {
  it('are graded by a person only', async () => {
    expect((await ledger.publishers()).map(({ name, reliability }) => [name, reliability])).toEqual([
      ['Le Monde', null],
      ['Reuters', null],
      ['Yonhap', null],
    ])
    expect(await ledger.grade('reuters', 'A', 'long known')).toMatchObject({
      name: 'Reuters',
      reliability: 'A',
    })
    expect((await ledger.claimRecords({ source: 'Reuters' }))[0]!.publisher).toMatchObject({
      note: 'long known',
    })
    expect(await ledger.grade('Reuters', null)).toMatchObject({ reliability: null, note: null })
    await expect(ledger.grade('Nobody', 'B')).rejects.toMatchObject({ code: 'not-found' })
  })
})
