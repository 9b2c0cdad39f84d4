// The text of a checklist template -> the template, or everything that is wrong with it.
import { parseText } from '../load/parse-text.ts';
import type { ReadResult } from '../load/read-source.ts';
import { ChecklistTemplate } from '../model/checklist-template.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { toDiagnostic } from './finding.ts';
import { schemaIssues } from './schema-issues.ts';

export interface ReadTemplate {
  /** Absent where an error stands against the file. */
  readonly template?: ChecklistTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

export function readChecklistTemplate({ source, diagnostics }: ReadResult): ReadTemplate {
  if (!source || hasErrors(diagnostics)) return { diagnostics };
  const { document, diagnostics: syntax } = parseText(source);
  const told = [...diagnostics, ...syntax];
  if (!document) return { diagnostics: told };
  const issues = [...schemaIssues(ChecklistTemplate, document.value), ...givenTwice(document.value)];
  const all = [...told, ...sortDiagnostics(issues.map((issue) => toDiagnostic(document, issue)))];
  if (hasErrors(all)) return { diagnostics: all };
  return { template: ChecklistTemplate.parse(document.value), diagnostics: all };
}

/** A section printed twice would tick its boxes twice. */
function givenTwice(value: unknown) {
  const parsed = ChecklistTemplate.safeParse(value);
  const ids = (parsed.data?.sections ?? []).map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [
          {
            code: 'schema/wrong-value',
            path: ['sections', i, 'id'],
            target: 'value',
            message: `the section "${id}" stands in the list twice; expected once`,
          } as const,
        ],
  );
}
