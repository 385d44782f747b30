// How a page for a terminal is set.
import type { Paint } from './paint.ts'

/** What the door says about the page. */
export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
  /** The name of a country or organisation by code or id; the code itself when unknown. */
  readonly nameOf: (code: string) => string
  /** Print under each claim its contexts, its confidence and the rules that decided. */
  readonly because: boolean
}

/** The setting with what a claim needs to know of its neighbours. */
export interface PageStyle extends TerminalOptions {
  /** Number of each claim on the page, by id. */
  readonly numbers: ReadonlyMap<string, number>
  /** Digits of the highest number. */
  readonly digits: number
}
