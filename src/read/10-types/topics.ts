// What a text is about, by how many of its words belong to a topic.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Reading } from '../../reading/index.ts'

// Tokens that a text must have to tell what it is about.
const SHORT = 80

// Share of a text's tokens that are words of each topic of lexicon/topics.
export type TopicShares = ReadonlyMap<string, number>

const NONE: TopicShares = new Map()
const lists = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

// The topic of each word of the list; made once for a knowledge.
function topicsOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = lists.get(knowledge)
  if (known !== undefined) return known
  const topics = new Map((knowledge.table('topics')?.rows ?? []).map(([word, topic]) => [word!, topic!]))
  lists.set(knowledge, topics)
  return topics
}

/**
 * The topics of a text; of a short one none.
 *
 *     Voters in the primary chose a nominee after the poll.
 *     ^^^^^^ campaign
 *                                                     ^^^^ campaign
 */
export function topicShares(
  { tags, tokens }: Reading<'tokens' | 'tags'>,
  knowledge: Knowledge,
  short: number = SHORT,
): TopicShares {
  if (tokens.count < short) return NONE
  const topics = topicsOf(knowledge)
  const shares = new Map([...new Set(topics.values())].map((topic) => [topic, 0]))
  for (let token = 0; token < tokens.count; token++) {
    const topic = topics.get(tags.lemmas[token]!.toLowerCase())
    if (topic !== undefined) shares.set(topic, shares.get(topic)! + 1 / tokens.count)
  }
  return shares
}
