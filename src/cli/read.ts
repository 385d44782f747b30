// The body of `chancery read`: reads what it is given and prints the claims. Keeps nothing.
import { type Concern, perspective } from '../analysis/perspective.ts'
import { ChanceryError } from '../errors.ts'
import { explainLayer } from '../exports/explain.ts'
import { type ReadingFrame, readingJson } from '../exports/json.ts'
import { LAYER_NAMES } from '../exports/layer-names.ts'
import { paint } from '../exports/paint.ts'
import { terminalPage } from '../exports/terminal.ts'
import { type Arrival, documents } from '../intake/documents.ts'
import type { Reader } from '../read/reader.ts'
import type { ReadingView } from '../read/view.ts'
import type { LayerName } from '../reading/index.ts'
import { type ExitCode, failureLine } from './failure.ts'
import { listSources, metadataOf, noteCharset, refuseForSeveral } from './inputs.ts'
import { columnsOf, type Io, wantsColour } from './io.ts'
import { progress } from './progress.ts'
import type { ReadOptions } from './read-options.ts'

/** Reads every input; one that fails is told of in a line, and the others go on. */
export async function read(inputs: readonly string[], options: ReadOptions, io: Io): Promise<ExitCode> {
  const given = metadataOf(options)
  const layers = layersAsked(options)
  const { sources, failed } = await listSources(inputs, io.stderr)
  if (sources.length > 1) refuseForSeveral(options, sources.length)
  if (sources.length === 0) return 1
  const reader = await io.openReader()
  const country = options.for === undefined ? null : countryAsked(options.for, reader)
  const printer = printerFor({
    options,
    layers,
    reader,
    io,
    several: inputs.length > 1 || sources.length > 1,
  })
  const told = progress(io.stderr, { what: 'documents read' })
  let code: ExitCode = failed ? 1 : 0
  for (const source of sources) {
    for await (const arrival of documents(source, { stdin: io.stdin, given })) {
      if ('error' in arrival) {
        io.stderr.write(failureLine(arrival.error))
        code = 1
        continue
      }
      noteCharset(arrival, io.stderr)
      const reading = reader.read(arrival.input)
      printer.print(reading, frameOf(arrival, reading, country, reader))
      told.step()
    }
  }
  told.end()
  printer.end()
  return code
}

function usage(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}

function layersAsked({ explain }: ReadOptions): readonly LayerName[] {
  if (explain === undefined) return []
  if (explain === 'all') return LAYER_NAMES
  const layer = LAYER_NAMES.find((name) => name === explain)
  if (layer === undefined)
    throw usage(`--explain knows no layer ${explain}`, `name one of ${LAYER_NAMES.join(', ')}`)
  return [layer]
}

/** The country of `--for`: its code in any case, or a name of it. */
function countryAsked(asked: string, reader: Reader): string {
  const code = asked.toUpperCase()
  if (reader.knowledge.actor(code)?.kind === 'state') return code
  const named = reader.knowledge.names
    .senses(asked)
    .find(({ actor }) => reader.knowledge.actor(actor)?.kind === 'state')
  if (named !== undefined) return named.actor
  throw usage(
    `--for ${asked} is no country that the knowledge holds`,
    'give its ISO 3166-1 alpha-3 code, such as CAN',
  )
}

type Read = Extract<Arrival, { input: unknown }>

function frameOf(
  { origin }: Read,
  reading: ReadingView,
  country: string | null,
  reader: Reader,
): ReadingFrame {
  const date = reading.document.publishedAt?.slice(0, 10) ?? null
  const concerns = (of: string): Concern[] => perspective(reading.claims, of, date, reader.knowledge)
  const view = country === null ? null : { country, concerns: concerns(country) }
  return { file: origin.name, line: origin.line, perspective: view }
}

/** Prints readings as they come; `end` closes what they stand in. */
interface Printer {
  print(reading: ReadingView, frame: ReadingFrame): void
  end(): void
}

interface Printing {
  readonly options: ReadOptions
  readonly layers: readonly LayerName[]
  readonly reader: Reader
  readonly io: Io
  /** Whether JSON is an array, which is known before the first document is read. */
  readonly several: boolean
}

function printerFor(printing: Printing): Printer {
  const { options, layers, io } = printing
  const withLayers = layers.length > 0
  if (options.jsonl === true) {
    return {
      print: (reading, frame) =>
        io.stdout.write(`${JSON.stringify(readingJson(reading, frame, withLayers))}\n`),
      end: () => {},
    }
  }
  return options.json === true ? jsonPrinter(printing) : pagePrinter(printing)
}

/** One object, or an array that grows as the documents come. JSON lines are always several documents. */
function jsonPrinter({ layers, io, several }: Printing): Printer {
  let count = 0
  let isArray = several
  return {
    print(reading, frame) {
      if (count === 0 && frame.line !== null) isArray = true
      const json = JSON.stringify(readingJson(reading, frame, layers.length > 0), null, 2)
      io.stdout.write(isArray ? `${count === 0 ? '[' : ','}\n${json}` : `${json}\n`)
      count++
    },
    end() {
      if (isArray) io.stdout.write(count === 0 ? '[]\n' : '\n]\n')
    },
  }
}

function pagePrinter({ layers, reader, io }: Printing): Printer {
  const style = {
    width: columnsOf(io.stdout, io.env),
    paint: paint(wantsColour(io.stdout, io.env)),
    nameOf: (code: string) => reader.knowledge.actor(code)?.name ?? code,
    because: layers.length > 0,
  }
  let count = 0
  return {
    print(reading, frame) {
      if (count++ > 0) io.stdout.write('\n\n')
      for (const layer of layers) {
        if (layers.length > 1) io.stdout.write(`${style.paint.strong(`== ${layer} ==`)}\n`)
        io.stdout.write(`${explainLayer(reading.layers, layer)}\n`)
      }
      if (layers.length !== 1) io.stdout.write(terminalPage(reading, frame, style))
    },
    end: () => {},
  }
}
