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
  sources: readonly SourceFile[],
  { quiet, color }: TellOptions,
): Promise<void> {
  const told = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (told.length === 0) return;
  const [{ renderDiagnosticsText }, { styleOf, wantsColour }] = await Promise.all([
    import('../render/diagnostics/text.ts'),
    import('../render/style.ts'),
  ]);
  io.stderr.write(renderDiagnosticsText(told, sources, styleOf(wantsColour(io.stderr, io.env, color))));
}
