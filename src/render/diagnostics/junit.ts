// Turns diagnostics into JUnit XML: a test case a file, which fails where the file has an error.
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import { element, xmlDocument } from '../xml-text.ts';
import { messageText, placeText } from './message-text.ts';

/** `files`: every file that was looked at; a file without findings is a test case that passes. */
export function renderDiagnosticsJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  name: string,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const all = [...new Set([...files, ...sorted.map(({ location }) => location.file)])].sort();
  const cases = all.map((file) =>
    testCase(
      file,
      sorted.filter(({ location }) => location.file === file),
      name,
    ),
  );
  const failures = new Set(sorted.filter(isError).map(({ location }) => location.file)).size;
  const counts = { tests: all.length, failures, errors: 0 };
  return xmlDocument(element('testsuites', counts, [element('testsuite', { name, ...counts }, cases)]));
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function testCase(file: string, found: readonly Diagnostic[], classname: string): string {
  const [first, ...more] = found.filter(isError);
  const others = found.filter((each) => !isError(each));
  const message =
    first && `${placeText(first.location)}: ${first.message}${more.length === 0 ? '' : ` (and ${more.length} more)`}`;
  return element('testcase', { classname, name: file, file, line: first?.location.range?.line }, [
    ...(first ? [element('failure', { type: first.code, message }, [first, ...more].map(entry).join('\n\n'))] : []),
    ...(others.length > 0 ? [element('system-out', {}, others.map(entry).join('\n\n'))] : []),
  ]);
}

const entry = (diagnostic: Diagnostic): string =>
  `${placeText(diagnostic.location)}: ${diagnostic.severity} ${diagnostic.code}: ${messageText(diagnostic)}`;
