// The features by which the parser chooses its next action and the relation of an arc.
import { mix, mix3 } from '../../language/hashing.ts'
import type { ParserState } from './parser-state.ts'

export const MAX_PARSER_FEATURES = 120

/** Fills `F` with the features of the state: words, tags (W, P), relations (R) and outer dependents around the
 * stack (s0, s1, s2) and the buffer (b0, b1, b2). */
export function actionFeatures(F: Int32Array, state: ParserState): number {
  const { forms: W, tags: P, relations: R, left1: l1, left2: l2, right1: r1, right2: r2, stack: st, depth: sp } = state
  const { leftCount: lv, rightCount: rv, front: b, length } = state
  const s0 = sp > 0 ? st[sp - 1]! : 0
  const s1 = sp > 1 ? st[sp - 2]! : 0
  const s2 = sp > 2 ? st[sp - 3]! : 0
  const b0 = b <= length + 1 ? b : 0
  const b1 = b <= length ? b + 1 : 0
  const b2 = b < length ? b + 2 : 0
  const s0w = W[s0]!, s1w = W[s1]!, b0w = W[b0]!, b1w = W[b1]!
  const s0p = P[s0]!, s1p = P[s1]!, s2p = P[s2]!, b0p = P[b0]!, b1p = P[b1]!, b2p = P[b2]!
  const d0 = s0 > 0 ? Math.min(b0 - s0, 7) : 0
  const d1 = s1 > 0 ? Math.min(s0 - s1, 7) : 0
  const s0l = l1[s0]!, s0r = r1[s0]!, s1l = l1[s1]!, s1r = r1[s1]!, b0l = l1[b0]!
  const s0l2 = l2[s0]!, s1r2 = r2[s1]!, b0l2 = l2[b0]!
  let n = 0
  F[n++] = mix(1, s0w, s0p)
  F[n++] = mix(2, s0w, 0)
  F[n++] = mix(3, s0p, 0)
  F[n++] = mix(4, b0w, b0p)
  F[n++] = mix(5, b0w, 0)
  F[n++] = mix(6, b0p, 0)
  F[n++] = mix(7, s1w, s1p)
  F[n++] = mix(8, s1w, 0)
  F[n++] = mix(9, s1p, 0)
  F[n++] = mix(10, b1w, b1p)
  F[n++] = mix(11, b1w, 0)
  F[n++] = mix(12, b1p, b2p)
  F[n++] = mix(13, W[b2]!, b2p)
  F[n++] = mix(14, W[s2]!, s2p)
  F[n++] = mix3(15, s0w, b0w, 0)
  F[n++] = mix3(16, s0w, b0p, s0p)
  F[n++] = mix3(17, s0p, b0w, b0p)
  F[n++] = mix(18, s0p, b0p)
  F[n++] = mix3(19, s0p, b0p, b1p)
  F[n++] = mix3(20, s0p, b0p, d0)
  F[n++] = mix3(21, s0w, b0w, d0)
  F[n++] = mix3(22, s0w, b0p, d0)
  F[n++] = mix3(23, s0p, b0w, d0)
  F[n++] = mix3(24, s1w, s0w, 0)
  F[n++] = mix3(25, s1w, s0p, s1p)
  F[n++] = mix3(26, s1p, s0w, s0p)
  F[n++] = mix(27, s1p, s0p)
  F[n++] = mix3(28, s1p, s0p, b0p)
  F[n++] = mix3(29, s1p, s0p, d1)
  F[n++] = mix3(30, s2p, s1p, s0p)
  F[n++] = mix3(31, s1w, b0p, s0p)
  F[n++] = mix3(32, s1p, s0p, b0w)
  F[n++] = mix3(33, s1w, b0w, s0p)
  F[n++] = mix3(34, s1p, b0w, s0w)
  F[n++] = mix3(35, s1w, s0w, b0p)
  F[n++] = mix3(50, s0p, b0p, P[s0l]!)
  F[n++] = mix3(51, s0p, b0p, P[s0r]!)
  F[n++] = mix3(52, s0p, b0p, P[b0l]!)
  F[n++] = mix3(53, s1p, s0p, P[s1l]!)
  F[n++] = mix3(54, s1p, s0p, P[s1r]!)
  F[n++] = mix3(55, s1p, s0p, P[s0l]!)
  F[n++] = mix3(56, s1p, s0p, P[s0r]!)
  F[n++] = mix(57, W[s0l]!, P[s0l]!)
  F[n++] = mix(58, W[s0r]!, P[s0r]!)
  F[n++] = mix(59, W[b0l]!, P[b0l]!)
  F[n++] = mix(60, W[s1r]!, P[s1r]!)
  F[n++] = mix3(61, s0p, W[s0l]!, b0p)
  F[n++] = mix3(62, s1w, W[s0l]!, s0p)
  F[n++] = mix3(63, s1p, W[s0l]!, s0p)
  F[n++] = mix(64, R[s0l]!, s0p)
  F[n++] = mix(65, R[s0r]!, s0p)
  F[n++] = mix(66, R[b0l]!, b0p)
  F[n++] = mix(67, R[s1l]!, s1p)
  F[n++] = mix(68, R[s1r]!, s1p)
  F[n++] = mix3(69, R[s0l]!, R[s0l2]!, s0p)
  F[n++] = mix3(70, R[b0l]!, R[b0l2]!, b0p)
  F[n++] = mix3(71, R[s1r]!, R[s1r2]!, s1p)
  F[n++] = mix3(72, s0w, lv[s0]!, rv[s0]!)
  F[n++] = mix3(73, s0p, lv[s0]!, rv[s0]!)
  F[n++] = mix3(74, s1w, lv[s1]!, rv[s1]!)
  F[n++] = mix3(75, s1p, lv[s1]!, rv[s1]!)
  F[n++] = mix3(76, b0w, lv[b0]!, 0)
  F[n++] = mix3(77, b0p, lv[b0]!, 0)
  F[n++] = mix3(78, R[s1l]!, R[s1r]!, s0p)
  F[n++] = mix3(79, R[s0l]!, R[s0r]!, b0p)
  F[n++] = mix3(80, R[s0l]!, s1p, b0p)
  F[n++] = mix3(81, s0p, b1p, b0w)
  F[n++] = mix3(82, P[b > 0 ? b - 1 : 0]!, s0p, b0p)
  F[n++] = mix3(83, P[s0 + 1]!, s0p, b0p)
  F[n++] = mix3(84, P[s1 + 1]!, s1p, s0p)
  F[n++] = mix3(85, s1w, R[s1r]!, s0p)
  F[n++] = mix3(86, s1w, R[s0l]!, s0p)
  F[n++] = mix3(87, s0w, R[s0l]!, b0p)
  F[n++] = mix3(88, b0p, b1p, b2p)
  F[n++] = mix3(89, b0w, b1w, s0p)
  F[n++] = mix3(90, s2p, s0p, b0p)
  F[n++] = mix3(91, s0p, b0w, b1w)
  F[n++] = mix3(92, R[b0l]!, s0p, b0p)
  F[n++] = mix3(93, W[s0l]!, s1w, b0p)
  F[n++] = mix3(94, sp > 3 ? 3 : sp, b0p, s0p)
  return n
}

