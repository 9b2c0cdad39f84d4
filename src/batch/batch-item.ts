// One profile of a batch before it is looked at: where it comes from, what it depends on, how it becomes a document.
import type { YamlDocument } from '../load/parse-yaml.ts';
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cell } from './cell-reading.ts';
import type { Column } from './table-columns.ts';

/** A profile as plain data, which can be sent to another thread. */
export type ItemData =
  /** A file, or a line of one; `line` counts from 1. */
  | {
      readonly kind: 'text';
      readonly from: string;
      readonly path: string;
      readonly line: number;
      readonly text: string;
    }
  /** A row of a table, counted as a spreadsheet does. */
  | {
      readonly kind: 'row';
      readonly file: string;
      readonly row: number;
      readonly columns: readonly Column[];
      readonly cells: readonly Cell[];
    }
  /** What cannot be read at all; it stands for the profile, so that it is counted and told. */
  | {
      readonly kind: 'broken';
      readonly from: string;
      readonly diagnostics: readonly Diagnostic[];
      readonly shown?: SourceFile;
    };

export interface ItemDocument {
  /** Absent where it cannot be read. */
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BatchItem {
  readonly data: ItemData;
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
