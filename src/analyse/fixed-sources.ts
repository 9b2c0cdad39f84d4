// Findings that need no decision of law and the files they are in -> the same files put right.
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic, TextEdit } from '../model/diagnostic.ts';

export interface FixedSource extends SourceFile {
  /** How many findings were put right in it. */
  readonly fixes: number;
}

/** Only files that change. Of findings that touch the same text the first is put right; the next run finds the other. */
export function fixedSources(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
): readonly FixedSource[] {
  return sources.flatMap(({ path, text }) => {
    const accepted: (readonly TextEdit[])[] = [];
    for (const { fix, location, allowed } of diagnostics) {
      if (fix === undefined || location.file !== path || allowed !== undefined) continue;
      if (!fix.some((edit) => accepted.flat().some((other) => edit.start < other.end && other.start < edit.end)))
        accepted.push(fix);
    }
    if (accepted.length === 0) return [];
    const edits = accepted.flat().toSorted((a, b) => b.start - a.start);
    return [{ path, text: edits.reduce(applied, text), fixes: accepted.length }];
  });
}

const applied = (text: string, { start, end, text: put }: TextEdit): string =>
  text.slice(0, start) + put + text.slice(end);
