// A pack and options -> a function that turns one profile of a batch after another into its row.
import { filingDay } from '../check-profile.ts';
import type { Program } from '../compile/program.ts';
import { contradictionsIn } from '../contradictions.ts';
import type { BatchRow } from '../model/batch-row.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import { validateProfile } from '../validate/validate-profile.ts';
import type { BatchItem } from './batch-item.ts';
import { keptPrograms } from './kept-programs.ts';
import { nothing, type ProfileRow, type RowOptions, rowOfProfile } from './row-of-profile.ts';

export interface BatchRequest {
  /** The id of a place of the pack, in place of those in the profiles. */
  readonly place?: string | undefined;
  readonly asOf?: PlainDate | undefined;
  readonly today: () => PlainDate;
  readonly assumeNothing?: boolean | undefined;
}

export interface AssessedItem {
  readonly row: BatchRow;
  readonly diagnostics: readonly Diagnostic[];
  /** What it takes to work out more than the row; absent where the profile has errors. */
  readonly assessed?: { readonly program: Program; readonly profile: Profile; readonly options: RowOptions };
}

/** Never throws for what stands in a profile. */
export function itemAssessor(pack: Pack, request: BatchRequest): (item: BatchItem) => AssessedItem {
  const programFor = keptPrograms(pack);
  return (item) => {
    const { document, diagnostics: read } = item.document();
    const valid = document && !hasErrors(read) ? validateProfile(document, pack) : undefined;
    const found = [...read, ...(valid?.diagnostics ?? [])];
    const profile = hasErrors(found) ? undefined : valid?.profile;
    if (!profile || !document) return refused(item, found.map(item.placed));
    const place = request.place ?? profile.place;
    if (place === undefined) return refused(item, [...found.map(item.placed), withoutPlace(item)]);
    const [as_of, asOfFrom] = filingDay(profile, request);
    const program = programFor({ place, as_of, purpose: profile.purpose });
    const options = { asOfFrom, ...(request.assumeNothing ? { assumeNothing: true } : {}) };
    const { row, warnings } = rowOfProfile(program, profile, options);
    const told = [...found, ...contradictionsIn(document, profile, { warnings })].map(item.placed);
    return { row: assessed(item, row, told), diagnostics: told, assessed: { program, profile, options } };
  };
}

const withoutPlace = ({ from }: BatchItem): Diagnostic => ({
  code: 'batch/no-place',
  severity: diagnosticCodes['batch/no-place'].severity,
  message: 'the profile names no place',
  location: { file: from },
  hint: 'write "place:" in it, or add --in for all profiles, for example --in shanghai',
});

const assessed = (item: BatchItem, row: ProfileRow, diagnostics: readonly Diagnostic[]): BatchRow => ({
  format: 'laihua/batch-row/1',
  from: item.from,
  status: 'assessed',
  ...row,
  problems: diagnostics.map(problemOf),
});

const refused = (item: BatchItem, diagnostics: readonly Diagnostic[]): AssessedItem => ({
  row: {
    format: 'laihua/batch-row/1',
    from: item.from,
    status: 'not_assessed',
    reference: null,
    name: null,
    place: null,
    purpose: null,
    as_of: null,
    as_of_from: null,
    in_force: null,
    permit: null,
    ...nothing,
    problems: diagnostics.map(problemOf),
  },
  diagnostics,
});

function problemOf({ code, severity, message, location: { file, range } }: Diagnostic): BatchRow['problems'][number] {
  return { code, severity, at: range ? `${file}:${range.line}:${range.column}` : file, message };
}
