// What goes wrong with a store: one line that says what and what to do, and nothing is lost.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { describe, expect, it } from 'vitest'
import { ChanceryError } from '../../src/errors.ts'
import { openStore } from '../../src/store/open.ts'
import { all, DIALECT, newFolder, newPath, newPlace, onServer, openLedger } from '../keep/ledgers.ts'
import { shipment } from '../keep/made.ts'

/** The error of a promise that must fail with one of the ledger's. */
async function failure(promise: Promise<unknown>): Promise<ChanceryError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ChanceryError)
  const told = error as ChanceryError
  expect(told.message).not.toMatch(/\n/)
  expect(told.remedy).toMatch(/\.$/)
  return told
}

describe.runIf(DIALECT === 'sqlite')('a file', () => {
  it('that is no database is refused and left as it is', async () => {
    const path = newPath()
    writeFileSync(path, 'Minutes of a meeting. '.repeat(500))
    const { code, message } = await failure(openLedger(path))
    expect([code, message.includes(path)]).toEqual(['ledger-invalid', true])
    expect(readFileSync(path, 'utf8')).toBe('Minutes of a meeting. '.repeat(500))
  })

  it('of another program is refused and left as it is', async () => {
    const path = newPath()
    const other = new Libsql(path)
    other.exec('create table bookmarks (url text)')
    other.close()
    const before = readFileSync(path)
    expect((await failure(openLedger(path))).code).toBe('ledger-invalid')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('of a newer version is refused', async () => {
    const path = newPath()
    await (await openLedger(path)).add(shipment('2024-06-20'))
    const file = new Libsql(path)
    file.exec("insert into ledger_migrations (name, timestamp) values ('9999-from-the-future', '2030-01-01')")
    file.close()
    expect(await failure(openLedger(path))).toMatchObject({
      code: 'ledger-newer',
      message: /9999-from-the-future/ as never,
    })
  })

  it('that is not there is made, unless it must not be', async () => {
    const path = newPath()
    expect((await failure(openLedger(path, { create: false }))).code).toBe('ledger-missing')
    expect(existsSync(path)).toBe(false)
    expect((await failure(openLedger(join(path, 'deeper', 'ledger.db')))).code).toBe('ledger-missing')
    const folder = join(newFolder(), 'folder')
    mkdirSync(folder)
    expect((await failure(openLedger(folder))).code).toBe('ledger-invalid')
  })

  it.skipIf(process.getuid?.() === 0)('that may only be read can be read', async () => {
    const path = newPath()
    const ledger = await openLedger(path)
    await ledger.add(shipment('2024-06-20'))
    await ledger.close()
    chmodSync(path, 0o444)
    const readOnly = await openLedger(path)
    expect(await readOnly.countClaims()).toBe(1)
    expect((await failure(readOnly.add(shipment('2024-06-21')))).code).toBe('ledger-read-only')
  })

  it('that the store may not write says so', async () => {
    const path = newPath()
    const store = await openStore(path)
    await store.outside(({ db }) => sql`pragma query_only = on`.execute(db))
    const write = store.write(({ db }) => sql`insert into lists values ('a', 'b', 'c', 1)`.execute(db))
    expect((await failure(write)).code).toBe('ledger-read-only')
    await store.close()
  })

  it('on a full disk keeps what it had', async () => {
    const path = newPath()
    const ledger = await openLedger(path)
    const { document } = await ledger.add(shipment('2024-06-20'))
    await ledger.close()
    const store = await openStore(path)
    // As many pages as there are: the next one does not fit, as on a full disk.
    await store.outside(({ db }) => sql`pragma max_page_count = 1`.execute(db))
    const write = store.write(async ({ db }) => {
      for (let n = 0; n < 100; n++) {
        await sql`insert into lists values (${`list ${n}`}, ${'x'.repeat(4_000)}, 'now', 1)`.execute(db)
      }
    })
    expect((await failure(write)).code).toBe('ledger-full')
    await store.close()
    const again = await openLedger(path)
    expect(await again.has(document)).toBe(true)
    expect(await all(again.check())).toEqual([])
  })

  it('in which another one writes is waited for', async () => {
    const path = newPath()
    const [one, two] = [await openStore(path), await openStore(path)]
    const order: string[] = []
    const first = one.write(async () => {
      await new Promise((resume) => setTimeout(resume, 300))
      order.push('one')
    })
    await new Promise((resume) => setTimeout(resume, 50))
    await two.write(async () => order.push('two'))
    await first
    expect(order).toEqual(['one', 'two'])
    await Promise.all([one.close(), two.close()])
  })

  it('is one file when it is closed', async () => {
    const path = newPath()
    const ledger = await openLedger(path)
    await ledger.add(shipment('2024-06-20'))
    await ledger.close()
    const alone = join(newFolder(), 'moved.db')
    writeFileSync(alone, readFileSync(path))
    expect(await (await openLedger(alone)).countClaims()).toBe(1)
  })

  it('is opened by two at once when it is new', async () => {
    const path = newPath()
    const ledgers = await Promise.all([openLedger(path), openLedger(path), openLedger(path)])
    await Promise.all(ledgers.map((ledger, index) => ledger.add(shipment(`2024-06-1${index}`))))
    expect(await ledgers[0]!.countClaims()).toBe(3)
  })
})

describe('a PostgreSQL', () => {
  it('that nobody answers for is unreachable, and its password is not told', async () => {
    const error = await failure(openLedger('postgres://reader:s3cret@127.0.0.1:1/ledger'))
    expect(error.code).toBe('ledger-unreachable')
    expect(`${error.message} ${error.remedy} ${error.stack}`).not.toContain('s3cret')
    expect(error.message).toContain('127.0.0.1:1/ledger')
  })

  it.runIf(DIALECT === 'postgres')('whose connection drops while adding loses nothing', async () => {
    const place = await newPlace()
    const proxy = await droppingProxy(place)
    const ledger = await openLedger(proxy.place)
    const { document } = await ledger.add(shipment('2024-06-20'))
    const adding = all(ledger.addAll(Array.from({ length: 2_000 }, (_, index) => shipment(dayOf(index)))))
    setTimeout(() => proxy.drop(), 300)
    expect((await failure(adding)).code).toBe('ledger-unreachable')
    proxy.close()
    const again = await openLedger(place)
    expect(await again.has(document)).toBe(true)
    expect(await all(again.check())).toEqual([])
  })

  it.runIf(DIALECT === 'postgres')('without a ledger is missing, unless it is to be made', async () => {
    expect((await failure(openLedger(await newPlace(), { create: false }))).code).toBe('ledger-missing')
  })

  it.runIf(DIALECT === 'postgres')('of a newer version is refused', async () => {
    const place = await newPlace()
    await openLedger(place)
    const schema = new URL(place).searchParams.get('options')!.split('=')[1]
    await onServer(`insert into ${schema}.ledger_migrations (name, timestamp) values ('9999-newer', '2030')`)
    expect((await failure(openLedger(place))).code).toBe('ledger-newer')
  })
})

function dayOf(index: number): string {
  return new Date(Date.UTC(2020, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
}

/** A way to the server that can be cut. */
async function droppingProxy(place: string): Promise<{ place: string; drop: () => void; close: () => void }> {
  const target = new URL(place)
  const sockets: Socket[] = []
  const { connect } = await import('node:net')
  const server: Server = createServer((socket) => {
    const through = connect(Number(target.port), target.hostname)
    sockets.push(socket, through)
    for (const end of [socket, through]) end.on('error', () => {})
    socket.pipe(through).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(place)
  url.port = String((server.address() as { port: number }).port)
  return {
    place: url.href,
    drop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
    close: () => server.close(),
  }
}
