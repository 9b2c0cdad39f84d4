// Policy folders -> everything that is found in them: form, references, rules and, where these hold, what the criteria mean.
import type { SourceFile } from '../load/source-file.ts';
import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { withAllowances } from '../validate/allowances.ts';
import { type LivePack, readLivePack } from '../validate/read-live-pack.ts';
import { analysePack } from './analyse-pack.ts';

export interface Linted {
  /** Policies that could be read. */
  readonly policies: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

/** The one path of lint: the command, CI and editors see the same. `today`: the day for which it is asked what is overdue. */
export function lintFolders(folders: readonly string[], today: PlainDate): Linted {
  const live = readLivePack(folders, { today });
  return { policies: live.located.policies.length, diagnostics: lintLivePack(live), sources: live.sources };
}

export function lintLivePack({ pack, located, diagnostics, sources }: LivePack): readonly Diagnostic[] {
  const found = pack ? [...diagnostics, ...analysePack(pack, located)] : [...diagnostics, ...unread(diagnostics)];
  return sortDiagnostics(withAllowances(found, sources, { complete: pack !== undefined }));
}

/** What the criteria mean can only be asked of policies without errors; that it was not is said where the first error is. */
function unread(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  if (first === undefined) return [];
  return [
    {
      code: 'policy/not-verified',
      severity: 'info',
      message: 'whether routes and criteria can be met was not verified: that needs policies without errors',
      location: { file: first.location.file },
    },
  ];
}
