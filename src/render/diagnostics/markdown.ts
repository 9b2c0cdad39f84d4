// Turns diagnostics into Markdown for the summary of a job: how many, a table of them, and what shows each.
import { type Diagnostic, type Severity, sortDiagnostics } from '../../model/diagnostic.ts';
import { escaped, table } from '../markdown-text.ts';
import { placeText } from './message-text.ts';
import { pageOf } from './page-of.ts';
import { witnessLines } from './witness-lines.ts';

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function renderDiagnosticsMarkdown(diagnostics: readonly Diagnostic[], files: number, name: string): string {
  const sorted = sortDiagnostics(diagnostics);
  const count = (severity: Severity): readonly string[] => {
    const number = sorted.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [`${number} ${words[severity]}${number === 1 ? '' : 's'}`];
  };
  const found = [...count('error'), ...count('warning'), ...count('info')].join(', ');
  const rows = sorted.map(({ severity, code, message, location }) => [
    words[severity],
    placeText(location),
    code,
    message,
  ]);
  return [
    `## ${escaped(name)}`,
    '',
    `${files} file${files === 1 ? '' : 's'}: ${found === '' ? 'nothing found' : found}.`,
    '',
    ...table(['', 'Place', 'Code', 'Finding'], rows),
    ...sorted.flatMap(details),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function details({ location, code, hint, witness }: Diagnostic): readonly string[] {
  if (hint === undefined && witness === undefined) return [];
  return [
    `**${escaped(placeText(location))}** ${escaped(code)} (${escaped(pageOf(code))})`,
    '',
    ...(hint === undefined ? [] : [`Hint: ${escaped(hint)}`, '']),
    ...(witness === undefined
      ? []
      : [`Shown by: ${escaped(witness.shows)}`, '', '```yaml', ...witnessLines(witness), '```', '']),
  ];
}
