// What is wrong with the files read -> standard error, with excerpts.
import type { Io } from '../io.ts';
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

export interface TellOptions {
  /** Errors only. */
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
}

export async function tellDiagnostics(
  io: Io,
  diagnostics: readonly Diagnostic[],
  _sources: readonly SourceFile[],
  { quiet }: TellOptions,
): Promise<void> {
  const told = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (told.length === 0) return;
  for (const d of told)
    io.stderr.write(
      `${d.location.file}:${d.location.range?.line}:${d.location.range?.column}: ${d.severity} ${d.message} [${d.code}]${d.hint ? `\n  ${d.hint}` : ''}\n`,
    );
}
