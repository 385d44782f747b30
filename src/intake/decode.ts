// Bytes to text: what is not text is refused, what is not UTF-8 is read as Windows-1252 and said so.
import { ChanceryError } from '../errors.ts'

/** The charsets that plain text is read in. UTF-16 only with a byte order mark. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly charset: Charset
}

/** Bytes looked at for signs of a binary file. */
const PROBE = 8192
/** More control characters than this share of the probe make a file binary. */
const CONTROL_SHARE = 0.05

/**
 * Decodes a text without its byte order mark. `name` stands in the error.
 * @throws ChanceryError `input-binary` when the bytes are no plain text.
 */
export function decode(bytes: Uint8Array, name: string): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked }
  refuseBinary(bytes, name)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch {
    return { text: decodeWindows1252(bytes), charset: 'windows-1252' }
  }
}

/** Windows-1252 for the bytes 80 to 9F; the rest is Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand, since TextDecoder of Node 20 takes Windows-1252 for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)
}

function byteOrderMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const kind = signature(bytes)
  const probe = bytes.subarray(0, PROBE)
  let controls = 0
  for (const byte of probe) {
    if (byte === 0) controls += PROBE
    else if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) controls++
  }
  if (kind === null && controls <= probe.length * CONTROL_SHARE) return
  const what = kind === null ? 'a binary file' : kind
  throw new ChanceryError(
    'input-binary',
    `${name} is ${what}, not plain text`,
    'save its text as a .txt file and read that',
  )
}

/** Well-known beginnings of files that may look like text for a while. */
function signature(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  if (head.startsWith('%PDF-')) return 'a PDF file'
  if (head.startsWith('PK\x03\x04')) return 'a zip archive or an office document'
  if (head.startsWith('{\\rtf')) return 'an RTF document'
  if (/^(ï»¿)?\s*<(!doctype html|html|\?xml)/i.test(head)) return 'a web page or XML'
  return null
}
