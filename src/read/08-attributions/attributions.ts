// Stage 08: who says, thinks, demands or denies what.
import type { SpeechLexicon } from '../../knowledge/speech.ts'
import type { AttributionModel } from '../../language/attribution-model.ts'
import type { Attribution, Attributions, Mentions } from '../../reading/layers.ts'
import { stage, type Stage } from '../../reading/stage.ts'
import { assemble } from './assemble.ts'
import { board, type Board } from './board.ts'
import { complete, cueScore, type Found, mayBeCue } from './detect.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'

/** The stage over a model of attributions. */
export function attributions(model: AttributionModel): Stage<Needs, 'attributions'> {
  return stage(
    'attributions',
    ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'] as const,
    (reading, knowledge): Attributions => ({
      all: attributionsOf(reading, reading.mentions, knowledge.speech, model),
    }),
  )
}

/** The attributions of a text; `mentions` null when they have not been found. */
export function attributionsOf(
  layers: Pick<Board, 'tokens' | 'sentences' | 'tags' | 'dependencies'>,
  mentions: Mentions | null,
  speech: SpeechLexicon,
  model: AttributionModel,
): Attribution[] {
  const there = board(layers, speech)
  const found: Found[] = []
  for (let token = 0; token < there.tokens.count; token++) {
    if (!mayBeCue(there, token)) continue
    const score = cueScore(model, there, token)
    if (score >= 0) found.push(complete(model, there, token, score))
  }
  return assemble(there, mentions, found)
}
