// The file of weights: gzip around a line of JSON that lists parts, then the parts one after the other.
import { gunzipSync, gzipSync } from 'node:zlib'
import { ChanceryError } from '../errors.ts'

/** The parts of a weights file by name: bytes, floats (little-endian), or texts. */
export type Part = Int8Array | Float32Array | string
export type Parts = Readonly<Record<string, Part>>

interface Listed {
  readonly name: string
  readonly kind: 'int8' | 'float32' | 'text'
  readonly bytes: number
}

export function packParts(parts: Parts): Buffer {
  const list: Listed[] = []
  const bodies: Buffer[] = []
  for (const [name, part] of Object.entries(parts)) {
    const body =
      typeof part === 'string'
        ? Buffer.from(part, 'utf8')
        : Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    list.push({
      name,
      kind: typeof part === 'string' ? 'text' : part instanceof Int8Array ? 'int8' : 'float32',
      bytes: body.length,
    })
    bodies.push(body)
  }
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`, 'utf8'), ...bodies]), { level: 9 })
}

export class PartReader {
  private readonly parts = new Map<string, Part>()
  private readonly path: string

  /** Throws model-invalid when the file is no file of weights. */
  constructor(path: string, packed: Buffer) {
    this.path = path
    try {
      const body = gunzipSync(packed, { chunkSize: unpackedSize(packed) })
      const line = body.indexOf(10)
      let at = line + 1
      for (const { name, kind, bytes } of JSON.parse(body.toString('utf8', 0, line)) as Listed[]) {
        if (at + bytes > body.length) throw new Error(`the part '${name}' is cut off`)
        this.parts.set(name, partOf(kind, body, at, bytes))
        at += bytes
      }
    } catch (error) {
      throw this.invalid(error instanceof Error ? error.message : String(error))
    }
  }

  /** Every part by name, in the order of the file. */
  all(): Parts {
    return Object.fromEntries(this.parts)
  }

  text(name: string): string {
    const part = this.parts.get(name)
    if (typeof part !== 'string') throw this.invalid(`it has no text '${name}'`)
    return part
  }

  json<T>(name: string): T {
    return JSON.parse(this.text(name)) as T
  }

  weights(name: string): Int8Array {
    const part = this.parts.get(name)
    if (!(part instanceof Int8Array)) throw this.invalid(`it has no bytes '${name}'`)
    return part
  }

  floats(name: string): Float32Array {
    const part = this.parts.get(name)
    if (!(part instanceof Float32Array)) throw this.invalid(`it has no floats '${name}'`)
    return part
  }

  private invalid(why: string): ChanceryError {
    return new ChanceryError(
      'model-invalid',
      `${this.path} is not a file of weights: ${why}.`,
      'Restore models/english from the repository, or train it again with `npm run train:language`.',
    )
  }
}

/** More bytes than any model has. */
const MOST = 1 << 26

/** What gzip notes at its end, so that the whole is unpacked at once; any size would do (RFC 1952). */
function unpackedSize(packed: Buffer): number {
  const noted = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4)
  return Math.max(1024, Math.min(MOST, noted + 1))
}

function partOf(kind: Listed['kind'], body: Buffer, at: number, bytes: number): Part {
  if (kind === 'text') return body.toString('utf8', at, at + bytes)
  if (kind === 'int8') return new Int8Array(body.buffer, body.byteOffset + at, bytes)
  return new Float32Array(Uint8Array.from(body.subarray(at, at + bytes)).buffer)
}
