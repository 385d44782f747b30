// Union-find over the numbers 0 to n - 1. The root of a set is its smallest member, so that no order shows.

export class Union {
  private readonly parents: Int32Array

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, at) => at)
  }

  find(member: number): number {
    let root = member
    while (this.parents[root] !== root) root = this.parents[root]!
    while (this.parents[member] !== root) {
      const next = this.parents[member]!
      this.parents[member] = root
      member = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [left, right] = [this.find(a), this.find(b)]
    this.parents[Math.max(left, right)] = Math.min(left, right)
  }

  /** All sets, each in ascending order, by their smallest member. */
  sets(): readonly (readonly number[])[] {
    const byRoot = new Map<number, number[]>()
    for (let member = 0; member < this.parents.length; member++) {
      const root = this.find(member)
      const set = byRoot.get(root)
      if (set === undefined) byRoot.set(root, [member])
      else set.push(member)
    }
    return [...byRoot.values()]
  }
}
