// Letters of one kind and the years they must cover together -> how they stand: their periods are added, overlaps count once.
import type { EvidenceProblem, EvidenceStatus } from '../../model/assessment.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { periodsOf } from '../periods.ts';
import { yearsWorked } from '../years-worked.ts';
import type { CheckedItem } from './check-item.ts';
import type { PlacedItem } from './filing-context.ts';

export interface CheckedLetter extends PlacedItem {
  readonly checked: CheckedItem;
}

export interface SpanStanding {
  readonly status: EvidenceStatus;
  readonly problems: readonly EvidenceProblem[];
  readonly unclear: readonly string[];
  /** Letters that count for this standing. */
  readonly letters: readonly CheckedLetter[];
}

/**
 * Letters that are good cover the years, or letters on order will, or those of which something is not known may; else what
 * is wrong with the rest is told, and that the years are not covered where even all of them would not.
 */
export function spanCovered(letters: readonly CheckedLetter[], years: number, filing: PlainDate): SpanStanding {
  const withStatus = (...statuses: readonly EvidenceStatus[]) =>
    letters.filter(({ checked }) => statuses.includes(checked.status));
  const covers = (some: readonly CheckedLetter[]) =>
    yearsWorked(
      periodsOf(
        some.flatMap(({ item }) => item.covers ?? []),
        filing,
      ),
    ) >= years;
  const lacks = (some: readonly CheckedLetter[]) => some.some(({ item }) => item.covers === undefined);

  const held = withStatus('held');
  if (covers(held)) return { status: 'held', problems: [], unclear: [], letters: held };
  const ordered = withStatus('held', 'expected');
  const isOrdered = ordered.length > held.length;
  if (isOrdered && (covers(ordered) || lacks(withStatus('expected')))) {
    return { status: 'expected', problems: [], unclear: [], letters: ordered };
  }
  const perhaps = withStatus('held', 'unclear');
  if (covers(perhaps) || lacks(perhaps)) {
    const unclear = perhaps.flatMap(({ checked }) => checked.unclear);
    const problems = perhaps.flatMap(({ checked }) => checked.problems);
    return {
      status: 'unclear',
      problems: [...new Set(problems)],
      unclear: [...new Set([...unclear, ...(lacks(perhaps) ? ['covers'] : [])])],
      letters: perhaps,
    };
  }
  const problems = new Set(letters.flatMap(({ checked }) => checked.problems));
  if (!covers(letters) && !lacks(letters)) problems.add('span_not_covered');
  return { status: 'insufficient', problems: [...problems], unclear: [], letters };
}
