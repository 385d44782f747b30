// Reads the entities and chains that UD English GUM carries in its `Entity` marks.
import { readFileSync } from 'node:fs'

/** A mention of the corpus: characters, chain, what kind of thing it is. */
export interface ChainMention {
  readonly start: number
  readonly end: number
  /** Start and end of its head word. */
  readonly head: { readonly start: number; readonly end: number }
  readonly chain: number
  readonly type: string
  readonly isName: boolean
}
export interface ChainText {
  readonly name: string
  readonly text: string
  readonly mentions: readonly ChainMention[]
}

interface Word {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly sentence: number
  readonly number: number
  readonly isName: boolean
}

/** The documents of a CoNLL-U file with its `Entity` marks; clitics and multi-word tokens are kept as they are written. */
export function readChains(path: string): ChainText[] {
  return readFileSync(path, 'utf8')
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(readDocument)
}

function readDocument(block: string): ChainText {
  const name = block.slice(0, block.indexOf('\n'))
  const words: Word[] = []
  const open: { chain: number; type: string; first: number }[] = []
  const mentions: ChainMention[] = []
  let text = ''
  let sentence = 0
  let covered = 0
  const close = (chain: number, last: number): void => {
    const at = open.findLastIndex((one) => one.chain === chain)
    if (at < 0) return
    const [one] = open.splice(at, 1)
    mentions.push(mentionOf(words.slice(one!.first, last + 1), chain, one!.type))
  }
  for (const line of block.split('\n')) {
    if (/^# newpar( |$)/.test(line)) text = `${text.trimEnd()}${text === '' ? '' : '\n\n'}`
    if (line === '') {
      sentence++
      covered = 0
    }
    const cells = line.split('\t')
    if (cells.length < 10 || cells[0]!.includes('.')) continue
    const range = /^\d+-(\d+)$/.exec(cells[0]!)
    const space = cells[9]!.includes('SpaceAfter=No') ? '' : ' '
    if (range !== null) {
      text += cells[1]! + space
      covered = Number(range[1])
      continue
    }
    const number = Number(cells[0])
    const start = number <= covered ? text.trimEnd().length - cells[1]!.length : text.length
    words.push({
      start,
      end: start + cells[1]!.length,
      head: Number(cells[6]),
      sentence,
      number,
      isName: cells[3] === 'PROPN',
    })
    if (number > covered) text += cells[1]! + space
    for (const [, chain, type, single, closed] of (/Entity=([^|\s]+)/.exec(cells[9]!)?.[1] ?? '').matchAll(
      /\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g,
    )) {
      if (chain !== undefined) open.push({ chain: Number(chain), type: type!, first: words.length - 1 })
      if (single !== undefined) close(Number(chain), words.length - 1)
      if (closed !== undefined) close(Number(closed), words.length - 1)
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { name, text, mentions }
}

/** The head word is the one whose own head lies outside. */
function mentionOf(words: readonly Word[], chain: number, type: string): ChainMention {
  const head =
    words.find(
      (word) => !words.some((other) => other.sentence === word.sentence && other.number === word.head),
    ) ?? words[0]!
  return { start: words[0]!.start, end: words.at(-1)!.end, head, chain, type, isName: head.isName }
}
