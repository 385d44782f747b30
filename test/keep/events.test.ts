// Events: from claims and judgements alone, whatever the order; persons overrule, and can take it back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readable } from '../../src/keep/ledger.ts'
import { all, newLedger } from './ledgers.ts'
import { made, shipment } from './made.ts'

const DAY = '2024-06-20'

/** Three independent tellings of one act, one denial, and another act. */
const STORY: readonly Readable[] = [
  shipment(DAY, {
    publisher: 'Reuters',
    words: 'North Korea shipped artillery shells to Russia on Thursday, satellites show.',
  }),
  shipment(DAY, {
    publisher: 'Yonhap',
    words: 'By sea North Korea shipped artillery shells to Russia, the port of Rajin reports.',
  }),
  shipment(DAY, {
    publisher: 'Le Monde',
    words: 'It was night when North Korea shipped artillery shells to Russia.',
  }),
  shipment(DAY, {
    publisher: 'KCNA',
    denied: true,
    words: 'North Korea did not ship artillery shells to Russia, the agency writes.',
  }),
  shipment('2024-09-01', {
    publisher: 'Reuters',
    words: 'In September North Korea shipped artillery shells to Russia again.',
  }),
]

describe('events', () => {
  it('count independent sources and show both sides', async () => {
    const ledger = await newLedger()
    await all(ledger.addAll(STORY))
    const events = await ledger.events({ actor: 'PRK', recipient: 'RUS' }, { order: 'ascending' })
    expect(events.map(({ claims }) => claims.length)).toEqual([4, 1])
    expect(events[0]!.standing).toMatchObject({ kind: 'disputed', affirming: 3, denying: 1 })
    const record = await ledger.event(events[0]!.id)
    expect(record!.claims.map(({ claim }) => claim.id)).toEqual(events[0]!.claims)
    expect(record!.judgements.length).toBeGreaterThan(0)
    expect(record!.judgements.every(({ because }) => because.length > 0)).toBe(true)
    const kcna = record!.claims.find(({ publisher }) => publisher?.name === 'KCNA')
    expect(kcna).toMatchObject({
      party: true,
      publisher: { actor: 'PRK.KCNA', country: 'PRK', stateMedia: true },
    })
    // Any claim's own event finds the event that it belongs to.
    const other = record!.claims[1]!.claim.id
    expect((await ledger.event(other.replace('c_', 'e_')))!.event.id).toBe(events[0]!.id)
  })

  it('are the same in whatever order the texts arrive', async () => {
    const copies = STORY.map(({ document, claims }) => shipmentAgain(document.text, claims.length))
    const texts = [...STORY, ...copies]
    const expected = await eventsOf(texts)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.boolean(),
        async (shuffled, together) => {
          expect(await eventsOf(shuffled, together)).toEqual(expected)
        },
      ),
      { numRuns: 8, seed: 5 },
    )
  })

  it('fall when a document is withdrawn, and stand again when it is restored', async () => {
    const ledger = await newLedger()
    const { document } = await ledger.add(STORY[0]!)
    const [before] = await ledger.events()
    await ledger.withdraw(document, 'the picture was of another port')
    expect((await ledger.events())[0]).toMatchObject({ standing: { kind: 'withdrawn' }, counts: false })
    expect(await ledger.claims()).toEqual([])
    expect(await ledger.countClaims({ all: true })).toBe(1)
    expect((await ledger.document(document))!.kept.withdrawnBecause).toBe('the picture was of another port')
    expect(await all(ledger.check())).toEqual([])
    await ledger.restore(document)
    expect(await ledger.events()).toEqual([before])
    await expect(ledger.withdraw('d_none')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are parted and joined by a person, who can take it back', async () => {
    const ledger = await newLedger()
    await all(ledger.addAll(STORY))
    const before = await ledger.events()
    const [one, two, , , later] = STORY.map(({ claims }) => claims[0]!.id)
    await ledger.judge(one!, two!, 'different', 'two ships')
    expect(await eventOf(ledger, one!)).not.toBe(await eventOf(ledger, two!))
    expect((await ledger.judgements(one!))[0]).toMatchObject({
      by: 'person',
      verdict: 'different',
      note: 'two ships',
    })
    await ledger.judge(one!, later!, 'same')
    expect(await eventOf(ledger, one!)).toBe(await eventOf(ledger, later!))
    expect(await all(ledger.check())).toEqual([])
    expect(await ledger.unjudge(later!, one!)).toBe(true)
    expect(await ledger.unjudge(later!, one!)).toBe(false)
    expect(await ledger.unjudge(one!, two!)).toBe(true)
    expect(await ledger.events()).toEqual(before)
    expect((await ledger.judgements()).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
    await expect(ledger.judge(one!, 'c_none', 'same')).rejects.toMatchObject({ code: 'not-found' })
    await expect(ledger.judge(one!, one!, 'same')).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('rereading', () => {
  it('says what changed, and what persons said follows the claims', async () => {
    const ledger = await newLedger()
    await all(ledger.addAll(STORY.slice(0, 2)))
    const [one, two] = STORY.map(({ claims }) => claims[0]!.id)
    await ledger.judge(one!, two!, 'different')
    // The better reader finds that the claim's words are others, so that its id is, too; and one claim more.
    const rereads = await all(
      ledger.reread(({ text, ...head }) => {
        const whole = { text, ...clean(head) }
        if (head.publisher !== 'Reuters') return shipmentWith(whole, 'shipped')
        const claims = [
          { trigger: 'shipped artillery', actor: 'North Korea', recipient: 'Russia', day: DAY },
          { trigger: 'satellites show', actor: 'Russia' },
        ]
        return made(whole, claims, 'made-2')
      }, 'made-2'),
    )
    expect(rereads.find(({ added }) => added > 0)).toMatchObject({ added: 2, removed: 1, carried: 1 })
    const claims = await ledger.claims({ actor: 'PRK', recipient: 'RUS' })
    expect(claims.map(({ reader }) => reader)).toEqual(['made-2', 'made-2'])
    expect(await eventOf(ledger, claims[0]!.id)).not.toBe(await eventOf(ledger, claims[1]!.id))
    const judgement = (await ledger.judgements())[0]!
    expect([judgement.left, judgement.right].sort()).toEqual(claims.map(({ id }) => id).sort())
    // What the earlier reader found can still be cited.
    expect((await ledger.claim(one!))!.claim.reader).toBe('made-1')
    expect(await all(ledger.check())).toEqual([])
    expect(await all(ledger.reread(() => STORY[0]!, 'made-2'))).toEqual([])
  })

  it('changes nothing when the same is found, and can go back', async () => {
    const ledger = await newLedger()
    await ledger.add(STORY[0]!)
    const before = await ledger.events()
    for (const version of ['made-2', 'made-1', 'made-2']) {
      const read = (): Readable => ({
        ...STORY[0]!,
        claims: STORY[0]!.claims.map((claim) => ({ ...claim, reader: version })),
      })
      expect(await all(ledger.reread(read, version))).toMatchObject([{ unchanged: 1, added: 0, removed: 0 }])
      expect(await ledger.events()).toEqual(before)
      expect(await all(ledger.check())).toEqual([])
    }
  })
})

function clean(head: object): Record<string, string> {
  return Object.fromEntries(Object.entries(head).filter(([key, value]) => key !== 'id' && value !== null))
}

function shipmentWith(head: { text: string }, trigger: string): Readable {
  return made(head, [{ trigger, actor: 'North Korea', recipient: 'Russia', day: DAY }], 'made-2')
}

/** The same text, printed by somebody else. */
function shipmentAgain(text: string, count: number): Readable {
  const denied = text.includes('did not')
  const day = text.includes('September') ? '2024-09-01' : DAY
  expect(count).toBe(1)
  return shipment(day, { publisher: 'Daily Copy', words: text, denied })
}

async function eventsOf(readings: readonly Readable[], together = true): Promise<unknown> {
  const ledger = await newLedger()
  if (together) await all(ledger.addAll(readings))
  else for (const reading of readings) await ledger.add(reading)
  return ledger.events({}, { order: 'ascending' })
}

async function eventOf(ledger: Awaited<ReturnType<typeof newLedger>>, claim: string): Promise<string | null> {
  return (await ledger.claim(claim))!.event
}
