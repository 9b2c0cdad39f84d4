// Turns a policy folder into the documents of its YAML files, in the order of their paths.
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseYaml, type YamlDocument } from './parse-yaml.ts';
import { readSource } from './read-source.ts';
import type { SourceFile } from './source-file.ts';

export interface PackFolder {
  readonly folder: string;
  readonly documents: readonly YamlDocument[];
  /** Every file that was read, also those that are no document, so that an excerpt can be shown. */
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Folders deeper than this are a link that leads in a circle, or a mistake. */
const DEPTH_LIMIT = 12;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Paths of the YAML files below a folder; hidden files and folders are left out. */
function yamlFiles(folder: string, depth = 0): readonly string[] {
  if (depth > DEPTH_LIMIT) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
  return entries.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return yamlFiles(path, depth + 1);
    return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

/** Reads every YAML file of a policy folder. Throws a {@link UsageError} where there is no such folder. */
export function readPackFiles(folder: string): PackFolder {
  let paths: readonly string[];
  try {
    paths = yamlFiles(folder);
  } catch {
    throw new UsageError(`cannot read the policy folder ${folder}`, 'give a folder that holds policy files');
  }
  const files = paths.map((path) => {
    const read = readSource(path);
    const parsed = read.source ? parseYaml(read.source) : { diagnostics: [] };
    return { ...parsed, shown: read.shown, diagnostics: [...read.diagnostics, ...parsed.diagnostics] };
  });
  return {
    folder,
    documents: files.flatMap(({ document }) => (document === undefined ? [] : [document])),
    sources: files.map(({ shown }) => shown),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}
