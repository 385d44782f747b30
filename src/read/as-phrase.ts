// What somebody takes something for: "see the visit as a sign of support".
import { type Dependencies, dependent, dependents, R, type Tokens } from '../reading/index.ts'

/** Head of the phrase with "as" behind the object of `verb`, or behind its passive; -1 for none. */
export function asPhrase(
  { tokens, dependencies: tree }: { readonly tokens: Tokens; readonly dependencies: Dependencies },
  verb: number,
): number {
  const object = dependent(tree, verb, R.obj!, R['nsubj:pass']!)
  if (object < 0) return -1
  // The parser may hang it on the object: "see the meeting as a sign".
  const loose = [...dependents(tree, verb, R.obl!, R.xcomp!, R.advcl!), ...dependents(tree, object, R.nmod!)]
  for (const phrase of loose) {
    const mark = dependent(tree, phrase, R.case!, R.mark!)
    if (phrase > object && mark > object && mark < phrase && tokens.lowers[mark] === 'as') return phrase
  }
  return -1
}
