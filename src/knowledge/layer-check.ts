// Checks files of the user's layer as the base's are checked: alone, then against the actors and names that are known.
import { sourceActors } from './actors.ts'
import { firstDay, lastDay } from './dates.ts'
import type { Knowledge } from './knowledge.ts'
import { isNoted, lineWith, nameProblems } from './name-problems.ts'
import { namesOf } from './names.ts'
import { days, later, PATIENCE, SINGLE_OFFICES } from './office-problems.ts'
import type { Problem } from './problem.ts'
import { referenceProblems } from './reference-problems.ts'
import { lineOf, type Sources } from './sources.ts'

/**
 * Every problem of a layer's files. `known` is the knowledge that they are added to; it may hold older versions of them.
 * Files that break their schema hide what the later checks would say.
 */
export function checkLayer(sources: Sources, known: Knowledge): Problem[] {
  if (sources.problems.some(({ severity }) => severity === 'error')) return [...sources.problems]
  return [
    ...sources.problems,
    ...referenceProblems(sources, (id) => known.actor(id) !== null),
    ...nameProblems(sources),
    ...clashes(sources, known),
    ...overlaps(sources, known),
  ]
}

/** Names of two words and more that somebody else bears at the same time. */
function clashes(sources: Sources, known: Knowledge): Problem[] {
  const texts = textsOf(sources)
  const own = new Set(sourceActors(sources).map(({ entry }) => entry.id))
  return sourceActors(sources).flatMap((actor) =>
    namesOf(actor.data).flatMap((name): Problem[] => {
      if (name.use !== 'name' || !/\s/.test(name.text) || isNoted(actor, name.text)) return []
      const other = known.names
        .senses(name.text)
        .find(
          (sense) =>
            sense.use === 'name' &&
            !own.has(sense.actor) &&
            firstDay(name.from ?? '0000') <= lastDay(sense.until ?? '9999') &&
            firstDay(sense.from ?? '0000') <= lastDay(name.until ?? '9999'),
        )
      if (other === undefined) return []
      const message = `"${name.text}" is ${name.actor} here and ${other.actor} in the knowledge; give one a note when both are meant`
      return [
        { file: actor.file, line: lineWith(texts.get(actor.file)!, name.text), message, severity: 'warning' },
      ]
    }),
  )
}

/** Highest offices of a state that somebody of the knowledge holds at the same time. */
function overlaps(sources: Sources, known: Knowledge): Problem[] {
  const texts = textsOf(sources)
  const own = new Set(sourceActors(sources).map(({ entry }) => entry.id))
  return sourceActors(sources).flatMap(({ entry, file }) =>
    entry.offices.flatMap((office, index): Problem[] => {
      if (!SINGLE_OFFICES.has(office.office) || office.acting) return []
      const other = known.holders(office.of, office.office, null).find((holder) => {
        if (own.has(holder.person) || holder.acting || holder.office !== office.office) return false
        const from = later(firstDay(office.from ?? '0000'), firstDay(holder.from ?? '0000'))
        const ends = [lastDay(office.until ?? '9999'), lastDay(holder.until ?? '9999')].sort()
        return days(from, ends[0]!) > PATIENCE
      })
      if (other === undefined) return []
      const line = lineOf(texts.get(file)!, ['offices', index])
      const message = `${office.office} of ${office.of}: overlaps with ${other.person}`
      return [{ file, line, message, severity: 'warning' }]
    }),
  )
}

function textsOf(sources: Sources): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const documents of sources.documents.values())
    for (const { file, text } of documents) texts.set(file, text)
  return texts
}
