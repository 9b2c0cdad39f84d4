// One profile of a batch before it is looked at: where it comes from, what it depends on, how it becomes a document.
import type { YamlDocument } from '../load/parse-yaml.ts';
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

export interface ItemDocument {
  /** Absent where it cannot be read. */
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BatchItem {
  /** The file, with the line of a JSONL file or the row of a table. */
  readonly from: string;
  /** All that the answer depends on beside policies and options; absent where nothing could be read. */
  readonly content?: string;
  readonly document: () => ItemDocument;
  /** Puts what was found in the document to the place in the file as a person sees it. */
  readonly placed: (diagnostic: Diagnostic) => Diagnostic;
  /** The text for excerpts, under the name that placed diagnostics have; absent for tables. */
  readonly shown?: () => SourceFile;
}
