// Puts the attributions found in order: one a cue, with kind, certainty and the attribution around each.
import type { SpeechEntry } from '../../knowledge/speech.ts'
import type { Attribution, Mentions, TokenSpan } from '../../reading/layers.ts'
import { R } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'
import { joinedSpeakers } from './joined-speakers.ts'
import { deniesNoun, formOf, kindOf, refusesPlea, vouchesOf } from './vouches.ts'

/** Attributions in text order of their cues. */
export function assemble(there: Board, mentions: Mentions | null, found: readonly Found[]): Attribution[] {
  const kept: Found[] = []
  for (const one of found) {
    const last = kept.at(-1)
    if (last && last.cue.end > one.cue.first && last.cue.first < one.cue.end) {
      // Two heads inside one cue ("made a statement"): the likelier one stands.
      if (one.score > last.score) kept[kept.length - 1] = one
    } else kept.push(one)
  }
  return kept.map((one, index) => attribution(there, mentions, kept, one, index))
}

function attribution(
  there: Board,
  mentions: Mentions | null,
  all: readonly Found[],
  one: Found,
  index: number,
): Attribution {
  const entry = withParticle(there, one.head) ?? sense(there, one.head)
  const form = formOf(there, one)
  return Object.freeze({
    index,
    kind: kindOf(entry, one, form),
    source: one.source,
    sourceMention: mentions === null ? -1 : mentionOf(there, mentions, one.sourceHead),
    joined: mentions === null ? [] : joinedSpeakers(there, mentions, one.sourceHead, one.source),
    cue: one.cue,
    content: one.content,
    vouches: vouchesOf(there, one, entry, form),
    denies:
      (entry?.act === 'deny' && !refusesPlea(there, one)) ||
      (entry?.act === 'reject' && deniesNoun(there, one)),
    outer: isAsideBelief(there, one) ? -1 : outerOf(all, index),
    rule: one.rule,
  })
}

/** "Rule out", "point out": the verb with its particle, where the lexicon has the two together. */
function withParticle({ dependencies: tree, tags, tokens, speech }: Board, head: number): SpeechEntry | null {
  const particle = dependent(tree, head, R['compound:prt'])
  return particle < 0 ? null : (speech.verb(`${tags.lemmas[head]}_${tokens.lowers[particle]}`)?.[0] ?? null)
}

/** The mention at the head of the source; for a relative pronoun, at the noun it stands for. */
function mentionOf({ dependencies: tree, tokens }: Board, mentions: Mentions, head: number): number {
  if (head < 0) return -1
  const word = tokens.lowers[head]!
  if (word === 'who' || word === 'which' || word === 'that' || word === 'whom') {
    for (let at = head, steps = 0; at >= 0 && steps < 6; at = tree.heads[at]!, steps++) {
      if (tree.relations[at] === R['acl:relcl']) return mentions.atHead[tree.heads[at]!] ?? -1
    }
  }
  return mentions.atHead[head] ?? -1
}

/**
 * "The blast, which is believed to have killed ten": a belief in an aside between commas is the text's, whoever is being told of.
 */
function isAsideBelief({ dependencies: tree, tokens }: Board, one: Found): boolean {
  if (one.rule !== 'impersonal' || tree.relations[one.head] !== R['acl:relcl']) return false
  for (let token = one.head - 1; token >= 0 && token >= one.head - 6; token--) {
    if (tokens.lowers[token] === 'which' || tokens.lowers[token] === 'who')
      return tokens.forms[token - 1] === ','
  }
  return false
}

// How many attributions away the one around another may stand: enough for the longest statement.
const REACH = 200

/** The smallest other attribution whose content holds this one's cue, -1 for none. */
function outerOf(all: readonly Found[], index: number): number {
  const { cue, outerHead } = all[index]!
  if (outerHead !== undefined) {
    for (let number = Math.max(0, index - 8); number < Math.min(all.length, index + 8); number++) {
      if (all[number]!.head === outerHead) return number
    }
    return -1
  }
  let best = -1
  let size = Infinity
  const last = Math.min(all.length, index + REACH)
  for (let number = Math.max(0, index - REACH); number < last; number++) {
    const other = all[number]!
    // "Denies the charge and says that": the same speaker goes on, not within what was told.
    if (number === index || (other.sourceHead >= 0 && other.sourceHead === all[index]!.sourceHead)) continue
    for (const span of other.content) {
      if (
        cue.first >= span.first &&
        cue.end <= span.end &&
        span.end - span.first < size &&
        !holds(all[index]!, other.cue)
      ) {
        best = number
        size = span.end - span.first
      }
    }
  }
  return best
}

function holds(one: Found, cue: TokenSpan): boolean {
  return one.content.some((span) => cue.first >= span.first && cue.end <= span.end)
}
