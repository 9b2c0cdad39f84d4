// The reasons of a route -> the yearly pay its first pay test asks for, as a case writes it.
import type { PayTest, Reason } from '../model/assessment.ts';
import type { Expectation } from '../model/policy-case.ts';

type PayLine = NonNullable<Expectation['pay_lines']>[string];

/** CNY a year; undefined where no pay is tested. */
export function payLineOf(reasons: readonly Reason[]): PayLine | undefined {
  const test = firstPayTest(reasons);
  if (test === undefined) return undefined;
  if (test.yearly === undefined) return 'unknown';
  const { low, high } = test.yearly;
  if (low === high) return low;
  return { from: low, ...(high === undefined ? {} : { to: high }) };
}

function firstPayTest(reasons: readonly Reason[]): PayTest | undefined {
  for (const reason of reasons) {
    const found = reason.kind === 'test' ? reason.pay : 'reasons' in reason ? firstPayTest(reason.reasons) : undefined;
    if (found) return found;
  }
  return undefined;
}
