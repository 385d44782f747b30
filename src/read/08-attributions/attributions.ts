// Stage 08: who says, thinks, demands or denies what.
import type { SpeechLexicon } from '../../knowledge/speech.ts'
import type { AttributionModel } from '../../language/attribution-model.ts'
import type { Attribution, Attributions, Mentions } from '../../reading/layers.ts'
import { type Stage, stage } from '../../reading/stage.ts'
import { assemble } from './assemble.ts'
import { type Board, board, sense } from './board.ts'
import { citing } from './citing.ts'
import { clip } from './clip.ts'
import { complete, cueScore, type Found, isKnown, lastSpeaker, mayBeCue } from './detect.ts'
import { withIndirectSpeech } from './indirect-speech.ts'
import { withOrphans } from './orphan.ts'
import { continuation, isIssuing, statementAfter } from './statement.ts'
import { isCertainCue, isStrongCue } from './strong-cues.ts'
import { trailingCue } from './trailing-cue.ts'
import { withTurns } from './transcripts.ts'

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

// What is longer is no sentence, and would cost more than its length.
const LONGEST_SENTENCE = 400

/** The attributions of a text; `mentions` null when they have not been found. */
export function attributionsOf(
  layers: Pick<Board, 'tokens' | 'sentences' | 'tags' | 'dependencies'>,
  mentions: Mentions | null,
  speech: SpeechLexicon,
  model: AttributionModel,
): Attribution[] {
  const there = board(layers, speech, model.clusters)
  const found: Found[] = []
  for (let token = 0; token < there.tokens.count; token++) {
    const sentence = there.sentences.of[token]!
    if (there.sentences.firsts[sentence + 1]! - there.sentences.firsts[sentence]! > LONGEST_SENTENCE) continue
    if (!mayBeCue(there, token) || !isKnown(model, there, token)) continue
    let score = cueScore(model, there, token)
    // A word that the lexicon does not know as a cue needs more than a bare majority.
    if (score >= 0 && sense(there, token) === null && score < model.thresholds.unknown) score = -1
    if (
      score >= 0 ||
      isCertainCue(there, token) ||
      (score > -model.thresholds.doubt && (isStrongCue(there, token) || trailingCue(there, token) !== null))
    )
      found.push(complete(model, there, token, score, lastSpeaker(there, found, token)))
  }
  const inOrder = assemble(
    there,
    mentions,
    citing(there, found).map((one) => clip(there, goingOn(there, one))),
  )
  return withTurns(there, mentions, withOrphans(there, mentions, withIndirectSpeech(there, inOrder)))
}

/** With what the content goes on to beyond its sentence. */
function goingOn(there: Board, one: Found): Found {
  const statement = statementAfter(there, one)
  if (statement && isIssuing(there, one, statement)) return { ...one, content: [], rule: 'issuing' }
  if (statement) return { ...one, content: [statement], contentHead: -1, clausal: true, rule: 'statement' }
  const more = continuation(there, one)
  return more.length === 0 ? one : { ...one, content: [...one.content, ...more] }
}
