// Turns a misspelt name and the names that would be right into the one that was most likely meant.

/** Edits (insert, delete, replace, swap of neighbours) between two words, counted no further than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Spelling apart from case and separators: `Hsk-Level` and `hsk_level` are the same name. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]+/g, '_');

/** The nearest known name, if one is near enough: about one edit for every three letters. Long input is not compared. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  const wanted = plain(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; edits: number } | undefined;
  for (const candidate of known) {
    const edits = distance(wanted, plain(candidate), limit);
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { name: candidate, edits };
  }
  return best?.name;
}
