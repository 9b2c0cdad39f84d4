// A pack with its cases, and which of its mutants are asked for -> the report of a run over them.
import type { Pack } from '../../model/pack.ts';
import type { LocatedPack } from '../../validate/located-pack.ts';
import type { ReadCase } from '../read-cases.ts';
import { indexCases } from './case-index.ts';
import { findMutants } from './find-mutants.ts';
import { type PartNumber, partOf } from './part-of.ts';
import { type MutationReport, reportOf } from './report.ts';
import { runMutants } from './run-mutants.ts';

export interface MutationRequest {
  readonly part: PartNumber;
  /** Only mutants whose file or item contains the text, whatever its case. */
  readonly filter: string;
  readonly hasTime: () => boolean;
}

/** The number of failing cases where there are any: what fails already notices nothing. */
export function mutationRun(
  { pack, located, cases }: { readonly pack: Pack; readonly located: LocatedPack; readonly cases: readonly ReadCase[] },
  { part, filter, hasTime }: MutationRequest,
): MutationReport | { readonly failing: number } {
  const index = indexCases(cases, pack, located.policies);
  const failing = index.results.filter(({ passed }) => !passed).length;
  if (failing > 0) return { failing };
  const wanted = filter.toLowerCase();
  const mutants = findMutants(located, pack).filter(({ spot, item }) =>
    `${spot.document.source.path} ${item}`.toLowerCase().includes(wanted),
  );
  const results = runMutants(partOf(mutants, part), { located, pack, cases, index, hasTime });
  return reportOf(results, cases.length, located.explained);
}
