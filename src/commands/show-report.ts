// A saved profile -> its report on standard output, the same as laihua check prints.
import { checkProfile, typedProfile } from '../check-profile.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import { renderReport } from '../render/report/render-report.ts';
import type { Style } from '../render/style.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

interface Shown {
  readonly file: string;
  readonly languages: readonly Language[];
  readonly style: Style;
}

/** False where the profile cannot be assessed, which is then told. */
export async function showReport(
  io: Io,
  pack: Pack,
  text: string,
  { file, languages, style }: Shown,
): Promise<boolean> {
  const source = { path: file, text };
  const read = { source, shown: source, diagnostics: [] };
  // Left before it was said where the permit is filed for: there is nothing to report yet.
  if (typedProfile(pack, read).profile?.place === undefined) return true;
  const result = checkProfile(pack, read, { today: io.today });
  await tellDiagnostics(io, result.diagnostics, [source], {});
  if (!result.checked) return false;
  const { assessment, profile } = result.checked;
  io.stdout.write(`\n${renderReport(explain(assessment, profile, pack), 'text', { languages, style })}`);
  return true;
}
