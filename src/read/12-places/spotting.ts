// Finds the stretches of the text that may be place names, and leaves out those that are part of another name.
import { type Mention, U } from '../../reading/index.ts'
import { REGION } from './containment.ts'
import { afterLocative, type Spot, type View } from './spot.ts'

const NONE = new Uint32Array(0)

/**
 * A place name inside the name of a person, a paper or a firm is none; a seat of government still is one.
 *
 *     The Nairobi Herald reported from Nairobi that George Washington had left Jordan.
 *                                      ^^^^^^^ place
 *                                                                              ^^^^^^ place
 */
export function spotPlaces(view: View): Spot[] {
  const spots: Spot[] = []
  for (let sentence = 0; sentence < view.sentences.count; sentence++) {
    const first = view.sentences.firsts[sentence]!
    const limit = view.sentences.firsts[sentence + 1]!
    const headline = view.sentences.kinds[sentence] !== 'text'
    for (let at = first; at < limit; ) {
      const spot = isCapital(view.tokens.forms[at]!) ? spotAt(view, at, first, limit, headline) : null
      if (spot !== null) spots.push(spot)
      at = spot?.end ?? at + 1
    }
  }
  return spots
}

/** A letter in upper case, or one beyond ASCII, which the gazetteer decides about; a digit opens "38th parallel". */
function isCapital(form: string): boolean {
  const code = form.charCodeAt(0)
  return (
    (code >= 65 && code <= 90) ||
    code > 191 ||
    (code >= 48 && code <= 57 && form.length > 2 && form.endsWith('th'))
  )
}

function spotAt(view: View, at: number, first: number, limit: number, headline: boolean): Spot | null {
  const covering = view.covering[at]! - 1
  const mention = covering < 0 ? null : view.mentions[covering]!
  const match = view.gazetteer.match(view.tokens.forms, at, limit)
  if (match >= 0) {
    const end = view.gazetteer.end(match, at)
    if (
      (!view.gazetteer.inCapitals(match) || inCapitalsTrusted(view, at, end, headline)) &&
      isName(view, mention, at, end, limit)
    ) {
      const name = view.gazetteer.name(match)
      const located = afterLocative(view, at, first)
      return {
        first: at,
        end,
        name,
        candidates: view.gazetteer.candidates(name),
        mention,
        located,
        inside: -1,
        place: -1,
      }
    }
  }
  return mention !== null && mention.first === at ? unknownSpot(view, mention, limit) : null
}

/** "NAIROBI" in a dateline or a headline is the city; "IT" and "US" elsewhere are other words. */
function inCapitalsTrusted(view: View, at: number, end: number, headline: boolean): boolean {
  const first = view.sentences.firsts[view.sentences.of[at]!]!
  const long = end - at > 1 || view.tokens.forms[at]!.length > 3
  return long && (headline || at - first < 4 || opensDateline(view, end))
}

/** "MANSFIELD --" and "HAMMOND, Ind." open a text, wherever the sentence was taken to begin. */
function opensDateline(view: View, end: number): boolean {
  const mark = view.tokens.forms[end] ?? ''
  return (
    mark === '--' ||
    mark === '—' ||
    mark === '–' ||
    (mark === ',' && view.gazetteer.abbreviation(view.tokens.forms[end + 1] ?? '') >= 0)
  )
}

/** Whether the matched words are a place name here, and not a piece of another name or a common word. */
function isName(view: View, mention: Mention | null, at: number, end: number, limit: number): boolean {
  if (end < limit && view.followers.has(view.tokens.forms[end]!)) return false
  if (mention !== null && belongsToOther(view, mention, at, end, limit)) return false
  if (end - at > 1) return true
  if (view.isTime(view.tokens.lowers[at]!)) return false
  return view.tags.upos[at] === U.PROPN || isTrusted(view, mention, at, end, limit)
}

