// Ids of STIX objects: the same thing has the same id in every export.
import { createHash } from 'node:crypto'

/** Our namespace for UUIDv5: that of URLs with `https://chancery.example/stix`. Not the one that STIX keeps for itself. */
export const STIX_NAMESPACE = '0550b82d-e98d-5e00-822a-988676ec1104'

const NAMESPACE_BYTES = Buffer.from(STIX_NAMESPACE.replaceAll('-', ''), 'hex')

/** `type--` and the UUIDv5 of the type and the key. */
export function stixId(type: string, key: string): string {
  return `${type}--${uuid5(`${type} ${key}`)}`
}

/** UUID of version 5 (RFC 9562) in our namespace. */
export function uuid5(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE_BYTES).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
