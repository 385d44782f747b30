// One name for all documents that copy one text.
import type { KeptDocument } from '../../model/index.ts'

/** What of a document the name of its origin depends on. */
export type Copied = Pick<KeptDocument, 'id' | 'publishedAt'>

/**
 * The origin of the documents of one component of copies: `o_` and the hash of the earliest published, of several the
 * one whose id sorts first. Undated ones come last. The same set has the same origin, in any order.
 * @throws RangeError when there is none.
 */
export function originOf(documents: readonly Copied[]): string {
  let first = documents[0]
  if (first === undefined) throw new RangeError('originOf needs at least one document')
  for (const document of documents) if (earlier(document, first)) first = document
  return `o_${first.id.replace(/^d_/, '')}`
}

function earlier(a: Copied, b: Copied): boolean {
  const [left, right] = [a.publishedAt ?? '~', b.publishedAt ?? '~']
  return left !== right ? left < right : a.id < b.id
}
