// Turns policy folders into one pack from their YAML, with every diagnostic of reading, of the formats and, if asked, of the rules.
import { type PackFolder, readPackFiles } from '../load/read-pack-files.ts';
import type { SourceFile } from '../load/source-file.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { assemblePack } from './assemble-pack.ts';
import { checkRules } from './check-rules.ts';
import { layerPacks } from './layer-packs.ts';
import type { LocatedPack } from './located-pack.ts';
import { trustedPackFiles, validatePackFiles } from './validate-pack-files.ts';

export interface LivePack {
  /** Absent where an error stands against it. */
  readonly pack?: Pack;
  /** The parts that are right, also where others are not. */
  readonly located: LocatedPack;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

/** `today` is needed by the rule that asks when a policy was last reviewed. */
export interface LiveOptions {
  readonly rules?: boolean;
  readonly today?: PlainDate;
  /** Somebody else reads the same files at the same time and checks them. */
  readonly isTrusted?: boolean;
}

/** Reads the folders, earliest first: a later one adds to the earlier ones or overrides them by id. */
export function readLivePack(folders: readonly string[], options: LiveOptions = {}): LivePack {
  return livePackOf(
    folders.map((folder) => readPackFiles(folder)),
    options,
  );
}

/** The same of folders that were read already, wherever from. */
export function livePackOf(
  read: readonly PackFolder[],
  { rules = true, today, isTrusted = false }: LiveOptions = {},
): LivePack {
  const folders = read.map(({ folder }) => folder);
  const checked = read.map(({ documents }) => (isTrusted ? trustedPackFiles : validatePackFiles)(documents));
  const located = layerPacks(checked.map(({ pack }) => pack));
  const ofFiles = [...read, ...checked].flatMap(({ diagnostics }) => diagnostics);
  const complete = !hasErrors(ofFiles);
  const ofRules = rules ? checkRules({ located, folders: checked.map(({ pack }) => pack), complete, today }) : [];
  const diagnostics = sortDiagnostics([...ofFiles, ...missingParts(located, folders), ...ofRules]);
  const pack = hasErrors(diagnostics) ? undefined : assemblePack(located);
  return { ...(pack ? { pack } : {}), located, diagnostics, sources: read.flatMap(({ sources }) => sources) };
}

/** A pack needs a manifest, places and facts; without them nothing can be asked of it. */
function missingParts(located: LocatedPack, folders: readonly string[]): readonly Diagnostic[] {
  const needed = [
    ['a manifest (format: laihua/pack/1)', located.manifests],
    ['places (format: laihua/places/1)', located.places],
    ['facts (format: laihua/facts/1)', located.facts],
  ] as const;
  return needed
    .filter(([, parts]) => parts.length === 0)
    .map(([what]) => ({
      code: 'pack/missing-part',
      severity: 'error',
      message: `the policy folder has no ${what.replace(/^a /, '')}`,
      location: { file: folders.at(-1) ?? '' },
      hint: `add a file with ${what}`,
    }));
}
