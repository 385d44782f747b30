// Text that both stores can hold.

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Whether a text comes out of a store as it went in. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.search(HALF_PAIR) === -1
}

/** The text with a replacement character for each zero and each half of a surrogate pair. */
export function storable(text: string): string {
  return isStorable(text) ? text : text.replaceAll('\0', '\ufffd').replaceAll(HALF_PAIR, '\ufffd')
}
