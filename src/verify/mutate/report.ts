// Turns what became of mutants into plain data that can be told, and that several runs over parts of them can be put together from.
import type { ExplainedMutant } from '../../model/explained-mutants.ts';
import { locationOf, type Spot } from '../../validate/finding.ts';
import type { Located } from '../../validate/located-pack.ts';
import type { MutantResult } from './run-mutants.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One mutant, as a person looks it up. */
export interface ToldMutant extends Place {
  readonly item: string;
  readonly at: string;
  readonly change: string;
}

export interface MutationReport {
  readonly cases: number;
  readonly killed: number;
  readonly not_tried: number;
  /** Nobody noticed them, and nobody says why. */
  readonly survived: readonly ToldMutant[];
  /** Nobody noticed them, and the pack says why nobody can. */
  readonly explained: readonly (ToldMutant & { readonly why: string; readonly explained_at: Place })[];
  /** No case noticed them, but lint refuses the file. */
  readonly refused: readonly ToldMutant[];
  /** Explanations of mutants that there are not, or that some case notices. */
  readonly idle: readonly (Place & { readonly item: string })[];
}

export function reportOf(
  results: readonly MutantResult[],
  cases: number,
  explanations: readonly Located<ExplainedMutant>[],
): MutationReport {
  const told = (fate: MutantResult['fate']): readonly ToldMutant[] =>
    results.flatMap(({ mutant, fate: own }) =>
      own === fate ? [{ ...placeOf(mutant.spot), item: mutant.item, at: mutant.at, change: mutant.words }] : [],
    );
  const explained = results.flatMap(({ mutant, explanation }) =>
    explanation
      ? [
          {
            ...placeOf(mutant.spot),
            item: mutant.item,
            at: mutant.at,
            change: mutant.words,
            why: explanation.value.why,
            explained_at: placeOf(explanation),
          },
        ]
      : [],
  );
  return {
    cases,
    killed: results.filter(({ fate }) => fate === 'killed').length,
    not_tried: results.filter(({ fate }) => fate === 'not_tried').length,
    survived: told('survived'),
    explained,
    refused: told('refused'),
    idle: explanations.map((each) => ({ ...placeOf(each), item: each.value.item })).filter(isIdle(explained)),
  };
}

const placeOf = (spot: Spot): Place => {
  const { file, range } = locationOf(spot);
  return { file, line: range?.line ?? 1 };
};

const isIdle =
  (explained: MutationReport['explained']) =>
  ({ file, line }: Place): boolean =>
    !explained.some(({ explained_at: at }) => at.file === file && at.line === line);

/**
 * The report of all mutants from those of its parts, in the order of files and lines. Whether an explanation is idle is known
 * only where every mutant of the pack was tried.
 */
export function joinedReports(parts: readonly MutationReport[], isWholePack: boolean): MutationReport {
  const explained = parts.flatMap((part) => part.explained);
  const isKnown = isWholePack && parts.every((part) => part.not_tried === 0);
  return {
    cases: parts[0]?.cases ?? 0,
    killed: sum(parts.map((part) => part.killed)),
    not_tried: sum(parts.map((part) => part.not_tried)),
    survived: inOrder(parts.flatMap((part) => part.survived)),
    explained: inOrder(explained),
    refused: inOrder(parts.flatMap((part) => part.refused)),
    idle: isKnown ? (parts[0]?.idle ?? []).filter(isIdle(explained)) : [],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const inOrder = <T extends ToldMutant>(mutants: readonly T[]): readonly T[] =>
  [...mutants].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

/** Mutants that count: those that a case could have been asked to notice. */
export const counted = ({ killed, survived, explained }: MutationReport): number =>
  killed + survived.length + explained.length;

/** Percent of those that some case notices, rounded down to a tenth; explained ones are not noticed. */
export function scoreOf(report: MutationReport): number {
  const all = counted(report);
  return all === 0 ? 0 : Math.floor((report.killed / all) * 1000) / 10;
}

/** Whether a report falls short of what was asked: of a score in percent, or of a reason for every survivor. */
export function fallsShort(
  report: MutationReport,
  { minScore = 0, allExplained = false }: { minScore?: number | undefined; allExplained?: boolean | undefined },
): boolean {
  const isOpen = allExplained && report.survived.length + report.idle.length > 0;
  return isOpen || scoreOf(report) < minScore || counted(report) === 0;
}
