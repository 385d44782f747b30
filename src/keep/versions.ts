// Versions of one text at one address: which supersedes which.
import { createHash } from 'node:crypto'
import type { Document } from '../model/index.ts'
import { showClaims } from '../store/claims.ts'
import { updateDocument, versionsAt } from '../store/documents.ts'
import type { DocumentRow, Session } from '../store/tables.ts'

/** What versions of one document share; null for a document without a url. Another publisher is another document. */
export function addressOf({ url, publisher }: Pick<Document, 'url' | 'publisher'>): string | null {
  if (url === null) return null
  return createHash('sha256')
    .update(JSON.stringify([url, publisher]))
    .digest('hex')
    .slice(0, 32)
}

/** Puts newcomers among the versions at their addresses. The documents that were there and are superseded now. */
export async function placeVersions(session: Session, arriving: readonly DocumentRow[]): Promise<number[]> {
  const superseded: number[] = []
  const addresses = new Set(arriving.flatMap(({ address }) => address ?? []))
  for (const address of addresses) {
    const there = await versionsAt(session, address)
    const versions = [...there, ...arriving.filter((row) => row.address === address)].sort(byTime)
    for (const [index, row] of versions.entries()) {
      const before = versions[index - 1]?.id ?? null
      const after = versions[index + 1]?.id ?? null
      if (row.supersedes === before && row.superseded_by === after) continue
      const wasCurrent = row.superseded_by === null
      row.supersedes = before
      row.superseded_by = after
      if (!there.includes(row)) continue
      await updateDocument(session, row.n, { supersedes: before, superseded_by: after })
      if (wasCurrent && after !== null) {
        await showClaims(session, row.n, false)
        superseded.push(row.n)
      }
    }
  }
  return superseded
}

/** Versions from the first to the current one. */
export function inOrder(versions: readonly DocumentRow[]): DocumentRow[] {
  const next = new Map(versions.map((one) => [one.supersedes, one]))
  const ordered: DocumentRow[] = []
  for (let one = next.get(null); one !== undefined; one = next.get(one.id)) ordered.push(one)
  return ordered
}

/** Earlier published first; without a date, when it came. Of equals, the one that came first. */
function byTime(a: DocumentRow, b: DocumentRow): number {
  const [one, two] = [a.published || a.added_at, b.published || b.added_at]
  return one < two ? -1 : one > two ? 1 : a.n - b.n
}
