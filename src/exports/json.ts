// A reading as JSON: what `chancery read --json` and `--jsonl` print. schema/reading.schema.json says the same.
import type { Concern } from '../analysis/perspective.ts'
import type { Claim, Document } from '../model/index.ts'
import type { ReadingView } from '../read/view.ts'

/** What a door knows about a reading besides the reading. */
export interface ReadingFrame {
  /** Where the text came from: a file's name or `standard input`. */
  readonly file: string
  /** Its line in a file of JSON lines, null otherwise. */
  readonly line: number | null
  /** The country asked for and the claims that concern it, null when none was asked for. */
  readonly perspective: { readonly country: string; readonly concerns: readonly Concern[] } | null
}

/** A reading as plain JSON values. `line`, `perspective` and `layers` are there only when they say something. */
export interface ReadingJson {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly file?: string
  readonly line?: number
  readonly perspective?: { readonly country: string; readonly concerns: readonly Concern[] }
  readonly layers?: Pick<ReadingView, (typeof LAYERS)[number]>
}

const LAYERS = ['sentences', 'tokens', 'mentions', 'attributions', 'times', 'places'] as const

/** A reading as JSON values; with `layers`, all that the library shows of it. */
export function readingJson(reading: ReadingView, frame: ReadingFrame, withLayers: boolean): ReadingJson {
  return {
    document: reading.document,
    claims: reading.claims,
    file: frame.file,
    ...(frame.line === null ? {} : { line: frame.line }),
    ...(frame.perspective === null ? {} : { perspective: frame.perspective }),
    ...(withLayers ? { layers: layersOf(reading) } : {}),
  }
}

function layersOf({
  sentences,
  tokens,
  mentions,
  attributions,
  times,
  places,
}: ReadingView): ReadingJson['layers'] & {} {
  return { sentences, tokens, mentions, attributions, times, places }
}
