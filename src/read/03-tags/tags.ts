// Gives each token its universal and Penn part of speech and its lemma.
import type { EnglishModel } from '../../language/english-model.ts'
import { type Sentences, type Stage, stage, type Tags, type Tokens } from '../../reading/index.ts'
import { Lemmatizer } from './lemmatizer.ts'

export function tags(model: EnglishModel): Stage<'tokens' | 'sentences', 'tags'> {
  const lemmatizer = new Lemmatizer(model.lemmas)
  return stage('tags', ['tokens', 'sentences'], (reading) =>
    tagTokens(reading.tokens, reading.sentences, model, lemmatizer),
  )
}

function tagTokens(tokens: Tokens, sentences: Sentences, model: EnglishModel, lemmatizer: Lemmatizer): Tags {
  const { upos, xpos } = model.analyser.analyse(tokens, sentences)
  const lemmas = tokens.forms.map((form, i) => lemmatizer.lemma(form, tokens.lowers[i]!, xpos[i]!))
  return { upos, xpos, lemmas }
}
