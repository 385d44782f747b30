// Gives each token its universal and Penn part of speech and its lemma.
import type { Analysis } from '../../language/analyser.ts'
import type { EnglishModel } from '../../language/english-model.ts'
import { type Stage, stage, type Tags, type Tokens } from '../../reading/index.ts'
import { Lemmatizer } from './lemmatizer.ts'

export function tags(model: EnglishModel): Stage<'tokens' | 'sentences', 'tags'> {
  const lemmatizer = new Lemmatizer(model.lemmas)
  return stage('tags', ['tokens', 'sentences'], ({ tokens, sentences }) =>
    tagTokens(tokens, model.analyser.analyse(tokens, sentences), lemmatizer),
  )
}

function tagTokens(tokens: Tokens, { upos, xpos }: Analysis, lemmatizer: Lemmatizer): Tags {
  const lemmas = tokens.forms.map((form, i) => lemmatizer.lemma(form, tokens.lowers[i]!, xpos[i]!))
  return { upos, xpos, lemmas }
}
