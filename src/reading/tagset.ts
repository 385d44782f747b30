// The closed sets of tags and relations that the language layer uses, with a number for each.

export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ',
  'SYM', 'VERB', 'X',
] as const
export type Upos = (typeof UPOS)[number]

export const XPOS = [
  '$', "''", ',', '-LRB-', '-RRB-', '.', ':', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ',
  'JJR', 'JJS', 'LS', 'MD', 'NFP', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP',
  'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', 'XX', '``',
] as const
export type Xpos = (typeof XPOS)[number]

/** UD v2 relations of English; subtypes are kept only where the reader uses them. */
export const RELATIONS = [
  'root', 'acl', 'acl:relcl', 'advcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'ccomp', 'compound',
  'compound:prt', 'conj', 'cop', 'csubj', 'csubj:pass', 'dep', 'det', 'discourse', 'dislocated', 'expl', 'fixed', 'flat',
  'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:pass', 'nummod', 'obj',
  'obl', 'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const
export type Relation = (typeof RELATIONS)[number]

const number = <T extends string>(names: readonly T[]): Readonly<Record<T, number>> =>
  Object.freeze(Object.fromEntries(names.map((name, index) => [name, index]))) as Record<T, number>

/** Number of each UPOS tag: `U.VERB`. */
export const U: Readonly<Record<Upos, number>> = number(UPOS)
/** Number of each XPOS tag: `X.VBD`. */
export const X: Readonly<Record<Xpos, number>> = number(XPOS)
/** Number of each relation: `R.nsubj`, `R['nsubj:pass']`. */
export const R: Readonly<Record<Relation, number>> = number(RELATIONS)