/** Fills `F` with the features of an arc from head `h` to dependent `d`, before it is attached. */
export function relationFeatures(F: Int32Array, state: ParserState, h: number, d: number): number {
  const { forms: W, tags: P, relations: R, left1: l1, left2: l2, right1: r1, right2: r2 } = state
  const hw = W[h]!, hp = P[h]!, dw = W[d]!, dp = P[d]!
  const dir = h > d ? 1 : 0
  const ds = Math.min(Math.abs(h - d), 4) * 2 + dir
  const dl = l1[d]!, dr = r1[d]!, hl = l1[h]!, hr = r1[h]!, dl2 = l2[d]!, hr2 = r2[h]!
  let n = 0
  F[n++] = mix(101, hw, dir)
  F[n++] = mix(102, hp, dir)
  F[n++] = mix(103, dw, dir)
  F[n++] = mix(104, dp, dir)
  F[n++] = mix3(105, hw, dw, dir)
  F[n++] = mix3(106, hw, dp, dir)
  F[n++] = mix3(107, hp, dw, dir)
  F[n++] = mix3(108, hp, dp, ds)
  F[n++] = mix3(114, dp, W[dl]!, dir)
  F[n++] = mix3(115, hp, W[dl]!, dp)
  F[n++] = mix3(116, hw, W[dl]!, dp)
  F[n++] = mix3(117, dp, R[dl]!, hp)
  F[n++] = mix3(118, dp, R[dr]!, hp)
  F[n++] = mix3(119, R[dl]!, R[dl2]!, dp)
  F[n++] = mix3(120, R[hl]!, hp, dp * 2 + dir)
  F[n++] = mix3(121, R[hr]!, hp, dp * 2 + dir)
  F[n++] = mix3(122, hw, R[hr]!, dp * 2 + dir)
  F[n++] = mix3(123, hw, R[hl]!, dp * 2 + dir)
  F[n++] = mix3(124, P[d - 1]!, dp, P[d + 1]!)
  F[n++] = mix3(125, P[h - 1]!, hp, P[h + 1]!)
  F[n++] = mix3(126, P[d - 1]!, dp, hp)
  F[n++] = mix3(127, P[d + 1]!, dp, hp)
  F[n++] = mix3(128, W[d - 1]!, dp, dir)
  F[n++] = mix3(129, W[d + 1]!, dp, dir)
  F[n++] = mix3(130, W[dr]!, dp, dir)
  F[n++] = mix3(131, R[hr2]!, R[hr]!, dp * 2 + dir)
  F[n++] = mix3(132, dw, R[dl]!, dir)
  F[n++] = mix3(134, P[dr]!, P[dl]!, dp)
  return n
}
