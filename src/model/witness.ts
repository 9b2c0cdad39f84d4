// A witness: a concrete candidate who shows what an analysis found, as far as the facts matter for it.
import type { FactValue } from './fact-state.ts';
import type { PlainDate } from './plain-date.ts';

export interface Witness {
  /** What the candidate shows, as one lower-case sentence without a full stop. */
  readonly shows: string;
  readonly place?: string;
  readonly purpose?: string;
  readonly filing_on?: PlainDate;
  readonly facts: Readonly<Record<string, FactValue>>;
}
