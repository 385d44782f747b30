// Gives each token its head and the relation to it: one tree for each sentence.
import type { EnglishModel } from '../../language/english-model.ts'
import { wordOf } from '../../language/word.ts'
import { type Dependencies, type Sentences, type Stage, stage, type Tags, type Tokens } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { Parser } from './parser.ts'
import { isPassiveAgent } from './passive-agent.ts'

export function dependencies(model: EnglishModel): Stage<'tokens' | 'sentences' | 'tags', 'dependencies'> {
  const parser = new Parser(model.parser)
  const jointOf = new Uint8Array(32 * 64)
  for (let joint = model.uposOf.length - 1; joint >= 0; joint--) jointOf[model.uposOf[joint]! * 64 + model.xposOf[joint]!] = joint
  return stage('dependencies', ['tokens', 'sentences', 'tags'],
    (reading) => parseSentences(reading.tokens, reading.sentences, reading.tags, parser, jointOf))
}

function parseSentences(tokens: Tokens, sentences: Sentences, tags: Tags, parser: Parser, jointOf: Uint8Array): Dependencies {
  const words = tokens.forms.map(wordOf)
  const joint = tags.upos.map((upos, i) => jointOf[upos * 64 + tags.xpos[i]!]!)
  const heads = new Int32Array(tokens.count)
  const relations = new Uint8Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    const end = sentences.firsts[s + 1]!
    parser.parse(words, joint, first, end)
    for (let i = first; i < end; i++) {
      const head = parser.state.heads[i - first + 1]!
      heads[i] = head === end - first + 1 ? -1 : first + head - 1
      relations[i] = parser.state.relations[i - first + 1]!
    }
  }
  return withChildren(tokens, heads, relations)
}

/** Links the dependents of each head in text order and names passive agents. */
function withChildren(tokens: Tokens, heads: Int32Array, relations: Uint8Array): Dependencies {
  const firstChild = new Int32Array(heads.length).fill(-1)
  const nextSibling = new Int32Array(heads.length).fill(-1)
  for (let token = heads.length - 1; token >= 0; token--) {
    const head = heads[token]!
    if (head < 0) continue
    nextSibling[token] = firstChild[head]!
    firstChild[head] = token
  }
  for (let token = 0; token < heads.length; token++) {
    if (isPassiveAgent(tokens, heads, relations, firstChild, nextSibling, token)) relations[token] = R['obl:agent']
  }
  return { heads, relations, firstChild, nextSibling }
}
