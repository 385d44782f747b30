// Fits the weights of src/read/06-references/antecedents.ts: on the chains of GUM's training part, and on the pronouns of
// train/data/articles, whose labels give only the country. Usage: npm run train:antecedents
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPartialReader, type PartialReader } from '../bench/partial-reading.ts'
import {
  type Candidate,
  candidates,
  classOf,
  FEATURES,
  type PronounClass,
} from '../src/read/06-references/antecedents.ts'
import type { Case } from '../src/read/06-references/case.ts'
import { openCase, references } from '../src/read/06-references/references.ts'
import type { Mention } from '../src/reading/index.ts'
import { readAnnotated } from './annotated.ts'
import { type ChainText, readChains } from './language/chains.ts'

/** One pronoun: what it may stand for, and which of these are right. */
interface Choice {
  readonly kind: PronounClass
  readonly all: readonly Candidate[]
  readonly right: readonly boolean[]
  readonly weight: number
}
interface Annotated {
  readonly quote: string
  readonly actors?: readonly Party[]
  readonly recipients?: readonly Party[]
}
interface Party {
  readonly text: string
  readonly country: string
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const CORPORA = process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora')
const OUT = join(ROOT, 'src/read/06-references/antecedent-weights.ts')
/** What an article's pronoun counts for beside one of GUM, which hardly speaks of states. */
const ARTICLE = 8
/** Genres whose he and she are of one another's company, as in no report. */
const TALK = /^GUM_(conversation|fiction|podcast|vlog|whow)_/
const DECAY = 0.3
const ROUNDS = 300

/** The rules' case after everything has been decided, so that the text before a pronoun is as the rules will see it. */
function settled(reader: PartialReader, text: string, publishedAt: string | null): Case {
  const reading = reader.read(text, publishedAt)
  const open = openCase(reading, reader.knowledge)
  for (const { mention, ...found } of references.run(reading, reader.knowledge).of)
    open.found[mention] = found
  for (const mention of open.mentions.all) {
    const given = reader.knowledge.agents.givenName(open.tokens.forms[mention.first]!)
    if (mention.kind === 'person' && mention.form === 'name' && (given === 'm' || given === 'f'))
      open.genders.set(open.found[mention.index]!.entity, given)
  }
  return open
}

function choice(
  open: Case,
  mention: Mention,
  weight: number,
  isRight: (one: Candidate) => boolean,
): Choice | null {
  const lower = open.tokens.lowers[mention.head]!
  const kind = mention.rule === 'pronouns/personal' ? classOf(lower) : null
  if (kind === null) return null
  const all = candidates(open, mention, lower, kind)
  const right = all.map((one) => one.head >= 0 && isRight(one))
  if (!right.includes(true)) right[all.length - 1] = true
  return { kind, all, right, weight }
}

/** Coordinations and clauses that a mark covers are no one thing. */
const LONGEST = 12

function* ofChains(reader: PartialReader, { text, mentions }: ChainText): Generator<Choice> {
  const open = settled(reader, text, null)
  const { starts, ends } = open.tokens
  const at = (token: number, { start, end }: { start: number; end: number }): boolean =>
    start < ends[token]! && starts[token]! < end
  for (const mention of open.mentions.all) {
    const gold = mentions.find((one) => at(mention.head, one.head) && one.end - one.start <= LONGEST)
    if (gold === undefined) continue
    const chain = mentions.filter((one) => one.chain === gold.chain && one.end <= gold.start)
    const made = choice(open, mention, 1, ({ head }) => chain.some((one) => at(head, one.head)))
    if (made !== null) yield made
  }
}

function* ofArticles(reader: PartialReader, folder: string): Generator<Choice> {
  for (const { text, publishedAt, claims } of readAnnotated<Annotated>({ path: folder, only: /./ })) {
    const open = settled(reader, text, publishedAt)
    for (const { quote, actors = [], recipients = [] } of claims) {
      for (const party of [...actors, ...recipients]) {
        const from = text.indexOf(quote)
        const mention = open.mentions.all.find(
          (one) =>
            one.form === 'pronoun' &&
            open.tokens.forms[one.head] === party.text &&
            open.tokens.starts[one.head]! >= from &&
            open.tokens.starts[one.head]! < from + quote.length,
        )
        const made =
          mention === undefined
            ? null
            : choice(open, mention, ARTICLE, (one) =>
                one.mention === null
                  ? false
                  : open.found[one.mention.index]!.identities.some(
                      ({ country }) => country === party.country,
                    ),
              )
        if (made !== null && !made.right.at(-1)) yield made
      }
    }
  }
}

/** Where the weights of what GUM hardly has are pulled to: what grammar says of them. */
const PRIOR: Readonly<Partial<Record<(typeof FEATURES)[number], number>>> = {
  'object-before-for': 4,
  'shared-object': 2,
  controls: 2,
  above: 1,
  says: 0.5,
  opens: 2,
}

/** Maximum likelihood of the right ones together, with a pull to the prior; steps shrink by feature. */
function weigh(choices: readonly Choice[]): number[] {
  const prior = FEATURES.map((name) => PRIOR[name] ?? 0)
  const weights = [...prior]
  const squares = FEATURES.map(() => 1e-6)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => DECAY * (prior[at]! - weight))
    for (const one of choices) addSlope(one, weights, slope)
    for (const [at, step] of slope.entries()) {
      squares[at]! += step * step
      weights[at]! += (0.3 * step) / Math.sqrt(squares[at]!)
    }
  }
  return weights
}

function addSlope({ all, right, weight }: Choice, weights: readonly number[], slope: number[]): void {
  const scores = all.map(({ seen }) => {
    let score = 0
    for (let at = 0; at < seen.length; at += 2) score += weights[seen[at]!]! * seen[at + 1]!
    return score
  })
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const sum = shares.reduce((a, b) => a + b, 0)
  const rightSum = shares.reduce((a, b, index) => (right[index] ? a + b : a), 0)
  for (const [index, { seen }] of all.entries()) {
    const pull = weight * ((right[index] ? shares[index]! / rightSum : 0) - shares[index]! / sum)
    for (let at = 0; at < seen.length; at += 2) slope[seen[at]!]! += pull * seen[at + 1]!
  }
}

const reader = openPartialReader()
const choices: Choice[] = []
for (const text of readChains(join(CORPORA, 'ud/gum-train.conllu')))
  if (!TALK.test(text.name)) choices.push(...ofChains(reader, text))
choices.push(...ofArticles(reader, join(ROOT, 'train/data/articles')))
const rows = (['he', 'it', 'they'] as const).map((kind) => {
  const own = choices.filter((one) => one.kind === kind)
  console.log(`${kind}: ${own.length} pronouns`)
  return `  ${kind}: [${weigh(own)
    .map((weight) => weight.toFixed(2))
    .join(', ')}],`
})
writeFileSync(
  OUT,
  `// Weights of antecedents.ts by class of pronoun, in the order of FEATURES. Made by \`npm run train:antecedents\`.
export const WEIGHTS: Readonly<Record<'he' | 'it' | 'they', readonly number[]>> = {
${rows.join('\n')}
}
`,
)
