// A batch -> JUnit XML: one case a profile, which fails where it misses what is required and errs where it has errors.
import type { BatchRow } from '../../model/batch-row.ts';
import { element, xmlDocument } from '../xml-text.ts';
import type { BatchForm } from './batch-form.ts';

const NAME = 'laihua batch';

/** `misses`: whether a row does not reach what is required. The counts stand first, so the cases are held until the end. */
export function junitForm(misses: (row: BatchRow) => boolean): BatchForm {
  const cases: string[] = [];
  let [failures, errors] = [0, 0];
  return {
    begin: () => '',
    row: (row) => {
      const isMissed = misses(row);
      if (row.status === 'not_assessed') errors += 1;
      else if (isMissed) failures += 1;
      cases.push(testCase(row, isMissed));
      return '';
    },
    end: () => {
      const counts = { tests: cases.length, failures, errors };
      return xmlDocument(element('testsuites', counts, [element('testsuite', { name: NAME, ...counts }, cases)]));
    },
  };
}

function testCase(row: BatchRow, isMissed: boolean): string {
  const { from, reference, status, problems, proven, possible } = row;
  const name = reference === null ? from : `${reference} (${from})`;
  const [first] = problems;
  const told = problems.map(({ at, severity, code, message }) => `${at}: ${severity} ${code}: ${message}`).join('\n');
  if (status === 'not_assessed')
    return element('testcase', { classname: NAME, name }, [
      element('error', { type: first?.code, message: first?.message }, told),
    ]);
  const message = `on the facts given ${proven ?? 'no category'}, still possible ${possible ?? 'no category'}`;
  return element('testcase', { classname: NAME, name }, [
    ...(isMissed ? [element('failure', { type: 'require', message })] : []),
    ...(told === '' ? [] : [element('system-out', {}, told)]),
  ]);
}
