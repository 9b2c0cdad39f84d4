// Turns diagnostics into text: place, code, message, the line with carets below it, and what to do.
import type { SourceFile } from '../../load/source-file.ts';
import { type Diagnostic, type Location, type Severity, sortDiagnostics } from '../../model/diagnostic.ts';
import { codeFrame } from '../code-frame.ts';
import { type Line, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import type { Style, Tone } from '../style.ts';
import { witnessLines } from './witness-lines.ts';

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'open', info: 'strong' };

/** `sources` are the files read, for the excerpts; a file that is not among them is named without one. */
export function renderDiagnosticsText(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  style: Style,
): string {
  if (diagnostics.length === 0) return '';
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const sorted = sortDiagnostics(diagnostics);
  const blocks = sorted.flatMap((diagnostic) => [...block(diagnostic, byPath), []]);
  return printLines([...blocks, ...closing(sorted)], style);
}

function block(diagnostic: Diagnostic, sources: ReadonlyMap<string, SourceFile>): readonly Line[] {
  const { code, severity, message, location, related = [], hint, witness } = diagnostic;
  return [
    [span(`${place(location)}: `, 'strong'), span(severity, tones[severity]), span(` ${code}: ${message}`)],
    ...frame(location, sources, tones[severity]),
    ...related.flatMap((other) => [
      [span(`  ${other.note}, ${place(other.location)}:`)],
      ...frame(other.location, sources, 'faint'),
    ]),
    ...(hint === undefined ? [] : [[span('  hint: ', 'strong'), span(hint)]]),
    ...(witness === undefined ? [] : [[span('  shown by: ', 'strong'), span(witness.shows)]]),
    ...(witness === undefined ? [] : witnessLines(witness).map((line) => [span(`    ${line}`, 'faint')])),
  ];
}

const place = ({ file, range }: Location): string => (range ? `${file}:${range.line}:${range.column}` : file);

function frame({ file, range }: Location, sources: ReadonlyMap<string, SourceFile>, tone: Tone): readonly Line[] {
  const source = sources.get(file);
  if (!source || !range) return [];
  const { line, carets } = codeFrame(source, range);
  const number = String(range.line).padStart(5);
  return [
    [span(`${number} | `, 'faint'), span(line)],
    [span(`${' '.repeat(number.length)} | `, 'faint'), span(carets, tone)],
  ];
}

/** How many there are, and where their codes are explained. */
function closing(diagnostics: readonly Diagnostic[]): readonly Line[] {
  const count = (severity: Severity, word: string): readonly string[] => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  };
  const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')];
  return [[span(counts.join(', '), 'strong'), span('; each code has a page, docs/diagnostics/<code>.md')]];
}
