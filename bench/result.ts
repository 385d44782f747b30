// What one layer's benchmark hands back; bench/main.ts prints, compares and records it.

/** One figure. Values are fractions of 1 where the metric is a share or an F1, plain numbers otherwise. */
export interface Figure {
  /** What it was measured on, such as `ud/ewt-dev` or `plv/train`. */
  readonly corpus: string
  /** Such as `LAS`, `sentences F1`, `macro-F1, 5-fold`. */
  readonly metric: string
  readonly value: number
  /** How many things were judged. */
  readonly count?: number
  /** The floor that an issue asks for, when one does. */
  readonly goal?: number
  /** `share` (default) is printed as a percentage, `number` as it is. */
  readonly unit?: 'share' | 'number'
}

/** Figures of one layer, and its errors to read when they were asked for. */
export interface BenchResult {
  readonly layer: string
  readonly figures: readonly Figure[]
  /** One error a line, ready to print; filled only when `options.errors` is true. */
  readonly errors?: readonly string[]
  /** What the figures do not say: corpora that were not found, known faults of the labels. */
  readonly notes?: readonly string[]
}

/** How a benchmark is called: `export async function benchTimes(options: BenchOptions): Promise<BenchResult>`. */
export interface BenchOptions {
  /** The folder of corpora (`CHANCERY_CORPORA`, default `../shared/corpora`). Missing corpora are skipped with a note. */
  readonly corpora: string
  /** The folder of annotated articles (`CHANCERY_ARTICLES`, default `../shared/articles`). */
  readonly articles: string
  /** Collect errors to read. */
  readonly errors: boolean
}
