// What several parts read -> groups of parts that are linked by a fact they share; parts of different groups cannot affect each other.

/** Indexes of the parts, each group in order. */
export function clustersOf(parts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let groups: { readonly members: readonly number[]; readonly slots: ReadonlySet<number> }[] = [];
  for (const [index, slots] of parts.entries()) {
    const linked = groups.filter((group) => slots.some((slot) => group.slots.has(slot)));
    const joined = {
      members: [...linked.flatMap(({ members }) => members), index].sort((a, b) => a - b),
      slots: new Set([...linked.flatMap((group) => [...group.slots]), ...slots]),
    };
    groups = [...groups.filter((group) => !linked.includes(group)), joined];
  }
  return groups.map(({ members }) => members);
}
