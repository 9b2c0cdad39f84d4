// A diagnostic code -> the page that explains it.
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';

export const pageOf = (code: DiagnosticCode): string => `docs/diagnostics/${code}.md`;
