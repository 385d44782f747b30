// Sums of money: $400m, 5.4 billion dollars, 500 million euros in aid, $2bn worth of arms.
import { U } from '../../reading/index.ts'
import { approximationBefore } from './noun-phrase.ts'
import { type Draft, lower, type View } from './view.ts'

/**
 * A sum "in" or "worth of" something is that something, with the sum as its quantity.
 *
 *     They gave more than $400m in military aid for 5.4 billion dollars and 500 million euros.
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aid.military
 *                                                   ^^^^^^^^^^^^^^^^^^^ money
 *                                                                           ^^^^^^^^^^^^^^^^^ money
 */
export function moneyAt(view: View, at: number): Draft | null {
  const sign = view.index.unit(view.tokens.forms[at]!)
  if (sign?.kind === 'currency' && view.tags.upos[at] !== U.NOUN && !isWord(view, at))
    return signed(view, at, sign.unit)
  const word = view.index.unit(view.tags.lemmas[at]!)
  return word?.kind === 'currency' && isWord(view, at) ? worded(view, at, word.unit) : null
}

const isWord = (view: View, at: number): boolean =>
  /^[a-z]/i.test(view.tokens.forms[at]!) && !view.tokens.forms[at]!.endsWith('$')

/** "$ 400 m", "US$ 5.4 billion", "A$ 9 million". */
function signed(view: View, at: number, unit: string): Draft | null {
  const number = view.numbers.read(view.tokens.lowers, at + 1, Math.min(view.limit, at + 6))
  if (number === null) return null
  const touches = at > view.first && view.tokens.ends[at - 1] === view.tokens.starts[at]
  const whole = touches ? view.index.unit(view.tokens.forms[at - 1]! + view.tokens.forms[at]!) : null
  return sum(view, whole === null ? at : at - 1, number.end, at, number.value, whole?.unit ?? unit)
}

// Words before a currency that say whose it is: "New Zealand dollars".
const WHOSE = 2

/** "5.4 billion dollars", "10 million Canadian dollars"; a currency without a number is no sum. */
function worded(view: View, at: number, unit: string): Draft | null {
  for (let first = Math.max(view.first, at - 5 - WHOSE); first < at; first++) {
    const number = view.numbers.read(view.tokens.lowers, first, at)
    if (number === null || lower(view, first) === 'a') continue
    if (number.end === at) return sum(view, first, at + 1, at, number.value, unit)
    if (at - number.end > WHOSE) continue
    const whose = view.tokens.lowers.slice(number.end, at).join(' ')
    const own = view.index.unit(`${whose} ${view.tags.lemmas[at]!}`)
    if (own !== null) return sum(view, first, at + 1, at, number.value, own.unit)
  }
  return null
}

function sum(view: View, first: number, end: number, head: number, value: number, unit: string): Draft {
  const start = approximationBefore(view, first)
  const quantity = { value, unit, approximate: start < first }
  const thing = what(view, end)
  return thing === null
    ? { first: start, end, head, category: 'money', quantity }
    : { first: start, end: thing.end, head, category: thing.category, quantity }
}

const LINKS = new Set(['in', 'of'])
/** Most words between "in" and the thing: "in new military and economic aid". */
const FAR = 6

/** What the money is in or buys: "in aid", "worth of ammunition", "of military equipment". */
function what(view: View, end: number): { end: number; category: string } | null {
  let at = end
  if (lower(view, at) === 'worth') at++
  if (!LINKS.has(lower(view, at))) return null
  for (let token = at + 1; token < Math.min(view.limit, at + FAR); token++) {
    const tag = view.tags.upos[token]
    if (tag === U.NOUN || tag === U.PROPN) {
      const next = view.tags.upos[token + 1]
      if (token + 1 < view.limit && (next === U.NOUN || view.tokens.forms[token + 1] === '-')) continue
      const match = view.index.match(view.tags.lemmas, token, at + 1, view.tokens.lowers)
      return match === null ? null : { end: token + 1, category: match.category }
    }
    if (tag !== U.ADJ && tag !== U.PUNCT && tag !== U.CCONJ && tag !== U.ADV && tag !== U.VERB) return null
  }
  return null
}
