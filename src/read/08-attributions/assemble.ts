// Puts the attributions found in order: one a cue, with kind, certainty and the attribution around each.
import type { SpeechEntry } from '../../knowledge/speech.ts'
import type { Attribution, AttributionKind, Mentions, TokenSpan } from '../../reading/layers.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'

/** Attributions in text order of their cues. */
export function assemble(there: Board, mentions: Mentions | null, found: readonly Found[]): Attribution[] {
  const kept: Found[] = []
  for (const one of found) {
    const last = kept.at(-1)
    if (last && last.cue.end > one.cue.first) {
      // Two heads inside one cue ("made a statement"): the likelier one stands.
      if (one.score > last.score) kept[kept.length - 1] = one
    } else kept.push(one)
  }
  return kept.map((one, index) => attribution(there, mentions, kept, one, index))
}

function attribution(there: Board, mentions: Mentions | null, all: readonly Found[], one: Found, index: number): Attribution {
  const entry = sense(there, one.head)
  const kind = kindOf(there, entry, one)
  return Object.freeze({
    index,
    kind,
    source: one.source,
    sourceMention: one.sourceHead >= 0 && mentions !== null ? (mentions.atHead[one.sourceHead] ?? -1) : -1,
    cue: one.cue,
    content: one.content,
    vouches: entry?.vouches ?? 'asserted',
    denies: entry?.act === 'deny',
    outer: outerOf(all, index),
    rule: 'model',
  })
}

function kindOf(there: Board, entry: SpeechEntry | null, one: Found): AttributionKind {
  const [first] = one.content
  if (first && there.quoted[first.first]! >= 0) return 'quotation'
  switch (entry?.act) {
    case 'report': return 'report'
    case 'belief':
    case 'attitude': return 'belief'
    case 'accuse': return 'accusation'
    case 'deny': return 'denial'
    case 'impersonal': return 'impersonal'
    case undefined: return 'belief'
    default: return 'speech'
  }
}

/** The smallest other attribution whose content holds this one's cue, -1 for none. */
function outerOf(all: readonly Found[], index: number): number {
  const { cue } = all[index]!
  let best = -1
  let size = Infinity
  all.forEach((other, number) => {
    if (number === index) return
    for (const span of other.content) {
      if (cue.first >= span.first && cue.end <= span.end && span.end - span.first < size && !holds(all[index]!, other.cue)) {
        best = number
        size = span.end - span.first
      }
    }
  })
  return best
}

function holds(one: Found, cue: TokenSpan): boolean {
  return one.content.some((span) => cue.first >= span.first && cue.end <= span.end)
}
