// The parts that runs beside this one were given -> a report of each; no change may go untried in silence.
import type { PartNumber } from '../verify/mutate/part-of.ts';
import type { MutationReport } from '../verify/mutate/report.ts';
import type { PartBeside } from './mutate-beside.ts';

type RunPart = (part: PartNumber) => MutationReport | { readonly failing: number };

/** A part whose run ended without an answer is run here. */
export const reportsBeside = (others: readonly PartBeside[], runPart: RunPart): readonly MutationReport[] =>
  others.flatMap(({ part, report }) => {
    const found = report ?? runPart(part);
    return 'failing' in found ? [] : [found];
  });
