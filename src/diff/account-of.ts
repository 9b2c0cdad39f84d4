// A difference and what was written down about it -> whether it is accounted for, where the law it touches had begun.
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { DiffChange } from '../model/policy-diff.ts';
import { canonicalJson } from '../validate/canonical-json.ts';
import type { Difference } from './differences.ts';

export interface Accounts {
  readonly today: PlainDate;
  /** Lines of the changelog that are new. */
  readonly changelog: readonly string[];
  /** Two days of one pack: nobody edited anything. */
  readonly onDays: boolean;
}

/** Whether the law had begun; of vocabularies and references an entry that was there may have been used. */
export const hadBegun = ({ policyBefore, policyAfter, kind }: Difference, today: PlainDate): boolean => {
  const policies = [policyBefore, policyAfter].flatMap((policy) => policy ?? []);
  return policies.length > 0 ? policies.some(({ effective_from: from }) => from <= today) : kind !== 'added';
};

export function accountOf(
  difference: Difference,
  weight: DiffChange['weight'],
  { today, changelog, onDays }: Accounts,
): DiffChange['accounted'] {
  if (onDays || weight !== 'substance' || !hadBegun(difference, today)) return 'not_needed';
  const { policyBefore, policyAfter, policy, id, newer, older } = difference;
  if (policyBefore && policyAfter && hasNewCorrection(policyBefore, policyAfter)) return 'correction';
  const file = (newer ?? older)?.spot.document.source.path.split('/').slice(-2).join('/') ?? id;
  const names = policy === null ? [id, file] : [policy];
  return changelog.some((line) => names.some((name) => line.includes(name))) ? 'changelog' : 'missing';
}

function hasNewCorrection(before: Policy, after: Policy): boolean {
  const known = new Set((before.corrections ?? []).map(canonicalJson));
  return (after.corrections ?? []).some((correction) => !known.has(canonicalJson(correction)));
}

/** Lines of a text that another text does not have. */
export function newLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  return after.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()));
}
