// Slips that a person makes in the policies are caught by lint, by a case or by mutate, and told on the line where they are.
import { describe, expect, it } from 'vitest';
import { analysePack } from '../../src/analyse/analyse-pack.ts';
import type { Location } from '../../src/model/diagnostic.ts';
import { withAllowances } from '../../src/validate/allowances.ts';
import type { Spot } from '../../src/validate/finding.ts';
import type { LivePack } from '../../src/validate/read-live-pack.ts';
import { caseAssessor } from '../../src/verify/assess-case.ts';
import { mutationRun } from '../../src/verify/mutate/mutation-run.ts';
import { wholeRun } from '../../src/verify/mutate/part-of.ts';
import { readCases } from '../../src/verify/read-cases.ts';
import { runCases } from '../../src/verify/run-cases.ts';
import { withPlaces } from '../../src/verify/with-places.ts';
import { type Defect, defectsIn, unedited, withEdit } from '../support/seeded-defect.ts';

const byLint = defectsIn('test/defects/lint.yaml');
const byTest = defectsIn('test/defects/test.yaml');
const byMutate = defectsIn('test/defects/mutate.yaml');
const titled = (defects: readonly Defect[]) => defects.map((defect) => [defect.slip, defect] as const);
const at = ({ file, range }: Location): string => `${file}:${range?.line}`;

/** What is found by asking what the criteria mean, which is asked after the rules, and of the policies of the edited file only. */
const byMeaning =
  /\/(always-met|contradictory-criteria|redundant-.*|route-.*-met|unreachable-points|unused-allowance)$/;

function lint(defect: Defect): { readonly found: readonly string[]; readonly told: string } {
  const asksMeaning = byMeaning.test(defect.code ?? '');
  const { live, told } = withEdit(defect, { rules: !asksMeaning });
  const { pack, located, diagnostics, sources } = live;
  const isOf = (policy: Spot): boolean => policy.document.source.path === `policies/${defect.file}`;
  const analysed = pack && asksMeaning ? analysePack(pack, located, isOf) : [];
  const marked = withAllowances([...diagnostics, ...analysed], sources, { complete: asksMeaning });
  const known = new Set(unedited.diagnostics.map(({ message }) => message));
  const found = marked
    .filter(({ allowed, message }) => allowed === undefined && !known.has(message))
    .map(({ code, location }) => `${code} ${at(location)}`);
  return { found, told };
}

describe('lint catches', () => {
  it.each(titled(byLint))('%s', (_slip, defect) => {
    const { found, told } = lint(defect);
    expect(found).toContain(`${defect.code} ${told}`);
  });
});

describe('a case catches', () => {
  it.each(titled(byTest))('%s', (_slip, defect) => {
    const { live, told } = withEdit(defect, { rules: false });
    expect(live.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { pack, located } = live;
    const cases = pack ? readCases(filesOf(live, defect.cases), pack, '') : [];
    const results = pack ? withPlaces(runCases(cases, caseAssessor(pack)), pack, located) : [];
    const failing = results.find(({ name }) => name === defect.failing);
    const places = [
      ...(failing?.mismatches ?? []).flatMap((mismatch) => mismatch.places ?? []),
      ...(failing?.diagnostics ?? []),
    ].map(({ location }) => at(location));
    expect([failing?.name, failing?.passed]).toEqual([defect.failing, false]);
    expect(places).toContain(told);
  });
});

describe('mutate catches', () => {
  it.each(titled(byMutate))('%s', (_slip, defect) => {
    const { live, told } = withEdit(defect, { rules: false });
    const { item } = defect;
    const lost = { item, change: defect.change, file: told.split(':')[0], line: Number(told.split(':')[1]) };
    expect(survivors(unedited, defect)).not.toContainEqual(expect.objectContaining(lost));
    expect(survivors(live, defect)).toContainEqual(expect.objectContaining(lost));
  });
});

it('are more than sixty, each found by a code of its own kind or a case', () => {
  expect(byLint.length + byTest.length + byMutate.length).toBeGreaterThan(150);
  expect(new Set(byLint.map(({ code }) => code)).size).toBeGreaterThan(40);
});

const filesOf = ({ located }: LivePack, cases: string | undefined) =>
  located.cases.filter(({ document }) => document.source.path === `policies/${cases}`);

/** With the cases of the edited file alone. */
function survivors(live: LivePack, { file, item = '' }: Defect) {
  const { pack, located } = live;
  if (!pack) throw new Error('the pack is wrong');
  const cases = readCases(filesOf(live, file), pack);
  const report = mutationRun({ pack, located, cases }, { part: wholeRun, filter: item, hasTime: () => true });
  if ('failing' in report) throw new Error(`${report.failing} cases fail`);
  return report.survived;
}
