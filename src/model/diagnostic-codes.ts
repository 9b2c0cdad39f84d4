// Every diagnostic code with its severity and title; each has a page docs/diagnostics/<area>/<name>.md.
import type { Severity } from './diagnostic.ts';

export const diagnosticCodes = {
  'file/too-large': { severity: 'error', title: 'The file is over the size limit' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
