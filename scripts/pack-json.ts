// Turns the policies folder into the text of dist/pack.json: the pack as it is compiled, validated once for all runs.
import { renderDiagnosticsText } from '../src/render/diagnostics/text.ts';
import { styleOf } from '../src/render/style.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';

/** Throws with every error of the policies where there is one. */
export function packJson(folder: string): string {
  const { pack, diagnostics, sources } = readLivePack([folder]);
  if (pack === undefined) throw new Error(renderDiagnosticsText(diagnostics, sources, styleOf(false)));
  return JSON.stringify(pack);
}
