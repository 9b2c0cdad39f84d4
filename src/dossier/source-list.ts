// Sources as a paper mentions them -> their numbers, and the list of all that were mentioned.
import type { SourceNote } from '../model/report.ts';

/** Sources cited for one statement; the attached assessment names them all. */
const CITED_AT_MOST = 3;

export interface SourceList {
  /** "[1, 4]"; an empty text for no sources. A source keeps the number it got first. */
  readonly cite: (sources: readonly SourceNote[]) => string;
  readonly cited: () => readonly SourceNote[];
}

export function sourceList(): SourceList {
  const numbers = new Map<string, number>();
  const all: SourceNote[] = [];
  const numberOf = (source: SourceNote): number => {
    const known = numbers.get(source.id) ?? all.push(source);
    numbers.set(source.id, known);
    return known;
  };
  return {
    cite: (sources) => {
      const cited = [...new Set(sources.slice(0, CITED_AT_MOST).map(numberOf))].sort((a, b) => a - b);
      return cited.length === 0 ? '' : `[${ranges(cited).join(', ')}]`;
    },
    cited: () => all,
  };
}

/** 1, 2, 3, 7 -> "1–3", "7". */
function ranges(numbers: readonly number[]): readonly string[] {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.flatMap(([first, last]) =>
    last - first < 2 ? [...new Set([first, last])].map(String) : [`${first}–${last}`],
  );
}
