// Sentence frames of knowledge/events/frames to sentences with the two parties marked. The form: see the README there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT_TYPES, type EventType, type Span } from '../../src/model/index.ts'
import { randomFrom } from '../random.ts'

export interface Frame {
  readonly text: string
  /** What the codebook calls it. */
  readonly type: EventType
  /** What corpora coded after CAMEO call it; mostly the same. */
  readonly label: EventType
  readonly mode: string | null
}

/** A sentence with its parties; `recipient` is null when the sentence names none. */
export interface Marked {
  readonly text: string
  readonly actor: Span
  readonly recipient: Span | null
}

/** All frames of the folder. Throws when a line is malformed. */
export function readFrames(folder: string): Frame[] {
  const frames: Frame[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const type = file.slice(0, -4).toUpperCase() as EventType
    if (!EVENT_TYPES.includes(type)) continue
    let label = type
    let own = type
    for (const [number, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
      const text = line.trim()
      if (text === '' || text.startsWith('#')) continue
      if (text.startsWith('@plv ')) {
        const [, corpus, codebook] = text.split(' ')
        label = corpus === '-' ? type : (corpus as EventType)
        own = corpus === '-' ? type : (codebook as EventType)
        continue
      }
      const [body, mode] = text.split('=>').map((part) => part.trim())
      if (!/(^|[^A-Za-z])S([^A-Za-z]|$)/.test(body!) || !balanced(body!))
        throw new Error(`${file}:${number + 1}: no S, or brackets do not match`)
      frames.push({ text: body!, type: own, label, mode: mode ?? null })
    }
  }
  return frames
}

function balanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (depth < 0 || depth > 1) return false
  }
  return depth === 0
}

/** Parties, times and speakers to fill frames with: one list a heading in fillers.txt. */
export type Fillers = Readonly<Record<string, readonly string[]>>

export function readFillers(path: string): Fillers {
  const lists: Record<string, string[]> = {}
  let list: string[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    if (line.startsWith('@')) list = lists[line.slice(1).trim()] = []
    else list.push(line)
  }
  return lists
}

/** Sentences of a frame: different ones, at most `most`. */
export function expand(frame: Frame, fillers: Fillers, most: number, seed: number): Marked[] {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const seen = new Set<string>()
  const sentences: Marked[] = []
  for (let attempt = 0; attempt < most * 3 && sentences.length < most; attempt++) {
    const body = frame.text
      .replace(/\(([^()]*)\)/g, (_, choices: string) => pick(choices.split('|')))
      .replace(/\[([^\]]*)\]/g, (_, part: string) => (random() < 0.5 ? part : ''))
      .replace(/\s+/g, ' ')
      .replace(/ ,/g, ',')
      .trim()
    if (seen.has(body)) continue
    seen.add(body)
    sentences.push(dress(body, fillers, random, pick))
  }
  return sentences
}

/** Puts parties in, and now and then what news has around a clause. */
function dress(
  body: string,
  fillers: Fillers,
  random: () => number,
  pick: (list: readonly string[]) => string,
): Marked {
  let text = body
  if (random() < 0.2) text = text.replace(/^S (?=[a-z])/, () => `S ${pick(fillers.inside!)} `)
  else if (random() < 0.1) text = text.replace(/^S (?=[a-z])/, () => `S, ${pick(fillers.appositions!)}, `)
  if (random() < 0.25 && !/^["A-Z][a-z]/.test(text)) text = `${pick(fillers.before!)} ${text}`
  if (random() < 0.45) text = `${text.replace(/[.]$/, '')}${pick(fillers.after!)}`
  if (!/[.!?"]$/.test(text)) text += '.'
  const parts = text.split(/(?<![A-Za-z])([ST])(?![A-Za-z.])/)
  let out = ''
  let actor: Span | null = null
  let recipient: Span | null = null
  const names = { S: pick(fillers.parties!), T: pick(fillers.parties!) }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (i % 2 === 0) {
      out += part
      continue
    }
    let name = part === 'S' ? names.S : names.T
    if (out === '' || out === '"') name = name[0]!.toUpperCase() + name.slice(1)
    const span = { start: out.length, end: out.length + name.length }
    if (part === 'S') actor ??= span
    else recipient ??= span
    out += name
  }
  return { text: out[0]!.toUpperCase() + out.slice(1), actor: actor!, recipient }
}
