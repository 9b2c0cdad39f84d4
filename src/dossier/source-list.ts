// Sources as a paper mentions them -> their numbers, and the list of all that were mentioned.
import type { SourceNote } from '../model/report.ts';

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
      const cited = [...new Set(sources.map(numberOf))].sort((a, b) => a - b);
      return cited.length === 0 ? '' : `[${cited.join(', ')}]`;
    },
    cited: () => all,
  };
}
