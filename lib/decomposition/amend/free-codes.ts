/**
 * Codes for added items: the one that an item carries if no item of the plan has it, revoked ones included,
 * else the next free leaf of its group.
 */
export function freeCodes(taken: Iterable<string>, carried: readonly string[]): string[] {
  const used = new Set(taken);
  // Where a group's search ended, so that many added items don't each begin at its start.
  const reached = new Map<string, number>();
  return carried.map((code) => {
    const free = used.has(code) ? nextLeaf(code, used, reached) : code;
    used.add(free);
    return free;
  });
}

function nextLeaf(code: string, used: ReadonlySet<string>, reached: Map<string, number>): string {
  const group = code.slice(0, code.lastIndexOf("-"));
  let leaf = Math.max(Number(code.slice(group.length + 1)), reached.get(group) ?? 0);
  let free: string;
  do {
    leaf += 1;
    free = `${group}-${String(leaf).padStart(2, "0")}`;
  } while (used.has(free));
  reached.set(group, leaf);
  return free;
}
