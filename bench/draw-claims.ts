// Draws claims of news at random, to be judged by hand: bench/samples has the verdicts, train/data/acts those that train.
// Usage: tsx bench/draw-claims.ts SEED POLNEAR TIMEML [--show] [--pool=open|kept] [--least=0.5]
// Never a claim of a sentence that a list of bench/samples or train/data/acts already has. A third of what is left is
// kept for counts and never shown to who mends the rules.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Actor } from '../src/model/index.ts'
import { openEngine } from '../src/read/open.ts'
import { corpusText } from '../train/soundness/labels.ts'
import { partOf } from './layers/polnear.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))
const [seed = '1', polnear = '60', aquaint = '40'] = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const option = (name: string) => process.argv.find((a) => a.startsWith(`--${name}`))?.replace(/^--\w+=?/, '')
const pool = option('pool') ?? 'kept'
const least = Number(option('least') ?? 0)
const hash = (...parts: readonly unknown[]) => createHash('sha256').update(parts.join('\n')).digest('hex')

/** Offsets that were judged before, by document. */
const judged = new Map<string, number[]>()
const note = (file: string, column: number) => {
  for (const line of readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row && !row.startsWith('#'))
    .slice(1)) {
    const cells = line.split('\t')
    judged.set(cells[1]!, [...(judged.get(cells[1]!) ?? []), Number(cells[column])])
  }
}
note(join(ROOT, 'train/data/acts/judged.tsv'), 2)
for (const file of readdirSync(join(import.meta.dirname, 'samples')).filter((name) => name.endsWith('.tsv')))
  note(join(import.meta.dirname, 'samples', file), 3)

const engine = await openEngine({ knowledge: null })
const short = ({ id, country, sector }: Actor) => id ?? `${country ?? '?'}.${sector}`
const names = readdirSync(join(CORPORA, 'polnear/text')).map((file) => file.replace('.txt', ''))
const lists = {
  polnear: names.filter((name) => partOf(name) !== 'aside'),
  aquaint: readdirSync(join(CORPORA, 'timeml/aquaint')),
}
for (const [corpus, count] of [
  ['polnear', Number(polnear)],
  ['aquaint', Number(aquaint)],
] as const) {
  const ranked = lists[corpus].map((name) => ({ name, rank: hash(seed, name) }))
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const found: { rank: string; row: string; shown: string }[] = []
  // As many texts as claims: no text weighs much.
  for (const { name } of ranked.slice(0, count)) {
    const text = corpusText(CORPORA, corpus, name)!
    const { tokens, sentences, claims } = engine.read({ text, publishedAt: '2016-01-01' })
    const starts = [...sentences.firsts].map((first) => tokens.starts[first]!)
    for (const claim of claims) {
      if (claim.kind !== 'event' || claim.confidence < least) continue
      const { start, end } = claim.trigger
      const sentence = starts.findLastIndex((at) => at <= start)
      const from = starts[sentence]!
      const until = starts.find((at) => at > start) ?? text.length
      const kept = parseInt(hash('kept', name, from).slice(0, 4), 16) % 3 === 0
      if (kept !== (pool === 'kept')) continue
      if ((judged.get(name) ?? []).some((at) => at >= from && at < until)) continue
      const told = `${claim.type} ${claim.actors.map(short).join('+') || '-'} to ${claim.recipients.map(short).join('+') || '-'}`
      const marked = `${text.slice(from, start)}<<${text.slice(start, end)}>>${text.slice(end, until)}`
      found.push({
        rank: hash(seed, name, start),
        row: [corpus, name, sentence, start, told, '', ''].join('\t'),
        shown: `${claim.confidence.toFixed(2)} ${claim.mode ?? ''} ${claim.reality}${claim.polarity === 'denied' ? ' NOT' : ''}\t${marked.replace(/\s+/g, ' ')}`,
      })
    }
  }
  found.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  for (const { row, shown } of found.slice(0, count))
    process.stdout.write(`${row}${option('show') === undefined ? '' : `\t${shown}`}\n`)
}
