// What is asked of `policy mutate` -> the same asked of one more laihua for each further core, and the part left for this one.
import type { Io } from '../io.ts';
import type { PartNumber } from '../verify/mutate/part-of.ts';
import type { MutationReport } from '../verify/mutate/report.ts';

export interface BesideRequest {
  readonly cores: number;
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
  readonly filter: string;
  readonly time?: number | undefined;
}

/** A part, and its report where the run beside this one came to an end. */
export interface PartBeside {
  readonly part: PartNumber;
  readonly report?: MutationReport;
}

export interface Beside {
  readonly own: PartNumber;
  readonly others: Promise<readonly PartBeside[]>;
}

/** Every core reads the pack for itself: that takes less time than handing it over. */
export function mutateBeside({ beside }: Io, request: BesideRequest, { number, of }: PartNumber): Beside {
  const cores = beside === undefined ? 1 : request.cores;
  const parts = Array.from({ length: cores }, (_, i) => ({ number: number + i * of, of: of * cores }));
  const [own = { number, of }, ...others] = parts;
  const reports = others.map(async (part): Promise<PartBeside> => {
    const report = reportIn((await beside?.(argumentsFor(request, part))) ?? '');
    return { part, ...(report && { report }) };
  });
  return { own, others: Promise.all(reports) };
}

/** What a run that was killed has printed is no report, or only the beginning of one. */
function reportIn(printed: string): MutationReport | undefined {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

const argumentsFor = ({ policies, builtinPolicies, filter, time }: BesideRequest, { number, of }: PartNumber) => [
  ...['policy', 'mutate', '--cores', '1', '--part', `${number}/${of}`, '--format', 'json'],
  ...policies.flatMap((folder) => ['--policies', folder]),
  ...(builtinPolicies ? [] : ['--no-builtin-policies']),
  ...(filter === '' ? [] : ['--filter', filter]),
  ...(time === undefined ? [] : ['--time', String(time)]),
];
