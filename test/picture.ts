// Reads the caret pictures of a rule's doc comment, and draws what was found in the same form to compare the two.
import { readdirSync, readFileSync } from 'node:fs'

/** A stretch of a sentence and what stands there; offsets count from the sentence's first character. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** An example sentence with what a rule finds in it. */
export interface Picture {
  readonly sentence: string
  readonly marks: readonly Mark[]
}

const root = new URL('../', import.meta.url)

/** The pictures in the first doc comment of a source file; `path` counts from the repository's root. */
export function pictures(path: string): Picture[] {
  const found = parsePictures(readFileSync(new URL(path, root), 'utf8'))
  if (found.length === 0) throw new Error(`${path} has no picture in its first doc comment`)
  return found
}

/** The first picture of a source file. */
export function picture(path: string): Picture {
  return pictures(path)[0]!
}

/** The pictures in the first doc comment of a source text; none when it has no doc comment or no picture. */
export function parsePictures(source: string): Picture[] {
  const lines = commentLines(source)
  const found: { sentence: string; marks: Mark[] }[] = []
  let sentence: string | null = null
  let open = false
  for (const line of lines) {
    if (!/^\s*\^/.test(line)) {
      sentence = line
      open = false
      continue
    }
    if (sentence === null) throw new Error(`a caret line with no sentence above it: ${line}`)
    const indent = sentence.length - sentence.trimStart().length
    if (!open) found.push({ sentence: sentence.trim(), marks: [] })
    open = true
    for (const run of line.matchAll(/(\^+)([^^]*)/g)) {
      const start = run.index - indent
      found.at(-1)!.marks.push({ start, end: start + run[1]!.length, label: run[2]!.trim() })
    }
  }
  return found
}

/** The lines of the first doc comment without the comment's own signs; columns are kept. */
function commentLines(source: string): string[] {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(source)
  if (comment === null) return []
  return comment[1]!.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
}

/** The sentence with a caret line below it for each mark, in text order. */
export function draw(sentence: string, marks: readonly Mark[]): string {
  const inOrder = [...marks].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
  )
  const below = inOrder.map((mark) =>
    `${' '.repeat(mark.start)}${'^'.repeat(Math.max(1, mark.end - mark.start))} ${mark.label}`.trimEnd(),
  )
  return [sentence, ...below].join('\n')
}

/** Both sides of a comparison as drawings: `expect(found).toBe(wanted)` then fails with two pictures to look at. */
export interface Comparison {
  readonly wanted: string
  readonly found: string
}

/**
 * Draws the picture and what was found in its sentence. Marks with labels that the picture does not use are left
 * out, so that a rule's picture needs to show only what the rule is about.
 */
export function compare(wanted: Picture, found: readonly Mark[]): Comparison {
  const labels = new Set(wanted.marks.map((mark) => mark.label))
  return {
    wanted: draw(wanted.sentence, wanted.marks),
    found: draw(
      wanted.sentence,
      found.filter((mark) => labels.has(mark.label)),
    ),
  }
}

/** The pictures in all doc comments of a file. */
export function picturesIn(file: URL): Picture[] {
  const comments = readFileSync(file, 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return comments.filter((comment) => comment.includes('^^')).flatMap(parsePictures)
}

/** The files of a folder that open with `// Rule:`, each with its pictures. */
export function rulePictures(
  folder: URL,
): { readonly file: string; readonly pictures: readonly Picture[] }[] {
  return readdirSync(folder)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').startsWith('// Rule:'))
    .map((file) => ({ file, pictures: picturesIn(new URL(file, folder)) }))
}
