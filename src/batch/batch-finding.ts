// Something wrong with an input as a whole -> a diagnostic that names the file.
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCodes } from '../model/diagnostic-codes.ts';

export const batchFinding = (
  code: DiagnosticCode & `batch/${string}`,
  file: string,
  message: string,
  more: Pick<Diagnostic, 'hint'> = {},
): Diagnostic => ({ code, severity: diagnosticCodes[code].severity, message, location: { file }, ...more });