/** Whether the name is a nationality, or somebody's or something's name or part of it. */
function belongsToOther(view: View, mention: Mention, at: number, end: number, limit: number): boolean {
  const first = view.tokens.lowers[mention.first] === 'the' ? mention.first + 1 : mention.first
  if (first >= at && mention.end < end) return false
  const wider = first < at || mention.end > end
  if (mention.kind === 'nationality')
    return mention.first <= at && mention.end >= end && !isCountry(view, at, end, limit)
  const organised = mention.kind === 'organisation' || mention.kind === 'group'
  if (!organised && mention.kind !== 'person') return false
  if (wider || (organised && mention.candidates.length > 0 && mention.end >= end)) return true
  if (organised) return false
  // A surname that is known, or a person that was only guessed at: "in Paisley" is a place all the same.
  const plain = INSIDE.has(view.tokens.lowers[at - 1] ?? '')
  return mention.candidates.length > 0 ? !plain : !plain && !isLarge(view, at, end, limit)
}

/** A common noun by its tag, but a known place by its mention, or by its capital after an article: "Guinea", "the Gulf". */
function isTrusted(view: View, mention: Mention | null, at: number, end: number, limit: number): boolean {
  if (mention !== null && (mention.kind === 'state' || mention.kind === 'place')) return true
  const match = view.gazetteer.match(view.tokens.forms, at, limit)
  if (view.tokens.lowers[at - 1] !== 'the' || view.gazetteer.end(match, at) !== end) return false
  return view.gazetteer.kind(view.gazetteer.candidates(view.gazetteer.name(match))[0]!) < REGION
}

/** "U.S." and "UK" are adjectives and names alike. */
function isCountry(view: View, at: number, end: number, limit: number): boolean {
  const match = view.gazetteer.match(view.tokens.forms, at, limit)
  if (match < 0 || view.gazetteer.end(match, at) !== end || view.gazetteer.inCapitals(match)) return false
  return view.gazetteer.kind(view.gazetteer.candidates(view.gazetteer.name(match))[0]!) === 0
}

/** A large place keeps its name where an unknown person was only guessed at. */
function isLarge(view: View, at: number, end: number, limit: number): boolean {
  const match = view.gazetteer.match(view.tokens.forms, at, limit)
  if (match < 0 || view.gazetteer.end(match, at) !== end) return false
  for (const place of view.gazetteer.candidates(view.gazetteer.name(match))) {
    if (view.gazetteer.population(place) > 300_000 || view.gazetteer.kind(place) < 15) return true
  }
  return false
}

/** A name that the mentions take for a place and the gazetteer does not have: it stays, without coordinates. */
function unknownSpot(view: View, mention: Mention, limit: number): Spot | null {
  if (
    mention.kind !== 'place' ||
    mention.form !== 'name' ||
    mention.end > limit ||
    !isPlaceLike(view, mention)
  )
    return null
  return {
    first: mention.first,
    end: mention.end,
    name: -1,
    candidates: NONE,
    mention,
    located: true,
    inside: -1,
    place: -1,
  }
}

const INSIDE: ReadonlySet<string> = new Set([
  'in',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'throughout',
  'within',
])

/** An unknown name is believed to be a place only after a plain "in" or "near", and when it is no acronym. */
function isPlaceLike(view: View, mention: Mention): boolean {
  let before = mention.first - 1
  if (before >= 0 && view.tokens.lowers[before] === 'the') before--
  if (before < 0 || !INSIDE.has(view.tokens.lowers[before]!)) return false
  const last = view.tokens.forms[mention.end - 1]!
  if (
    view.followers.has(last) ||
    (mention.end < view.tokens.count && view.followers.has(view.tokens.forms[mention.end]!))
  )
    return false
  const text = view.text.slice(view.tokens.starts[mention.first]!, view.tokens.ends[mention.end - 1]!)
  return (
    text.length > 2 &&
    /\p{Ll}/u.test(text) &&
    !/\d/.test(text) &&
    !view.isTime(view.tokens.lowers[mention.first]!)
  )
}
