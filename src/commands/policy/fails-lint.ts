// What lint found -> whether the run fails for it.
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';

/** With `strict` a warning is enough, unless a comment in the file allows it. */
export const failsLint = (
  diagnostics: readonly Diagnostic[],
  { strict }: { readonly strict?: true | undefined },
): boolean => (strict ? isUnallowed(diagnostics) : hasErrors(diagnostics));

/** Whether there is an error, or a warning that is not allowed; notes say what was not verified and are neither. */
const isUnallowed = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(
    ({ severity, allowed }) => severity === 'error' || (severity === 'warning' && allowed === undefined),
  );
