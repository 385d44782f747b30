// Opens the engine: model, knowledge and pipeline, once per process.
import { readFileSync } from 'node:fs'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { openKnowledge } from '../knowledge/open.ts'
import { openAttributionModel } from '../language/attribution-model.ts'
import { openEnglish } from '../language/open-english.ts'
import { openParties, openRecall } from '../language/party-weights.ts'
import { openRelations } from '../language/relation-weights.ts'
import { openSoundness, soundness } from '../language/soundness-weights.ts'
import type { DocumentInput, Span } from '../model/index.ts'
import type { LayerName, Reading } from '../reading/index.ts'
import { ranker } from './07-predicates/ranking/rank.ts'
import { recaller } from './07-predicates/recall/recall.ts'
import { relate } from './10-types/relate.ts'
import type { Judge } from './10-types/types.ts'
import { type AnyStage, buildPipeline } from './pipeline.ts'
import { type Observer, read } from './read.ts'
import type { PairTyping } from './reader.ts'

export interface EngineOptions {
  /** Folder of the user's own knowledge, null for none; see `openKnowledge`. */
  readonly knowledge?: string | null
}

/** A reader of layers; the public reader shows them in the contract's shapes. */
export interface Engine {
  /** Version of package and knowledge: what stands on each claim as `reader`. */
  readonly version: string
  readonly knowledge: Knowledge
  readonly stages: readonly AnyStage[]
  read(input: DocumentInput, observe?: Observer): Reading<LayerName>
  relate(text: string, actor: Span, recipient: Span): PairTyping
}

/**
 * Opens the engine.
 * @throws ChanceryError `model-missing`, `model-invalid`, `knowledge-missing`, `knowledge-invalid`.
 */
export async function openEngine({ knowledge: user }: EngineOptions = {}): Promise<Engine> {
  const english = openEnglish()
  const knowledge = openKnowledge(user === undefined ? {} : { user })
  const relations = openRelations()
  const sound = openSoundness()
  const judge: Judge = (features) => soundness(sound, features)
  const stages = buildPipeline(
    english,
    openAttributionModel(),
    relations,
    judge,
    ranker(openParties()),
    recaller(openRecall()),
  )
  const version = `${packageVersion()}+${knowledge.version}`
  return Object.freeze({
    version,
    knowledge,
    stages,
    read: (input, observe) => read(input, stages, knowledge, version, observe),
    relate: (text, actor, recipient) => relate(text, actor, recipient, stages, knowledge, relations),
  } satisfies Engine)
}

function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
