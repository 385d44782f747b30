// The layers below the predicates for a short text.
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openAttributionModel } from '../../../src/language/attribution-model.ts'
import { openEnglish } from '../../../src/language/open-english.ts'
import { openRelations } from '../../../src/language/relation-weights.ts'
import { type Syntax, toSyntax } from '../../../src/read/07-predicates/syntax.ts'
import { toDocument } from '../../../src/read/document.ts'
import { buildPipeline } from '../../../src/read/pipeline.ts'

const knowledge = openKnowledge()
const stages = buildPipeline(
  openEnglish(),
  openAttributionModel(),
  openRelations(),
  () => ({ told: 1, right: 1 }),
  null,
  null,
)

/** Reads a text up to its references. */
export function syntaxOf(text: string): Syntax {
  const reading: Record<string, unknown> = {
    document: toDocument({ text, publishedAt: '2025-06-02' }),
    reader: 'test',
    knowledge,
  }
  for (const { adds, run } of stages) {
    if (adds === 'predicates') break
    reading[adds] = run(reading as never, knowledge)
  }
  return toSyntax(reading as never, knowledge)
}
