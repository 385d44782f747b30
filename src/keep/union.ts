// Numbers that belong together: joined pair by pair, asked for by the smallest of each set.

export class Union {
  readonly #parents = new Map<number, number>()

  /** The number that stands for the set of `member`; itself when it was never joined. */
  find(member: number): number {
    let root = member
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) {
      root = parent
    }
    for (let at = member; at !== root; ) {
      const next = this.#parents.get(at)!
      this.#parents.set(at, root)
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [one, two] = [this.find(a), this.find(b)]
    if (one !== two) this.#parents.set(Math.max(one, two), Math.min(one, two))
  }

  /** Members that do not stand for themselves any more, with the one that stands for them. */
  *moved(): Iterable<readonly [number, number]> {
    for (const member of this.#parents.keys()) yield [member, this.find(member)]
  }
}
