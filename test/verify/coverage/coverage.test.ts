// What of the policies the cases show: each side of routes, criteria, bands, windows, relaxations, papers and texts.
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { locationOf } from '../../../src/validate/finding.ts';
import { caseObserver } from '../../../src/verify/coverage/case-observer.ts';
import { coverageOf, goalsOf, percentOf, sharesByKind } from '../../../src/verify/coverage/coverage.ts';
import type { GoalKind } from '../../../src/verify/coverage/goal.ts';
import { leastShare, shortfalls } from '../../../src/verify/coverage/least-share.ts';
import { eachByProgram } from '../../../src/verify/run-cases.ts';
import { casedPack } from '../../support/cased-pack.ts';

const given = `format: laihua/case/1
given: { as_of: 2026-11-21, place: shanghai, purpose: new_from_abroad }
cases:
`;

function coverageBy(cases: string, files: Readonly<Record<string, string>> = {}) {
  const { located, pack, cases: read } = casedPack({ ...files, 'cases/some.yaml': `${given}${cases}` });
  const { run, seen } = caseObserver(pack);
  return coverageOf(goalsOf(located, pack), { results: eachByProgram(read, run), seen });
}

/** `side` -> whether it was shown, of one item of the small pack. */
function sidesOf(coverage: ReturnType<typeof coverageBy>, kind: GoalKind, item: string, about = '') {
  const own = coverage.goals.filter(
    (goal) => goal.kind === kind && goal.item.endsWith(item) && goal.about.includes(about),
  );
  return Object.fromEntries(own.map(({ side, isReached }) => [side, isReached]));
}

describe('routes', () => {
  it('are shown by the cases that name them, each outcome by itself', () => {
    const coverage = coverageBy(`
  - { name: A listed award is enough, facts: { age: 40, awards: [listed_award] }, expect: { routes: { a-award: met } } }
  - { name: No award, facts: { age: 40, awards: [] }, expect: { category: { proven: null } } }
`);
    expect(sidesOf(coverage, 'routes', '#a-award')).toEqual({ met: true, 'not met': false, undetermined: false });
  });

  it('that facts alone never meet are not asked to be met', () => {
    const coverage = coverageBy(
      '  - { name: Open, facts: { age: 40 }, expect: { routes: { c-general: undetermined } } }',
    );
    expect(sidesOf(coverage, 'routes', '#c-general')).toEqual({ 'not met': false, undetermined: true });
  });
});

describe('criteria', () => {
  it('are true, false or unknown on the facts of a case, and what a failing part leaves aside is not shown', () => {
    const coverage = coverageBy(
      '  - { name: No degree, facts: { age: 40, highest_degree: none }, expect: { routes: { b-professional: not_met } } }',
    );
    expect(sidesOf(coverage, 'criteria', '#degree', 'highest_degree at_least bachelor')).toEqual({
      true: false,
      false: true,
      unknown: false,
    });
    expect(sidesOf(coverage, 'criteria', '#b-professional', 'condition experience')).toEqual({
      true: false,
      false: false,
      unknown: false,
    });
  });

  it('do not count the values that are only tried in place of a fact that is open', () => {
    const coverage = coverageBy(
      '  - { name: Degree open, facts: { age: 40, relevant_experience_years: 3 }, expect: { category: { possible: A }, routes: { b-professional: undetermined } } }',
    );
    expect(sidesOf(coverage, 'criteria', '#degree', 'highest_degree')).toEqual({
      true: false,
      false: false,
      unknown: true,
    });
  });

  it('that only an authority decides are never unknown', () => {
    const coverage = coverageBy(
      '  - { name: Open, facts: { age: 40 }, expect: { routes: { c-general: undetermined } } }',
    );
    expect(Object.keys(sidesOf(coverage, 'criteria', '#c-general'))).toEqual(['true', 'false']);
  });

  it('lie on the line where they are written', () => {
    const coverage = coverageBy('  - { name: Open, facts: { age: 40 }, expect: {} }');
    const goal = coverage.goals.find(
      ({ kind, about }) => kind === 'criteria' && about === 'highest_degree at_least bachelor',
    );
    expect(goal && locationOf(goal.spot)).toMatchObject({
      file: 'test/fixtures/policies/base/national/classification/2017-04-01.yaml',
      range: { line: 13 },
    });
  });
});

