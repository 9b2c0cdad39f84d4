// Turns diagnostics into workflow commands, which GitHub shows as annotations on the lines they name.
import { type Diagnostic, type Severity, sortDiagnostics } from '../../model/diagnostic.ts';
import { messageText } from './message-text.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const renderDiagnosticsGithub = (diagnostics: readonly Diagnostic[]): string =>
  sortDiagnostics(diagnostics)
    .map((diagnostic) => `${annotation(diagnostic)}\n`)
    .join('');

function annotation(diagnostic: Diagnostic): string {
  const { code, severity, location } = diagnostic;
  const { line, column, endLine, endColumn } = location.range ?? {};
  // Columns are for one line only; over several GitHub marks whole lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: location.file, line, endLine, ...columns, title: code }).flatMap(
    ([key, value]) => (value === undefined ? [] : [`${key}=${inProperty(String(value))}`]),
  );
  return `::${commands[severity]} ${properties.join(',')}::${inMessage(messageText(diagnostic))}`;
}

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
