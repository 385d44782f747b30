// Does a party named before a noun act, or is it acted on?
import type { Syntax } from '../syntax.ts'
import { modifiers } from './modifier.ts'

/**
 * Modifiers that say who acts: a nationality, the name of a body or a person. The name of a state or a place before a
 * noun says where or what is hit.
 *
 *     Israeli strikes followed the Kenya bombing.
 *     ^^^^^^^ acting modifier of "strikes"
 *                                  ^^^^^ target modifier of "bombing"
 */
export function actingModifiers(syntax: Syntax, noun: number): number[] {
  return modifiers(syntax, noun).filter((token) => acts(syntax, token))
}

/** The other modifiers: where or what is hit. */
export function targetModifiers(syntax: Syntax, noun: number): number[] {
  return modifiers(syntax, noun).filter((token) => !acts(syntax, token))
}

/** Initials stand for a nationality too: "U.S. strikes", "UK sanctions". */
const INITIALS = /^(?:\p{Lu}\.?){2,5}$/u

function acts(syntax: Syntax, token: number): boolean {
  const { form, kind } = syntax.mentions.all[syntax.mentions.atHead[token]!]!
  if (form === 'adjective') return true
  if (form !== 'name') return false
  if (kind !== 'state' && kind !== 'place') return true
  return INITIALS.test(syntax.tokens.forms[token]!) && !isOwner(syntax, token)
}

/** "the U.S. embassy attack": the initials say whose the embassy is. */
function isOwner({ bySentence, sentences }: Syntax, token: number): boolean {
  const here = bySentence[sentences.of[token]!] ?? []
  return here.some(({ first, end, head }) => first <= token && token < end && head !== token)
}
