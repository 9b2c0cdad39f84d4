// Turns a policy folder into the documents of its YAML files, in the order of their paths.
import { UsageError } from '../errors.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { findFiles } from './find-files.ts';
import { parseText } from './parse-text.ts';
import type { YamlDocument } from './parse-yaml.ts';
import { type ReadResult, readSource } from './read-source.ts';
import type { SourceFile } from './source-file.ts';

export interface PackFolder {
  readonly folder: string;
  /** Of a file that cannot be read in full there is no document. */
  readonly documents: readonly YamlDocument[];
  /** Every file that was read, also those that are no document, so that an excerpt can be shown. */
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every YAML file of a policy folder. Throws a {@link UsageError} where there is no such folder. */
export function readPackFiles(folder: string): PackFolder {
  let paths: readonly string[];
  try {
    paths = findFiles(folder, ['.yaml', '.yml']);
  } catch {
    throw new UsageError(`cannot read the policy folder ${folder}`, 'give a folder that holds policy files');
  }
  if (paths.length === 0)
    throw new UsageError(
      `the policy folder ${folder} holds no policy file`,
      'give a folder with files that end in .yaml',
    );
  return parsePackFiles(
    folder,
    paths.map((path) => readSource(path)),
  );
}

/** The files of a folder as read; a document of `known` is taken again where its file says the same. */
export function parsePackFiles(
  folder: string,
  reads: readonly ReadResult[],
  known: readonly YamlDocument[] = [],
): PackFolder {
  const byPath = new Map(known.map((document) => [document.source.path, document]));
  const files = reads.map(({ source, shown, diagnostics }) => {
    const before = byPath.get(shown.path);
    if (source && before?.source.text === source.text) return { document: before, shown, diagnostics };
    const parsed = source ? parseText(source) : { diagnostics: [] };
    return { ...parsed, shown, diagnostics: [...diagnostics, ...parsed.diagnostics] };
  });
  return {
    folder,
    documents: files.flatMap(({ document, diagnostics }) => (document && !hasErrors(diagnostics) ? [document] : [])),
    sources: files.map(({ shown }) => shown),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}
