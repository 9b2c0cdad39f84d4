// Profiles with errors, as they come -> the diagnostics to tell at the end, with the lines they stand in: the first few in full.
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from './run-items.ts';

export interface ToldProblems {
  readonly add: (outcome: Outcome) => void;
  readonly told: () => {
    readonly diagnostics: readonly Diagnostic[];
    readonly sources: readonly SourceFile[];
    /** Profiles with errors that are only counted. */
    readonly more: number;
  };
}

/** Profiles told in full; the result lists all of them. */
const PROFILES = 20;

export function toldProblems(first: readonly Diagnostic[]): ToldProblems {
  const diagnostics: Diagnostic[] = [...first];
  const texts = new Map<string, string[]>();
  let profiles = 0;
  return {
    add: ({ item, row, diagnostics: found }) => {
      if (row.status === 'assessed') return;
      profiles += 1;
      if (profiles > PROFILES) return;
      diagnostics.push(...found);
      const source = item.shown?.();
      if (source) overlay(texts, source);
    },
    told: () => ({
      diagnostics,
      sources: [...texts].map(([path, lines]) => ({ path, text: Array.from(lines, (line = '') => line).join('\n') })),
      more: Math.max(0, profiles - PROFILES),
    }),
  };
}

/** Several lines of one file are told from texts that hold one line each, at its place. */
function overlay(texts: Map<string, string[]>, { path, text }: SourceFile): void {
  const lines = texts.get(path) ?? [];
  for (const [i, line] of text.split('\n').entries()) if (line !== '') lines[i] = line;
  texts.set(path, lines);
}
