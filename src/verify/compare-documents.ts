// Compares what a case expects of documents with the lines of the answer: status, who asks, form, what a line hangs on.
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import type { Expectation } from '../model/policy-case.ts';
import { statusesExpected } from '../model/statuses-expected.ts';
import type { Mismatch } from './compare-expectation.ts';
import { isMeant } from './is-meant.ts';

type Named = Readonly<Record<string, readonly string[]>>;

export function compareStatuses(
  expected: Expectation['evidence'],
  { evidence }: Pick<Assessment, 'evidence'>,
): readonly Mismatch[] {
  return statusesExpected(expected).flatMap(([type, status]) => {
    const got = evidence.filter((line) => line.type === type).map((line) => line.status);
    const isAlternative = evidence.some((line) => line.one_of.includes(type));
    const found = got.length > 0 ? got : [isAlternative ? 'alternative' : 'absent'];
    return found.some((each) => each === status)
      ? []
      : [{ path: ['evidence', type], expected: status, got: found.join(', ') }];
  });
}

/** Of each document all names, in any order. */
const compareNames =
  (key: string, namesOf: (line: EvidenceLine) => readonly string[]) =>
  (expected: Named, { evidence }: Pick<Assessment, 'evidence'>): readonly Mismatch[] =>
    Object.entries(expected).flatMap(([type, names]) => {
      const line = evidence.find((each) => each.type === type);
      const got = line ? namesOf(line) : [];
      const isSame = names.length === got.length && names.every((name) => got.some((full) => isMeant(full, name)));
      return isSame ? [] : [{ path: [key, type], expected: names, got }];
    });

export const compareAsking = compareNames('asked_by', (line) => line.required_by);
export const compareForms = compareNames('forms', (line) => line.form.map(({ kind }) => kind));
export const compareHanging = compareNames('depends_on', (line) => line.depends_on);
