// Gives each token its universal and Penn part of speech and its lemma.
import type { EnglishModel } from '../../language/english-model.ts'
import { wordOf } from '../../language/word.ts'
import { type Sentences, type Stage, stage, type Tags, type Tokens } from '../../reading/index.ts'
import { Lemmatizer } from './lemmatizer.ts'
import { Tagger } from './tagger.ts'

export function tags(model: EnglishModel): Stage<'tokens' | 'sentences', 'tags'> {
  const tagger = new Tagger(model.tagger)
  const lemmatizer = new Lemmatizer(model.lemmas)
  return stage('tags', ['tokens', 'sentences'], (reading) => tagTokens(reading.tokens, reading.sentences, model, tagger, lemmatizer))
}

function tagTokens(tokens: Tokens, sentences: Sentences, model: EnglishModel, tagger: Tagger, lemmatizer: Lemmatizer): Tags {
  const words = tokens.forms.map(wordOf)
  const joint = new Uint8Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) tagger.tag(words, sentences.firsts[s]!, sentences.firsts[s + 1]!, joint)
  const upos = joint.map((tag) => model.uposOf[tag]!)
  const xpos = joint.map((tag) => model.xposOf[tag]!)
  const lemmas = tokens.forms.map((form, i) => lemmatizer.lemma(form, tokens.lowers[i]!, xpos[i]!))
  return { upos, xpos, lemmas }
}
