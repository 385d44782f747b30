// Acts of knowledge/events/frames/acts.txt in the moods of moods.txt: modality times base act, by the codebook's conventions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventType } from '../../src/model/index.ts'
import type { Frame } from './frames.ts'
import { type Forms, formsOf } from './verb-forms.ts'

const COOPERATION: readonly string[] = ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']
const DEEDS: readonly string[] = ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']
const THIRD_PARTIES: readonly string[] = [
  'its neighbour',
  'the rebels',
  'civilians',
  'a third country',
  'the opposition',
]

interface Section {
  readonly heading: string
  readonly lines: readonly string[]
}

function sectionsOf(path: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    if (line.startsWith('@')) sections.push({ heading: line.slice(1).trim(), lines: [] })
    else sections.at(-1)!.lines.push(line.trim())
  }
  return sections
}

/** What comes out of an act of a type in the moods under a heading; null when they are not for it. */
function outcome(heading: string, type: EventType): EventType | null {
  const [kind, ...acts] = heading.split(' ')
  if (kind === 'same') return type
  if (kind === 'future')
    return COOPERATION.includes(type) ? 'AGREE' : DEEDS.includes(type) ? 'THREATEN' : type
  const friendly = COOPERATION.includes(type)
  const meant = acts.some((act) =>
    act === '+' ? friendly : act === '-' ? DEEDS.includes(type) : act.slice(1) === type,
  )
  if (!meant) return null
  return kind === 'refuse' ? 'REJECT' : kind === 'threat' ? 'THREATEN' : (kind as EventType)
}

/** Every act in every mood that is for it. */
export function moodFrames(folder: string): Frame[] {
  const moods = sectionsOf(join(folder, 'moods.txt'))
  const frames: Frame[] = []
  for (const { heading: type, lines } of sectionsOf(join(folder, 'acts.txt'))) {
    for (const [number, act] of lines.entries()) {
      const own = formsOf(act)
      const other = formsOf(
        act.replace(/(?<![A-Za-z])T(?![A-Za-z])/, THIRD_PARTIES[number % THIRD_PARTIES.length]!),
      )
      for (const mood of moods) {
        const label = outcome(mood.heading, type as EventType)
        if (label === null) continue
        for (const line of mood.lines)
          frames.push({ text: filled(line, own, other), type: label, label, mode: null })
      }
      const passive = /^(\S+) T(.*)$/.exec(act)
      if (passive !== null) frames.push(...passives(formsOf(passive[1]!).pp, passive[2]!, type as EventType))
    }
  }
  return frames
}

function filled(mood: string, own: Forms, other: Forms): string {
  return mood.replace(
    /\{(\w+)( x)?\}/g,
    (_, form: string, third?: string) => (third ? other : own)[form as keyof Forms],
  )
}

function passives(participle: string, rest: string, type: EventType): Frame[] {
  const texts = [
    `T was ${participle} by S${rest}`,
    `T has been ${participle} by S${rest}`,
    `T, ${participle} by S${rest}, gave no comment`,
    `T is being ${participle} by S${rest}`,
  ]
  return texts.map((text) => ({ text, type, label: type, mode: null }))
}
