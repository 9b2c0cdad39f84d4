// Turns what a check found in a document into a diagnostic that names file, line and column.
import { locate } from '../load/locate.ts';
import type { YamlDocument } from '../load/parse-yaml.ts';
import type { Diagnostic, DocumentPath, Location, TextEdit } from '../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCodes } from '../model/diagnostic-codes.ts';
import type { Witness } from '../model/witness.ts';

/** Where something is written: a path in a document, and whether its key or (the default) its value is meant. */
export interface Spot {
  readonly document: YamlDocument;
  readonly path: DocumentPath;
  readonly target?: 'key' | 'value';
}

/** Something wrong at a path of one document; `related` names the other place of a conflict. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly path: DocumentPath;
  readonly target: 'key' | 'value';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly related?: readonly { readonly spot: Spot; readonly note: string }[];
  readonly witness?: Witness;
  readonly fix?: readonly TextEdit[] | undefined;
}

/** The spot below another, as `below(spot, 'routes', 3)`. */
export const below = (spot: Spot, ...path: DocumentPath): Spot => ({
  document: spot.document,
  path: [...spot.path, ...path],
});

export const keyOf = (spot: Spot): Spot => ({ document: spot.document, path: spot.path, target: 'key' });

export const locationOf = ({ document, path, target }: Spot): Location => ({
  file: document.source.path,
  range: locate(document, path, target),
});

export function toDiagnostic(document: YamlDocument, finding: Finding): Diagnostic {
  const { code, path, target, message, hint, related, witness, fix } = finding;
  return {
    code,
    severity: diagnosticCodes[code].severity,
    message,
    location: locationOf({ document, path, target }),
    ...(related ? { related: related.map((other) => ({ location: locationOf(other.spot), note: other.note })) } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(witness ? { witness } : {}),
    ...(fix ? { fix } : {}),
  };
}