describe('bands', () => {
  it('want a case inside, at the first and at the last value, that names the points', () => {
    const coverage = coverageBy(`
  - { name: Twenty-six years, facts: { age: 26 }, expect: { points: { factors: { age: 15 } } } }
  - { name: Forty-five years, facts: { age: 45 }, expect: { points: { factors: { age: 15 } } } }
  - { name: Forty-six years, facts: { age: 46 }, expect: { category: { proven: null } } }
`);
    expect(sidesOf(coverage, 'bands', '#age', 'from 26 to below 46')).toEqual({
      inside: true,
      'first value': true,
      'last value': true,
    });
    expect(sidesOf(coverage, 'bands', '#age', 'from 46 upwards')).toEqual({ inside: false, 'first value': false });
  });

  it('of steps want the first step, the one before it, the limit and the one before that', () => {
    const years = (n: number) =>
      `  - { name: ${n} years, facts: { age: 40, relevant_experience_years: ${n} }, expect: { points: { factors: { experience: ${n < 2 ? 0 : Math.min(10, n + 3)} } } } }`;
    expect(sidesOf(coverageBy([1, 2, 6].map(years).join('\n')), 'bands', '#experience')).toEqual({
      'below the first step': true,
      'first step': true,
      'last value below the limit': true,
      limit: false,
    });
  });
});

describe('windows', () => {
  it('want a case on each side of each end, in a place that sees the policy', () => {
    const on = (day: string, place: string) =>
      `  - { name: In ${place} on ${day}, as_of: ${day}, place: ${place}, facts: { age: 40 }, expect: { category: { proven: null } } }`;
    const coverage = coverageBy([on('2020-01-01', 'shanghai'), on('2019-12-31', 'beijing')].join('\n'));
    expect(sidesOf(coverage, 'windows', 'shanghai/measures@2020-01-01')).toEqual({
      'day before': false,
      'first day': true,
    });
  });
});

describe('relaxations and papers', () => {
  const cases = `
  - { name: A great prize makes up for the degree, facts: { age: 40, awards: [great_prize], highest_degree: none, relevant_experience_years: 3 }, expect: { routes: { b-professional: met }, waived: { b-professional: [degree-waived] } } }
  - { name: The papers, category: B, facts: { age: 40, awards: [], highest_degree: master, relevant_experience_years: 3 }, expect: { evidence: { photo: missing } } }
`;
  it('are used and unused where the case asks for what they ease', () => {
    expect(sidesOf(coverageBy(cases), 'relaxations', '#degree-waived')).toEqual({ used: true, unused: true });
    const [first = ''] = cases.trim().split('\n');
    expect(sidesOf(coverageBy(`  ${first.trim()}`), 'relaxations', '#degree-waived')).toEqual({
      used: true,
      unused: false,
    });
  });

  it('are asked for, and spared where something can spare them', () => {
    expect(sidesOf(coverageBy(cases), 'requirements', '#photo')).toEqual({ asked: true });
    expect(sidesOf(coverageBy(cases), 'requirements', '#degree')).toEqual({ asked: true, spared: false });
  });
});

describe('texts', () => {
  it('are told in the language they are written in', () => {
    const notice = `format: laihua/policy/1
id: shanghai/hint
place: shanghai
kind: practice
title: { en: Hint, zh: 提示 }
effective_from: 2020-01-01
completeness: partial
reviewed_on: 2026-11-21
confidence: single_secondary
sources: [s-press]
notices:
  - { id: swapped, nature: service, text: { en: 请携带原件。, zh: 请携带原件。 } }
`;
    const cases = '  - { name: The hint, facts: { age: 40 }, expect: { notices: [swapped] } }';
    expect(sidesOf(coverageBy(cases, { 'hint.yaml': notice }), 'messages', '#swapped')).toEqual({
      en: false,
      zh: true,
    });
  });
});

describe('what is asked of coverage', () => {
  const coverage = coverageBy(
    '  - { name: Open, facts: { age: 40 }, expect: { routes: { c-general: undetermined } } }',
  );

  it('is met or falls short, in all or of one kind', () => {
    expect(shortfalls(coverage, [leastShare('1')])).toEqual([]);
    expect(shortfalls(coverage, [leastShare('routes=100')])).toEqual(['coverage of routes is 9 %, asked for 100 %']);
  });

  it('is a percentage, of a kind there is', () => {
    for (const wrong of ['many', '101', 'rows=90', 'routes=']) expect(() => leastShare(wrong)).toThrow(UsageError);
  });

  it('is never 100 percent while one side is missing, and nothing of nothing is nothing', () => {
    expect(percentOf({ reached: 9999, all: 10000 })).toBe(99.9);
    expect(percentOf({ reached: 0, all: 0 })).toBe(0);
    expect(sharesByKind(coverage.goals).map(({ kind }) => kind)).toContain('bands');
  });
});
