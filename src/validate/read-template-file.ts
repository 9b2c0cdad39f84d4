// The text of a template of somebody's own -> the template by its schema, or everything that is wrong with it.
import type { z } from 'zod';
import { parseText } from '../load/parse-text.ts';
import type { ReadResult } from '../load/read-source.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { toDiagnostic } from './finding.ts';
import { schemaIssues } from './schema-issues.ts';

export interface ReadTemplateFile<T> {
  /** Absent where an error stands against the file. */
  readonly template?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function readTemplateFile<T>(schema: z.ZodType<T>, { source, diagnostics }: ReadResult): ReadTemplateFile<T> {
  if (!source || hasErrors(diagnostics)) return { diagnostics };
  const { document, diagnostics: syntax } = parseText(source);
  const told = [...diagnostics, ...syntax];
  if (!document) return { diagnostics: told };
  const issues = schemaIssues(schema, document.value);
  const all = [...told, ...sortDiagnostics(issues.map((issue) => toDiagnostic(document, issue)))];
  return hasErrors(all) ? { diagnostics: all } : { template: schema.parse(document.value), diagnostics: all };
}
