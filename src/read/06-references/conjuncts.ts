// Finds the mentions that are joined to one: "Odhiambo, the minister of trade and others" one by one.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import type { Case } from './case.ts'

/** How many may be joined. */
const MOST = 8

/** The mention and those that follow it with only "and", "or" and commas between; all of them decided. */
export function conjuncts(open: Case, mention: Mention): Mention[] {
  const { mentions, tokens, tree } = open
  const found = [mention]
  let end = mention.end
  let joined = false
  for (
    let index = mention.index + 1;
    index < Math.min(mentions.all.length, mention.index + 24) && found.length < MOST;
    index++
  ) {
    const other = mentions.all[index]!
    if (other.first < end) continue
    const word = between(tokens.lowers, end, other.first)
    if (word === null || other.sentence !== mention.sentence || tree.relations[other.head] === R['nmod:poss'])
      break
    joined ||= word === 'and'
    if (open.found[index] !== undefined && other.form !== 'adjective') found.push(other)
    end = other.end
  }
  return joined ? found : [mention]
}

/** The word that joins two phrases: "and" or a comma; null when something else stands between. */
function between(lowers: readonly string[], end: number, first: number): 'and' | ',' | null {
  let word: 'and' | ',' | null = null
  for (let token = end; token < first; token++) {
    const lower = lowers[token]!
    if (lower === 'and' || lower === '&' || lower === 'or') word = 'and'
    else if (lower === ',') word ??= ','
    else if (token < first - 1 || lower !== 'the') return null
  }
  return word
}
