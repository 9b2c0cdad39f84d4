// Rows of a batch, one after another -> the whole batch in figures, with memory for the figures only.
import type { BatchRow } from '../model/batch-row.ts';
import type { BatchSummary, Lack, Standing } from '../model/batch-summary.ts';

export interface Tally {
  readonly add: (row: BatchRow, of: { readonly isSelected: boolean; readonly missesRequired: boolean }) => void;
  readonly summary: () => BatchSummary;
}

export function tally(asks: { readonly required: boolean }): Tally {
  const proven = emptyCounts();
  const possible = emptyCounts();
  const facts = new Map<string, number>();
  const papers = new Map<string, number>();
  let [profiles, selected, warned, below] = [0, 0, 0, 0];
  return {
    add: (row, { isSelected, missesRequired }) => {
      profiles += 1;
      if (missesRequired) below += 1;
      if (row.status === 'not_assessed') count(proven, possible, 'not_assessed', 'not_assessed');
      if (!isSelected) return;
      selected += 1;
      if (row.status === 'not_assessed') return;
      count(proven, possible, standingOf(row, 'proven'), standingOf(row, 'possible'));
      for (const fact of row.missing_facts) facts.set(fact, (facts.get(fact) ?? 0) + 1);
      for (const { type } of row.missing_evidence) papers.set(type, (papers.get(type) ?? 0) + 1);
      if (row.problems.length > 0) warned += 1;
    },
    summary: () => ({
      profiles,
      selected,
      proven: { ...proven },
      possible: { ...possible },
      missing_facts: mostFirst(facts),
      missing_evidence: mostFirst(papers),
      with_warnings: warned,
      below_required: asks.required ? below : null,
    }),
  };
}

type Counts = Record<Standing, number>;

const emptyCounts = (): Counts => ({
  A: 0,
  B: 0,
  C: 0,
  open: 0,
  no_permit_needed: 0,
  no_policy_in_force: 0,
  not_assessed: 0,
});

function count(proven: Counts, possible: Counts, reached: Standing, reachable: Standing): void {
  proven[reached] += 1;
  possible[reachable] += 1;
}

function standingOf(row: BatchRow, rung: 'proven' | 'possible'): Standing {
  if (row.in_force === false) return 'no_policy_in_force';
  return row.permit === 'no' ? 'no_permit_needed' : (row[rung] ?? 'open');
}

const mostFirst = (lacks: ReadonlyMap<string, number>): readonly Lack[] =>
  [...lacks]
    .map(([id, candidates]) => ({ id, candidates }))
    .sort((a, b) => b.candidates - a.candidates || (a.id < b.id ? -1 : 1));
