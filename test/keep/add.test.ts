// Adding: each document once, versions, copies, and texts that nobody would write.
import { describe, expect, it } from 'vitest'
import { all, newLedger, newPlace, openLedger } from './ledgers.ts'
import { made, shipment } from './made.ts'

const LONG = `North Korea shipped artillery shells to Russia on Monday. The shells left the port of Rajin on two ships.
They are meant for the war in Ukraine, where Russia fires some ten thousand of them each day. Analysts in Seoul counted
more than twenty voyages since August, and said that trains now carry what ships cannot.`

describe('add', () => {
  it('keeps a document with its claims, and the same one only once', async () => {
    const ledger = await newLedger()
    const reading = shipment('2024-06-20', { publisher: 'Reuters', url: 'https://a.example/1' })
    expect(await ledger.has(reading.document.id)).toBe(false)
    expect(await ledger.add(reading)).toEqual({ document: reading.document.id, status: 'added', claims: 1 })
    expect(await ledger.has(reading.document.id)).toBe(true)
    const before = await ledger.stats()
    expect((await ledger.add(reading)).status).toBe('unchanged')
    expect({ ...(await ledger.stats()), bytes: 0 }).toEqual({ ...before, bytes: 0 })
    expect((await ledger.document(reading.document.id))!.text).toBe(reading.document.text)
    expect((await ledger.claim(reading.claims[0]!.id))!.claim).toEqual(reading.claims[0])
    expect(await all(ledger.check())).toEqual([])
  })

  it('is there for whoever opens the ledger again', async () => {
    const place = await newPlace()
    const first = await openLedger(place)
    const { document } = await first.add(shipment('2024-06-20'))
    const second = await openLedger(place)
    expect((await second.document(document))!.kept.claims).toBe(1)
  })

  it('keeps the same text of two publishers as two documents of one origin', async () => {
    const ledger = await newLedger()
    await ledger.add(shipment('2024-06-20', { publisher: 'Reuters' }))
    await ledger.add(shipment('2024-06-20', { publisher: 'Yonhap' }))
    const { documents, current, origins, events } = await ledger.stats()
    expect({ documents, current, origins, events }).toEqual({
      documents: 2,
      current: 2,
      origins: 1,
      events: 1,
    })
    const [event] = await ledger.events()
    expect(event!.standing).toMatchObject({ kind: 'single-source', origins: 1, documents: 2 })
  })

  it('joins the origins of two texts when one comes that copies both', async () => {
    const ledger = await newLedger()
    const half = LONG.length / 2
    const [one, other] = [LONG.slice(0, half), LONG.slice(half)].map((text) => made({ text }))
    await ledger.add(one!)
    await ledger.add(other!)
    expect((await ledger.stats()).origins).toBe(2)
    await ledger.add(made({ text: LONG }))
    expect((await ledger.stats()).origins).toBe(1)
    expect(await all(ledger.check())).toEqual([])
  })

  it('lets a changed text at one address supersede the older one, and keeps the history', async () => {
    const ledger = await newLedger()
    const url = 'https://a.example/story'
    const first = shipment('2024-06-20', { url, publisher: 'Reuters', publishedAt: '2024-06-21T08:00:00Z' })
    const words = 'North Korea shipped artillery shells to Russia on 2024-06-20, it now says.'
    const second = shipment('2024-06-20', {
      url,
      publisher: 'Reuters',
      publishedAt: '2024-06-21T10:00:00Z',
      words,
    })
    expect((await ledger.add(first)).status).toBe('added')
    expect((await ledger.add(second)).status).toBe('superseding')
    const kept = await ledger.document(first.document.id)
    expect(kept!.kept.supersededBy).toBe(second.document.id)
    expect((await ledger.versions(second.document.id)).map(({ id }) => id)).toEqual([
      first.document.id,
      second.document.id,
    ])
    expect((await ledger.claims()).map(({ document }) => document)).toEqual([second.document.id])
    expect(await ledger.countClaims({ all: true })).toBe(2)
    expect((await ledger.events())[0]!.claims).toEqual([second.claims[0]!.id])
    expect((await ledger.claim(first.claims[0]!.id))!.event).toBeNull()
    expect(await all(ledger.check())).toEqual([])
  })

  it('puts an older version that comes later behind the newer one', async () => {
    const ledger = await newLedger()
    const url = 'https://a.example/story'
    const older = shipment('2024-06-20', { url, publishedAt: '2024-06-21' })
    const newer = shipment('2024-06-20', {
      url,
      publishedAt: '2024-06-22',
      words: 'North Korea shipped artillery shells to Russia, one says now.',
    })
    await ledger.add(newer)
    expect((await ledger.add(older)).status).toBe('added')
    expect((await ledger.claims()).map(({ document }) => document)).toEqual([newer.document.id])
    expect((await ledger.document(older.document.id))!.kept.supersededBy).toBe(newer.document.id)
  })

  it('takes the later arrival for the current version where nothing is dated', async () => {
    const ledger = await newLedger()
    const url = 'https://a.example/story'
    const [one, two] = ['one', 'two'].map((words) => made({ text: `Text ${words}.`, url }))
    await ledger.add(one!)
    expect((await ledger.add(two!)).status).toBe('superseding')
    expect((await ledger.document(one!.document.id))!.kept.supersededBy).toBe(two!.document.id)
  })

  it('adds many, and hands out each in its order', async () => {
    const ledger = await newLedger()
    const readings = Array.from({ length: 100 }, (_, index) =>
      shipment(`2024-01-${String((index % 28) + 1).padStart(2, '0')}`, {
        publisher: `Publisher ${index % 5}`,
      }),
    )
    const added = await all(ledger.addAll(readings))
    expect(added.map(({ document }) => document)).toEqual(readings.map(({ document }) => document.id))
    expect(added.filter(({ status }) => status === 'added').length).toBe((await ledger.stats()).documents)
    expect(await all(ledger.check())).toEqual([])
  })

  it('keeps nothing of a reading that cannot be kept', async () => {
    const ledger = await newLedger()
    const good = shipment('2024-06-20')
    const bad = {
      ...good,
      document: { ...good.document, id: 'd_bad' },
      claims: [...good.claims, ...good.claims],
    }
    await expect(ledger.add(bad)).rejects.toThrow()
    expect((await ledger.stats()).documents).toBe(0)
    expect((await ledger.add(good)).status).toBe('added')
  })

  it('keeps texts with zeros and half characters as they are', async () => {
    const ledger = await newLedger()
    const text = 'Zero \0 and half \ud83d and "quotes"; drop table claims; \u2028 end.'
    const reading = made({ text, title: 'A \0 title \udc00', publisher: "O'Brien\0" })
    await ledger.add(reading)
    const kept = await ledger.document(reading.document.id)
    expect(kept!.text).toBe(text)
    expect(kept!.kept.title).toBe('A \ufffd title \ufffd')
    expect(await all(ledger.check())).toEqual([])
  })

  it('keeps a document without claims', async () => {
    const ledger = await newLedger()
    await ledger.add(made({ text: 'Nothing happened.' }))
    expect(await ledger.stats()).toMatchObject({ documents: 1, claims: 0, readers: { 'made-1': 1 } })
  })
})
