// Ends a sentence after an abbreviation whose full stop is the sentence's too.
import type { Tokens } from '../../reading/index.ts'

// Words that, written with a capital, begin a sentence rather than go on with a name.
const BEGINNERS: ReadonlySet<string> = new Set([
  'He',
  'She',
  'It',
  'They',
  'We',
  'The',
  'This',
  'These',
  'Those',
  'That',
  'There',
  'But',
  'However',
  'A',
  'An',
  'His',
  'Her',
  'Its',
  'Their',
  'If',
  'When',
  'While',
  'After',
  'Before',
  'Although',
  'Meanwhile',
])

/**
 * After letters with full stops ("D.C.") a capitalised pronoun, article or the like begins a new sentence.
 *
 *     The envoys met in Washington, D.C. They gave no details.
 *                                        ^^^^ begins
 *
 * True when a sentence begins at token `i`, which is not the first.
 */
export function beginsAfterAbbreviation(tokens: Tokens, i: number): boolean {
  const before = tokens.forms[i - 1]!
  return before.length <= 8 && BEGINNERS.has(tokens.forms[i]!) && /^(\p{L}\.){2,}$/u.test(before)
}
