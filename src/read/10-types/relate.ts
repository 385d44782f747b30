// What one party does to the other, both given as spans of a text: always one of the sixteen types.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { RelationModel } from '../../language/relation-weights.ts'
import { EVENT_TYPES, type EventType, type Quad, type Span } from '../../model/index.ts'
import type { LayerName, Reading, Stage } from '../../reading/index.ts'
import { relationMode } from './relation-mode.ts'
import { relationScores, viewRelations } from './relation-model.ts'
import { tokensOf } from './relation-spans.ts'
import type { RelationLayers } from './relation-view.ts'

/** What one party does to the other. */
export interface PairTyping {
  readonly type: EventType
  readonly mode: string | null
  readonly quad: Quad
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  readonly because: readonly string[]
}

const LAYERS: ReadonlySet<LayerName> = new Set<LayerName>(['tokens', 'sentences', 'tags', 'dependencies'])
/** Characters read before the first span and after the last one. */
const MARGIN = 2000

/** Reads around the two spans and asks the model. Spans may be empty, reversed, equal, or beyond the text. */
export function relate(
  text: string,
  actor: Span,
  recipient: Span,
  stages: readonly Stage<LayerName, LayerName>[],
  knowledge: Knowledge,
  model: RelationModel,
): PairTyping {
  const [first, second] = [within(text, actor), within(text, recipient)]
  const start = startOfLine(text, Math.max(0, Math.min(first.start, second.start) - MARGIN))
  const cut = { text: text.slice(start, Math.max(first.end, second.end) + MARGIN), shift: start }
  const layers = readLayers(cut.text, stages, knowledge)
  const moved = (span: Span): Span => ({ start: span.start - start, end: span.end - start })
  const pair = {
    actor: tokensOf(layers.tokens, moved(first)),
    recipient: tokensOf(layers.tokens, moved(second)),
    trigger: -1,
  }
  const view = viewRelations(layers, model)
  const scores = relationScores(view, pair, model)
  let best = 0
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k
  const type: EventType = EVENT_TYPES[best]!
  const mode = relationMode(view, pair, type, knowledge.events)
  const because = mode === null ? ['types/model'] : ['types/model', 'types/relation-mode']
  return {
    type,
    mode,
    quad: knowledge.events.quad(type),
    score: knowledge.events.score(type, mode),
    confidence: scores[best]!,
    because,
  }
}

/** The span cut to the text, its ends in order. */
function within(text: string, span: Span): Span {
  const clamp = (offset: number): number =>
    Number.isFinite(offset) ? Math.min(Math.max(0, Math.trunc(offset)), text.length) : 0
  const [a, b] = [clamp(span.start), clamp(span.end)]
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

/** The offset itself at the text's start, else past the next space, so that no word is cut. */
function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0
  const space = text.indexOf(' ', offset)
  return space < 0 || space > offset + 100 ? offset : space + 1
}

function readLayers(
  text: string,
  stages: readonly Stage<LayerName, LayerName>[],
  knowledge: Knowledge,
): RelationLayers {
  const document = { id: '', text, title: null, url: null, publisher: null, publishedAt: null }
  const reading: Record<string, unknown> = { document, reader: '' }
  for (const { adds, run } of stages) {
    if (LAYERS.has(adds)) reading[adds] = run(reading as unknown as Reading<LayerName>, knowledge)
  }
  return reading as unknown as RelationLayers
}
