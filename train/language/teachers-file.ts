// Teachers between their training and the student's, in build/: they do not ship.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matricesOf, type NetworkShape } from '../../src/language/network-shape.ts'
import { PartReader, packParts } from '../../src/language/weights-file.ts'
import type { TrainedNetwork } from './train-network.ts'

const FOLDER = join(import.meta.dirname, '../../build/teachers')
const pathOf = (seed: number): string => join(FOLDER, `${seed}.bin.gz`)

export function writeTeacher(seed: number, { shape, words, table, matrices }: TrainedNetwork): void {
  mkdirSync(FOLDER, { recursive: true })
  const parts = {
    shape: JSON.stringify(shape),
    words: words.join('\n'),
    table,
    ...Object.fromEntries(matrices),
  }
  writeFileSync(pathOf(seed), packParts(parts))
}

export function readTeacher(seed: number): TrainedNetwork {
  const parts = new PartReader(pathOf(seed), readFileSync(pathOf(seed)))
  const shape = parts.json<NetworkShape>('shape')
  return {
    shape,
    words: parts.text('words').split('\n'),
    table: parts.floats('table'),
    matrices: new Map(matricesOf(shape).map(([name]) => [name, parts.floats(name)])),
  }
}
