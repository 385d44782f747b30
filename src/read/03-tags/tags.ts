// Gives each token its universal and Penn part of speech and its lemma.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Analysis } from '../../language/analyser.ts'
import type { EnglishModel } from '../../language/english-model.ts'
import { type Stage, stage, type Tags, type Tokens } from '../../reading/index.ts'
import { Lemmatizer } from './lemmatizer.ts'

export function tags(model: EnglishModel): Stage<'tokens' | 'sentences', 'tags'> {
  const lemmatizer = new Lemmatizer(model.lemmas)
  // Training and benches read without knowledge of the world.
  return stage('tags', ['tokens', 'sentences'], ({ tokens, sentences }, knowledge: Knowledge | null) =>
    tagTokens(tokens, model.analyser.analyse(tokens, sentences, knowledge?.names ?? null), lemmatizer),
  )
}

function tagTokens(tokens: Tokens, { upos, xpos }: Analysis, lemmatizer: Lemmatizer): Tags {
  const lemmas = tokens.forms.map((form, i) => lemmatizer.lemma(form, tokens.lowers[i]!, xpos[i]!))
  return { upos, xpos, lemmas }
}
