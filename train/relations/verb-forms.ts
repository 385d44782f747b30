// Forms of an English verb phrase whose first word is the verb: enough for the acts of knowledge/events/frames.

export interface Forms {
  readonly inf: string
  readonly past: string
  readonly pp: string
  readonly ger: string
  readonly s3: string
}

/** Past and participle, where they are not made with -ed. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  meet: ['met', 'met'],
  hold: ['held', 'held'],
  send: ['sent', 'sent'],
  lend: ['lent', 'lent'],
  give: ['gave', 'given'],
  feed: ['fed', 'fed'],
  rebuild: ['rebuilt', 'rebuilt'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  sell: ['sold', 'sold'],
  withdraw: ['withdrew', 'withdrawn'],
  let: ['let', 'let'],
  leave: ['left', 'left'],
  seek: ['sought', 'sought'],
  take: ['took', 'taken'],
  cut: ['cut', 'cut'],
  break: ['broke', 'broken'],
  put: ['put', 'put'],
  fly: ['flew', 'flown'],
  shut: ['shut', 'shut'],
  shoot: ['shot', 'shot'],
  fight: ['fought', 'fought'],
  beat: ['beat', 'beaten'],
  blow: ['blew', 'blown'],
  set: ['set', 'set'],
  go: ['went', 'gone'],
  throw: ['threw', 'thrown'],
  burn: ['burned', 'burned'],
  freeze: ['froze', 'frozen'],
  hit: ['hit', 'hit'],
}
/** Verbs that double their last letter. */
const DOUBLING = /^(ban|let|cut|put|shut|beat|set|hit|bar|expel|confer|blog|stop|drop|travel|snub)$/

export function formsOf(phrase: string): Forms {
  const space = phrase.indexOf(' ')
  const verb = space < 0 ? phrase : phrase.slice(0, space)
  const rest = space < 0 ? '' : phrase.slice(space)
  const doubled = DOUBLING.test(verb) && verb !== 'beat' ? verb + verb.at(-1) : verb
  const regular = verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${doubled}ed`
  const [past, pp] = IRREGULAR[verb] ?? [regular, regular]
  const ger = /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled}ing`
  const s3 = /(s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  return { inf: verb + rest, past: past + rest, pp: pp + rest, ger: ger + rest, s3: s3 + rest }
}
