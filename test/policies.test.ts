// The shipped policies under their own cases: every case passes, and the cases leave no route, band, relaxation or window edge untried.
import { describe, expect, it } from 'vitest';
import { bundledFolder } from '../src/load/bundled-pack.ts';
import type { Assessment } from '../src/model/assessment.ts';
import type { Criterion } from '../src/model/criterion.ts';
import { editionId } from '../src/model/edition-id.ts';
import { addDays } from '../src/model/plain-date.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';
import { caseAssessor } from '../src/verify/assess-case.ts';
import { readCases } from '../src/verify/read-cases.ts';
import { runCases } from '../src/verify/run-cases.ts';
import { shippedPack } from './support/shipped-pack.ts';

const pack = shippedPack();
const { located, diagnostics } = readLivePack([bundledFolder()], { today: '2026-11-24' });
const assess = caseAssessor(pack);
const cases = readCases(located.cases, pack);
const results = runCases(cases, assess);
/** The whole answer to every case, in the order of the files; a run of the cases asks only for what they name. */
const answers = cases.flatMap(({ asked }): readonly Assessment[] => {
  if (asked === undefined) return [];
  const { routes: _, notices: __, ...request } = asked.request;
  return [assess(asked.profile, request)];
});

/** Whether meeting a criterion always takes a grant or a text nobody has seen, so that facts alone never meet it. */
function isNeverMet(criterion: Criterion): boolean {
  if ('all_of' in criterion) return criterion.all_of.some(isNeverMet);
  if ('any_of' in criterion) return criterion.any_of.every(isNeverMet);
  return 'discretion' in criterion || 'unsettled' in criterion;
}

const routes = pack.policies.flatMap((policy) =>
  (policy.routes ?? []).map((route) => ({ id: `${editionId(policy)}#${route.id}`, neverMet: isNeverMet(route.when) })),
);
const outcomesOf = (id: string): ReadonlySet<string> =>
  new Set(answers.flatMap((answer) => answer.routes.filter((route) => route.id === id).map(({ outcome }) => outcome)));

describe('the shipped policies', () => {
  it('have no error that lint finds', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('answer every case as it expects, and there are hundreds', () => {
    expect(results.length).toBeGreaterThan(700);
    expect(results.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual([]);
  });

  it.each(routes)('show $id met, or where facts alone never meet it undetermined, and not met', ({ id, neverMet }) => {
    expect(outcomesOf(id)).toContain(neverMet ? 'undetermined' : 'met');
    expect(outcomesOf(id)).toContain('not_met');
  });
});

/** The values of a factor's fact in the answers that know it, with the points they earned. */
function earned(factor: string, fact: string, table: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const answer of answers) {
    const result = answer.points?.table === table ? answer.points.factors.find(({ id }) => id === factor) : undefined;
    const value = numberOf(answer, fact);
    if (result && value !== undefined && result.points !== null) found.set(value, result.points);
  }
  return found;
}

/** A number as the reasons of some route or the derived facts tell it; cases give it under its own name. */
function numberOf(answer: Assessment, fact: string): number | undefined {
  const index = answers.indexOf(answer);
  const given = caseFacts[index]?.[fact] ?? answer.derived.find((derived) => derived.fact === fact)?.value;
  return typeof given === 'number' ? given : undefined;
}

/** What each case writes under `facts`, over what its file gives to all. */
const caseFacts = located.cases
  .flatMap(({ value }) => {
    return value.cases.map((each): Readonly<Record<string, unknown>> => ({ ...value.given?.facts, ...each.facts }));
  })
  .filter((_, i) => cases[i]?.asked !== undefined);

describe.each(
  pack.policies.flatMap((policy) => (policy.points_table ? [[editionId(policy), policy.points_table] as const] : [])),
)('the bands of %s', (table, { factors }) => {
  const banded = factors.filter(({ bands, fact }) => bands !== undefined && fact !== undefined);
  it.each(banded.map((factor) => [factor.id, factor] as const))(
    'of %s are tried at both edges',
    (id, { bands = [], fact = '' }) => {
      const values = earned(id, fact, table);
      const minimum = pack.facts.find((definition) => definition.id === fact)?.minimum ?? 0;
      for (const { from, below } of bands) {
        if (from !== undefined && from > minimum) expect([...values.keys()]).toContain(from);
        const last = [...values.keys()].filter(
          (value) => value >= (from ?? minimum) && value < (below ?? Number.POSITIVE_INFINITY),
        );
        expect(
          last.length,
          `a value in the band from ${from ?? 'the least'} to below ${below ?? 'no end'}`,
        ).toBeGreaterThan(0);
        if (below !== undefined && Number.isInteger(below)) expect(Math.max(...last)).toBeGreaterThanOrEqual(below - 1);
      }
    },
  );
});

describe('what the policies make easier, and when they hold', () => {
  const used = new Set(
    answers.flatMap((answer) => [
      ...answer.routes.flatMap(({ waived }) => waived.map(({ by }) => by)),
      ...answer.evidence.flatMap(({ by, eased_by }) => [by ?? [], eased_by].flat()),
      ...answer.validity.because,
      ...answer.procedure.by,
    ]),
  );
  const relaxations = pack.policies.flatMap((policy) =>
    (policy.relaxations ?? []).map(({ id, confidence, when, to }) => ({
      id: `${editionId(policy)}#${id}`,
      short: id,
      ofValidity: to !== undefined && !('fact' in to) && Object.keys(to).some((key) => /_most$|_least$/.test(key)),
      isShown: confidence !== 'unconfirmed' && !(when && isNeverMet(when)),
    })),
  );
  it.each(relaxations.filter(({ isShown }) => isShown))('$id carries some case', ({ id, short, ofValidity }) => {
    expect([...used]).toContain(ofValidity ? short : id);
  });

  const days = new Set(answers.map(({ as_of }) => as_of));
  const windows = pack.policies.filter(({ effective_from }) => effective_from >= pack.manifest.horizon);
  it.each(windows.map((policy) => [editionId(policy), policy] as const))(
    '%s is asked on its first day and the day before',
    (_, policy) => {
      expect([...days]).toContain(policy.effective_from);
      if (policy.effective_from > pack.manifest.horizon)
        expect([...days]).toContain(addDays(policy.effective_from, -1));
      if (policy.effective_until === undefined) return;
      expect([...days]).toContain(policy.effective_until);
      expect([...days]).toContain(addDays(policy.effective_until, 1));
    },
  );
});
