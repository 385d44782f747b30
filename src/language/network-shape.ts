// Sizes of the network that tags and parses, and the names of its matrices.

export interface NetworkShape {
  /** Width of the word vectors that come from elsewhere. */
  readonly vector: number
  /** Width of a token's state: half reads forwards, half backwards. */
  readonly width: number
  readonly layers: number
  /** Width of what stands for a token as head and as dependent, for arcs and for relations. */
  readonly arc: number
  readonly relation: number
  /** Numbers of joint tags and relations, rounded up to sixteens. */
  readonly tags: number
  readonly relations: number
  /** Rows of the table of word parts. */
  readonly rows: number
}

/** Names and sizes of the dense matrices, in the order in which they stand in the weights file. */
export function matricesOf(shape: NetworkShape): [name: string, rows: number, columns: number][] {
  const { vector, width, layers, arc, relation, tags, relations } = shape
  const list: [string, number, number][] = [['vectors', vector, width]]
  for (let layer = 0; layer < layers; layer++) {
    list.push([`layer${layer}`, width, width * 3], [`layer${layer}-bias`, 1, width * 3])
  }
  const out = arc * 2 + relation * 2 + tags
  list.push(['out', width, out], ['out-bias', 1, out])
  list.push(['arcs', arc, arc], ['arcs-bias', 1, arc], ['root-arc', 1, arc], ['root-relation', 1, relation])
  list.push(['relations', relation, relations], ['relations-bias', 1, relations])
  return list
}

export function roundUp(count: number): number {
  return Math.ceil(count / 16) * 16
}
