// Makes a document of what a caller hands in.
import type { Document, DocumentInput } from '../model/index.ts'
import { hash } from './hash.ts'

/** The document of an input: `id` is `d_` and a hash of text, url and publisher. */
export function toDocument(input: DocumentInput): Document {
  const { text, title = null, url = null, publisher = null, publishedAt = null } = input
  return Object.freeze({
    id: `d_${hash(text, url ?? '', publisher ?? '')}`,
    text,
    title,
    url,
    publisher,
    publishedAt,
  })
}
