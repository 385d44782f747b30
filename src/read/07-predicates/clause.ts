// The clause that says an act: what a claim quotes.
import { dependents, R, subtree, type TokenSpan, U } from '../../reading/index.ts'
import type { Roles } from './roles.ts'
import { isVerb, REACH, type Syntax } from './syntax.ts'

/** Tokens a quote may have; a longer clause is cut around its trigger and roles. */
const LONGEST = 60

/** The clause of `head`, without clauses beside it, reaching over the words of its roles. */
export function clauseOf(syntax: Syntax, head: number, trigger: TokenSpan, roles: Roles): TokenSpan {
  const { dependencies: tree, tags, sentences } = syntax
  const top = clauseHead(syntax, head, roles)
  let { first, end } = subtree(tree, top)
  for (const child of dependents(tree, top, R.parataxis!, R.conj!)) {
    const below = subtree(tree, child)
    if (child > head && below.end >= end) end = Math.max(trigger.end, below.first)
    else if (child < head && below.first <= first) first = Math.min(trigger.first, below.end)
  }
  const core = [...roles.actors, ...roles.recipients].map((filler) => filler.token).concat(roles.items)
  const sentence = sentences.of[head]!
  const from = sentences.firsts[sentence]!
  const to = sentences.firsts[sentence + 1]!
  for (const token of core) {
    if (token < from || token >= to) continue
    const phrase = nounPhrase(syntax, token)
    first = Math.min(first, phrase.first)
    end = Math.max(end, phrase.end)
  }
  if (end - first > LONGEST) {
    first = Math.max(
      first,
      Math.min(trigger.first, ...core.filter((token) => token >= from && token < to)) - 4,
    )
    end = Math.min(end, first + LONGEST)
    if (end < trigger.end) end = trigger.end
  }
  while (first < trigger.first && isLoose(syntax, first, top)) first++
  while (end > trigger.end && (tags.upos[end - 1] === U.PUNCT || tags.upos[end - 1] === U.CCONJ)) end--
  return { first, end }
}

/** What joins the clause to those around it: a quote does not begin with it. "In return" is the clause's own. */
function isLoose({ dependencies: tree, tags }: Syntax, token: number, top: number): boolean {
  const upos = tags.upos[token]!
  if (upos === U.ADP) return tree.heads[token] === top || tree.heads[token]! < token
  return upos === U.PUNCT || upos === U.CCONJ || upos === U.SCONJ
}

/** The noun's own phrase when its parties stand in it, else the clause that lends it one. */
function clauseHead(syntax: Syntax, head: number, roles: Roles): number {
  const { dependencies: tree } = syntax
  if (isVerb(syntax, head)) return head
  const own = subtree(tree, head)
  const outside = [...roles.actors, ...roles.recipients].some(
    ({ token, implied }) =>
      !implied &&
      (token < own.first || token >= own.end) &&
      syntax.sentences.of[token] === syntax.sentences.of[head],
  )
  if (!outside) return head
  let at = head
  for (let steps = 0; steps < REACH && tree.heads[at]! >= 0; steps++) {
    at = tree.heads[at]!
    if (isVerb(syntax, at)) return at
  }
  return head
}

/** A noun with what stands before it. */
function nounPhrase(syntax: Syntax, token: number): TokenSpan {
  const { mentions } = syntax
  const mention = mentions.atHead[token]!
  if (mention >= 0) return mentions.all[mention]!
  return { first: token, end: token + 1 }
}
