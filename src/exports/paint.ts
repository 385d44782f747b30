// The few colours of the terminal form. Each has one meaning, and none of them carries it alone.
import picocolors from 'picocolors'

/** Puts a text in a colour or weight. */
type Brush = (text: string) => string

export interface Paint {
  /** Headings and who takes part. */
  readonly strong: Brush
  /** Labels, sources, dates: what stands beside. */
  readonly quiet: Brush
  /** The trigger within a quote. */
  readonly mark: Brush
  /** Quads 1 and 2. */
  readonly cooperation: Brush
  /** Quads 3 and 4. */
  readonly conflict: Brush
  /** What is denied, planned, possible. */
  readonly caution: Brush
}

/** Colours when `enabled`, plain text otherwise. */
export function paint(enabled: boolean): Paint {
  const colours = picocolors.createColors(enabled)
  return {
    strong: colours.bold,
    quiet: colours.dim,
    mark: colours.underline,
    cooperation: colours.green,
    conflict: colours.red,
    caution: colours.yellow,
  }
}
