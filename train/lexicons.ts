// Reads a list of knowledge/lexicon by itself, so that training needs nothing else of the knowledge.
import { readFileSync } from 'node:fs'
import type { Table } from '../src/knowledge/knowledge.ts'

export function lexicon(name: string): Table {
  const lines = readFileSync(new URL(`../knowledge/lexicon/${name}.tsv`, import.meta.url), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  return { header: rows[0]!, rows: rows.slice(1) }
}
