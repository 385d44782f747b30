// Finds slots in the predicate lexicon that no rule and no word fills: such a row would never hold or never find anybody.
import { SLOT_RULES } from './predicates.ts'
import type { Problem } from './problem.ts'
import type { Sources } from './sources.ts'

/** Every slot of a row of `predicates-*` that is neither a rule of the reader nor a word of `slot-words`. */
export function slotProblems({ tables }: Sources): Problem[] {
  const words = tables.get('lexicon/slot-words')?.rows.map((row) => row[0]!) ?? []
  // `of.owner`: whose the thing is.
  const known: ReadonlySet<string> = new Set([...SLOT_RULES, 'owner', ...words])
  const problems: Problem[] = []
  for (const [path, { file, rows, lines }] of tables) {
    if (!path.startsWith('lexicon/predicates-')) continue
    rows.forEach((cells, index) => {
      for (const slot of slotsOf(cells)) {
        if (slot.split('.').every((part) => known.has(part))) continue
        const message = `no slot is called ${slot}; name one of docs/formats.md or a word of slot-words.tsv`
        problems.push({ file, line: lines[index]!, message, severity: 'error' })
      }
    })
  }
  return problems
}

/** The slots that a row names, each once. */
function slotsOf([, , needs = '', , actor = '', recipient = '', items = '']: readonly string[]): Set<string> {
  const asked = needs.split(' ').map((need) => need.replace(/^!/, '').split('=')[0]!)
  const filled = [actor, recipient, items].flatMap((cell) => cell.split(/[+/]/))
  return new Set([...asked, ...filled].filter((slot) => slot !== ''))
}
