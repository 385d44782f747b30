// Gives each token its head and the relation to it: one tree for each sentence.
import type { EnglishModel } from '../../language/english-model.ts'
import { type Dependencies, type Stage, stage, type Tokens } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { isPassiveAgent } from './passive-agent.ts'

/** The tags are declared as needed because the network finds both at once: a reading has both or neither. */
export function dependencies(model: EnglishModel): Stage<'tokens' | 'sentences' | 'tags', 'dependencies'> {
  return stage('dependencies', ['tokens', 'sentences', 'tags'], (reading) => {
    const { heads, relations } = model.analyser.analyse(reading.tokens, reading.sentences)
    return withChildren(reading.tokens, heads, relations.slice())
  })
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
    if (isPassiveAgent(tokens, heads, relations, firstChild, nextSibling, token))
      relations[token] = R['obl:agent']
  }
  return { heads, relations, firstChild, nextSibling }
}
