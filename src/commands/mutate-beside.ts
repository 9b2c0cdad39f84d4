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

export interface Beside {
  readonly own: PartNumber;
  readonly reports: Promise<readonly MutationReport[]>;
}

/** Every core reads the pack for itself: that takes less time than handing it over. */
export function mutateBeside({ beside }: Io, request: BesideRequest, { number, of }: PartNumber): Beside {
  const cores = beside === undefined ? 1 : request.cores;
  const parts = Array.from({ length: cores }, (_, i) => ({ number: number + i * of, of: of * cores }));
  const [own = { number, of }, ...others] = parts;
  const reports = others.map(async (part): Promise<readonly MutationReport[]> => {
    const printed = (await beside?.(argumentsFor(request, part))) ?? '';
    // Where the pack or a case is wrong it prints nothing, and this run says so itself.
    return printed === '' ? [] : [JSON.parse(printed)];
  });
  return { own, reports: Promise.all(reports).then((found) => found.flat()) };
}

const argumentsFor = ({ policies, builtinPolicies, filter, time }: BesideRequest, { number, of }: PartNumber) => [
  ...['policy', 'mutate', '--cores', '1', '--part', `${number}/${of}`, '--format', 'json'],
  ...policies.flatMap((folder) => ['--policies', folder]),
  ...(builtinPolicies ? [] : ['--no-builtin-policies']),
  ...(filter === '' ? [] : ['--filter', filter]),
  ...(time === undefined ? [] : ['--time', String(time)]),
];
