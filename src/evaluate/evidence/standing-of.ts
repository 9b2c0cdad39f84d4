// The items of one type and the form asked for -> how the document stands: the best item counts, or the letters together.

import type { EvidenceProblem, EvidenceStatus } from '../../model/assessment.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Form } from '../../model/policy.ts';
import { checkItem } from './check-item.ts';
import { type FilingContext, itemsOf } from './filing-context.ts';
import { type CheckedLetter, spanCovered } from './span-covered.ts';

export interface Standing {
  readonly status: EvidenceStatus;
  readonly problems: readonly EvidenceProblem[];
  readonly unclear: readonly string[];
  readonly open: readonly number[];
  readonly valid_until: PlainDate | null;
  /** Positions in the profile's evidence of the items that answer. */
  readonly items: readonly number[];
}

const MISSING: Standing = { status: 'missing', problems: [], unclear: [], open: [], valid_until: null, items: [] };

/** Best first: how little is left to do before the document can be filed. */
const byWorth: readonly EvidenceStatus[] = [
  'held',
  'expected',
  'unclear',
  'insufficient',
  'expires_before_filing',
  'expired',
  'unreadable',
  'missing',
];

/** Rank of a standing: the lower, the better. */
export const worthOf = (status: EvidenceStatus): number => byWorth.indexOf(status);

export function standingOf(context: FilingContext, document: string, form: Form): Standing {
  const items = itemsOf(context.profile, document);
  if (items.length === 0) return MISSING;
  const letters = items.map((placed) => ({ ...placed, checked: checkItem(context, placed.item, form) }));
  const years = form.span === 'relied_on' ? context.relied.years.get(document) : undefined;
  return years === undefined ? bestOf(letters) : togetherOver(context, letters, years);
}

/** The best item; of two alike, the one that serves longer. */
function bestOf(letters: readonly CheckedLetter[]): Standing {
  const lasting = ({ checked }: CheckedLetter) => checked.valid_until ?? '9999-12-31';
  const [best] = [...letters].sort(
    (a, b) => worthOf(a.checked.status) - worthOf(b.checked.status) || (lasting(a) < lasting(b) ? 1 : -1),
  );
  if (!best) return MISSING;
  const { status, problems, unclear, open, valid_until } = best.checked;
  return { status, problems, unclear, open, valid_until, items: [best.position] };
}

function togetherOver({ program }: FilingContext, all: readonly CheckedLetter[], years: number): Standing {
  const { status, problems, unclear, letters } = spanCovered(all, years, program.as_of);
  return {
    status,
    problems,
    unclear,
    open: [...new Set(letters.flatMap(({ checked }) => checked.open))],
    valid_until: letters.flatMap(({ checked }) => checked.valid_until ?? []).sort()[0] ?? null,
    items: letters.map(({ position }) => position),
  };
}
