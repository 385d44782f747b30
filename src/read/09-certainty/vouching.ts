// Who vouches for the words at a place: the attributions whose content holds it.
import type { Attribution, Attributions } from '../../reading/layers.ts'

/** For each token the innermost attribution whose content holds it, -1 for none; made once a document. */
export function paint(attributions: Attributions, count: number): Int32Array {
  const innermost = new Int32Array(count).fill(-1)
  const order = attributions.all.filter((attribution) => attribution.vouches !== 'asserted')
  // Outer contents first, so that inner ones paint over them.
  order.sort((a, b) => depth(attributions, a) - depth(attributions, b))
  for (const attribution of order) {
    for (const span of attribution.content) {
      for (let token = span.first; token < span.end && token < count; token++) {
        if (!covers(attribution, token)) innermost[token] = attribution.index
      }
    }
  }
  return innermost
}

function covers(attribution: Attribution, token: number): boolean {
  const { cue } = attribution
  return cue !== null && token >= cue.first && token < cue.end
}

function depth(attributions: Attributions, attribution: Attribution): number {
  let steps = 0
  for (let at = attribution.outer; at >= 0 && steps < 16; at = attributions.all[at]!.outer) steps++
  return steps
}

/** The attributions that vouch for a place, outermost first. */
export function vouching(attributions: Attributions, innermost: number): Attribution[] {
  const chain: Attribution[] = []
  for (let at = innermost, steps = 0; at >= 0 && steps < 16; steps++) {
    const attribution = attributions.all[at]!
    if (attribution.vouches !== 'asserted') chain.unshift(attribution)
    at = attribution.outer
  }
  return chain
}
