// --dossiers and --reports -> a file for each candidate selected, named by the reference; names are settled first.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AssessedItem } from '../batch/assess-item.ts';
import type { BatchItem } from '../batch/batch-item.ts';
import { fileNames } from '../batch/file-names.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { reportJson } from '../render/report/json.ts';
import { version } from '../version.ts';
import type { BatchOptions } from './batch-options.ts';
import { refuseCollisions } from './refuse-collisions.ts';
import { cannotWrite, writeResult } from './write-result.ts';

export interface BatchFiles {
  /** Whether an earlier run wrote all files of a profile. */
  readonly isThere: (item: BatchItem) => boolean;
  readonly write: (item: BatchItem, assessed: NonNullable<AssessedItem['assessed']>) => Promise<void>;
}

interface Folder {
  /** As typed. */
  readonly folder: string;
  readonly ending: string;
  readonly make: (report: Report, profile: Profile, item: BatchItem) => Promise<string | Uint8Array>;
}

/** Throws a UsageError where two profiles would share a file, before anything is written. */
export async function batchFiles(
  io: Io,
  pack: Pack,
  options: BatchOptions,
  items: () => AsyncIterable<readonly BatchItem[]>,
): Promise<BatchFiles> {
  const folders = await foldersOf(io, pack, options);
  if (folders.length === 0) return { isThere: () => true, write: async () => undefined };
  const { nameOf, collisions } = await fileNames(items());
  refuseCollisions(collisions);
  for (const { folder } of folders) makeFolder(io, folder);
  const pathOf = (item: BatchItem, { folder, ending }: Folder): string => join(folder, `${nameOf(item)}${ending}`);
  return {
    isThere: (item) => folders.every((folder) => existsSync(resolve(io.cwd, pathOf(item, folder)))),
    write: async (item, { program, profile, options: asked }) => {
      const assessment = evaluate(program, profile, { ...asked, tool: `laihua ${version}` });
      const report = explain(assessment, profile, pack);
      for (const folder of folders) writeResult(io, pathOf(item, folder), await folder.make(report, profile, item));
    },
  };
}

async function foldersOf(io: Io, pack: Pack, { dossiers, reports, quiet }: BatchOptions): Promise<readonly Folder[]> {
  const { dossierMaker } = dossiers === undefined ? {} : await import('./dossier-maker.ts');
  return [
    ...(dossiers !== undefined && dossierMaker
      ? [{ folder: dossiers, ending: '.pdf', make: await dossierMaker(io, pack, { quiet }) }]
      : []),
    ...(reports === undefined
      ? []
      : [{ folder: reports, ending: '.json', make: async (report: Report) => reportJson(report) }]),
  ];
}

function makeFolder(io: Io, folder: string): void {
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}
