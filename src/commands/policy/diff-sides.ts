// What was typed as the two sides of a comparison -> two packs: of folders, of git revisions, or of two days of one pack.
import type { PackSide } from '../../diff/diff-packs.ts';
import { UsageError } from '../../errors.ts';
import { readPackFiles } from '../../load/read-pack-files.ts';
import type { SourceFile } from '../../load/source-file.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { isPlainDate } from '../../model/plain-date.ts';
import { foldersOf } from '../../validate/load-pack.ts';
import { livePackOf } from '../../validate/read-live-pack.ts';
import { type ReadSide, readPackSide } from '../../validate/read-pack-side.ts';
import { type NamesTyped, sideNames } from './diff-names.ts';

export interface SidesRequest extends NamesTyped {
  readonly policies: readonly string[];
  readonly builtin: boolean;
  readonly changelog: string;
  readonly cwd: string;
}

export interface Sides {
  /** Absent where an error stands against one of them. */
  readonly sides?: { readonly before: PackSide; readonly after: PackSide };
  readonly changelog: { readonly before: string; readonly after: string };
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

/** Throws a {@link UsageError} where a side names nothing that can be read. */
export function readSides(request: SidesRequest): Sides {
  const [before, after] = sideNames(request);
  const days = [before, after].filter((name) => isPlainDate(name)).length;
  if (days === 1)
    throw new UsageError('a day can only be compared with another day', 'for example 2017-03-31..2017-04-01');
  const working = foldersOf({ policies: request.policies, builtin: request.builtin, cwd: request.cwd });
  if (days === 2) {
    const pack = livePackOf(
      working.map((folder) => readPackFiles(folder)),
      { rules: false },
    );
    const side = (day: string) => sideOf(day, day, pack);
    return finished(side(before), side(after ?? ''), { before: '', after: '' });
  }
  const asked = { working, cwd: request.cwd, changelog: request.changelog };
  const later = readPackSide(after, asked);
  const known = later.folders.flatMap(({ documents }) => documents);
  const earlier = readPackSide(before, asked, known);
  const pack = ({ folders }: ReadSide) => livePackOf(folders, { rules: false });
  return finished(sideOf(earlier.label, null, pack(earlier)), sideOf(later.label, null, pack(later)), {
    before: earlier.changelog,
    after: later.changelog,
  });
}

type Side = ReturnType<typeof sideOf>;

const sideOf = (label: string, day: string | null, pack: ReturnType<typeof livePackOf>) => ({ label, day, ...pack });

/** Where something is wrong, only the later side that is wrong is told: both may name the same files. */
function finished(before: Side, after: Side, changelog: Sides['changelog']): Sides {
  const wrong = [after, before].find(({ pack, diagnostics }) => !pack || hasErrors(diagnostics));
  if (!before.pack || !after.pack || wrong) {
    const errors = (wrong?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
    return { changelog, diagnostics: errors, sources: wrong?.sources ?? [] };
  }
  const sides = {
    before: { label: before.label, day: before.day, pack: before.pack, located: before.located },
    after: { label: after.label, day: after.day, pack: after.pack, located: after.located },
  };
  return { sides, changelog, diagnostics: [], sources: [] };
}
