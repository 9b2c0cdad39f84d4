// Working days until the decision: the steps before it included, promise and law apart.
import { expect, test } from 'vitest';
import { decisionDays } from '../../../src/evaluate/procedure/decision-days.ts';
import type { Assessment } from '../../../src/model/assessment.ts';

type Limit = Assessment['time_limits'][number];
const limit = (step: Limit['step'], working_days: number, standing: Limit['standing'] = 'statutory'): Limit => ({
  id: step,
  step,
  working_days,
  extendable_by: null,
  standing,
  sources: [],
});

test.each<[string, readonly Limit[], number | null, number | null]>([
  ['no limit is known', [], null, null],
  ['a decision alone', [limit('decision', 20)], null, 20],
  [
    'pre-review and acceptance come first',
    [limit('pre_review', 5), limit('acceptance', 1), limit('decision', 20)],
    null,
    26,
  ],
  [
    'a promise beside the law',
    [limit('pre_review', 5), limit('examination', 10, 'service_target'), limit('decision', 20)],
    15,
    25,
  ],
  [
    'an examination does not stand for a decision that has a limit',
    [limit('examination', 3), limit('decision', 20)],
    null,
    20,
  ],
  ['of two the shorter', [limit('decision', 20), limit('decision', 10)], null, 10],
])('%s', (_name, limits, service_target, statutory) => {
  expect(decisionDays(limits)).toEqual({ service_target, statutory });
});
