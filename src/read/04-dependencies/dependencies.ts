// Gives each token its head and the relation to it: one tree for each sentence.
import type { EnglishModel } from '../../language/english-model.ts'
import { type Dependencies, type Stage, stage, type Tokens } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { isPassiveAgent } from './passive-agent.ts'

/** The tags are declared as needed because the network finds both at once: a reading has both or neither. */
export function dependencies(model: EnglishModel): Stage<'tokens' | 'sentences' | 'tags', 'dependencies'> {
  return stage('dependencies', ['tokens', 'sentences', 'tags'], ({ tokens, sentences }) => {
    const { heads, relations, firstChild, nextSibling } = model.analyser.analyse(tokens, sentences)
    return withAgents(tokens, { heads, relations: relations.slice(), firstChild, nextSibling })
  })
}

/** Names passive agents. */
function withAgents(tokens: Tokens, tree: Dependencies): Dependencies {
  const { heads, relations, firstChild, nextSibling } = tree
  for (let token = 0; token < heads.length; token++) {
    if (isPassiveAgent(tokens, heads, relations, firstChild, nextSibling, token))
      relations[token] = R['obl:agent']
  }
  return tree
}
