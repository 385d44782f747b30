// Gives each token its head and the relation to it: one tree for each sentence.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { Draft } from '../../language/draft.ts'
import type { EnglishModel } from '../../language/english-model.ts'
import { type Dependencies, type Stage, stage } from '../../reading/index.ts'
import { resumeTelling } from './resumed-verb.ts'

/** The tags are declared as needed because the network finds both at once: a reading has both or neither. */
export function dependencies(model: EnglishModel): Stage<'tokens' | 'sentences' | 'tags', 'dependencies'> {
  return stage(
    'dependencies',
    ['tokens', 'sentences', 'tags'],
    // Training and benches read without knowledge of the world.
    ({ tokens, sentences, tags }, knowledge: Knowledge | null): Dependencies => {
      const draft = Draft.from(tokens, model.analyser.analyse(tokens, sentences))
      if (knowledge)
        for (let token = 0; token < tokens.count; token++)
          resumeTelling(draft, tags.lemmas, knowledge.speech, knowledge.agents, token)
      const { heads, relations, firstChild, nextSibling } = draft
      return { heads, relations, firstChild, nextSibling }
    },
  )
}
