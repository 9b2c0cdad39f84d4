// Compares what a case expects with an assessment, key by key; what the case does not write is not compared.
import type { Assessment, RouteResult } from '../model/assessment.ts';
import type { Expectation } from '../model/policy-case.ts';
import { beyondExpected } from './beyond-expected.ts';
import { compareAsking, compareForms, compareHanging, compareStatuses } from './compare-documents.ts';
import type { DecidingPlace } from './deciding-places.ts';
import { isMeant } from './is-meant.ts';
import { payLineOf } from './pay-line-of.ts';

/** One thing that came out otherwise. `path` leads to it from `expect`. */
export interface Mismatch {
  readonly path: readonly string[];
  readonly expected: unknown;
  readonly got: unknown;
  /** The route whose reasons explain it, where there is one. */
  readonly route?: RouteResult;
  /** Where the policies write what decided; found only for those who look at it. */
  readonly places?: readonly DecidingPlace[];
}

/** What is written by name; that a list is named wholly is asked of the lists. */
type Named = Omit<Expectation, 'complete'>;

type Compare<K extends keyof Named> = (
  expected: NonNullable<Expectation[K]>,
  assessment: Assessment,
) => readonly Mismatch[];

const byId = <T extends { readonly id: string }>(items: readonly T[], short: string): T | undefined =>
  items.find(({ id }) => isMeant(id, short));

const same = (expected: unknown, got: unknown): boolean => JSON.stringify(expected) === JSON.stringify(got);

/** Each key of a record that came out otherwise. */
function differing(
  path: readonly string[],
  expected: Readonly<Record<string, unknown>>,
  gotOf: (key: string) => unknown,
  equal: (expected: unknown, got: unknown) => boolean = same,
): readonly Mismatch[] {
  return Object.entries(expected)
    .filter(([key, value]) => value !== undefined && !equal(value, gotOf(key) ?? null))
    .map(([key, value]) => ({ path: [...path, key], expected: value, got: gotOf(key) ?? null }));
}

/** Each expected name that is not among those that came out. */
const lacking = (key: string, expected: readonly string[], got: readonly string[]): readonly Mismatch[] =>
  expected
    .filter((name) => !got.some((full) => isMeant(full, name)))
    .map((name) => ({ path: [key], expected: name, got }));

/** Both lists name the same, in any order. */
const sameNames = (expected: readonly string[], got: readonly string[]): boolean =>
  expected.length === got.length && expected.every((name) => got.some((full) => isMeant(full, name)));

function outcomeOf(route: RouteResult | undefined, expected: string): string {
  if (route === undefined) return 'absent';
  return expected.includes('/') ? `${route.outcome}/${route.awaits.join('+')}` : route.outcome;
}

/** `undetermined/facts` asks that facts are awaited, whatever else is. */
function outcomeFits(route: RouteResult | undefined, expected: string): boolean {
  const [outcome, awaits] = expected.split('/');
  if (route === undefined) return expected === 'absent';
  return route.outcome === outcome && (awaits === undefined || route.awaits.some((each) => each === awaits));
}

const isNames = <T>(expected: readonly string[] | T): expected is readonly string[] =>
  Array.isArray(expected) && expected.every((name) => typeof name === 'string');

/** Values of an assessment by the keys an expectation may write. */
const valueIn = (value: object | null | undefined, key: string): unknown => value && Reflect.get(value, key);

const comparisons: { readonly [K in keyof Required<Named>]: Compare<K> } = {
  category: (expected, { category }) => differing(['category'], expected, (key) => valueIn(category, key)),
  points: (expected, { points }) => {
    const { table, factors = {}, ...numbers } = expected;
    return [
      ...differing(['points'], numbers, (key) => valueIn(points, key)),
      ...(table === undefined || (table === null ? points === null : points !== null && isMeant(points.table, table))
        ? []
        : [{ path: ['points', 'table'], expected: table, got: points?.table ?? null }]),
      ...differing(['points', 'factors'], factors, (id) => {
        const factor = byId(points?.factors ?? [], id);
        return (
          factor &&
          (Array.isArray(factors[id])
            ? [factor.min, factor.max]
            : factor.min === factor.max
              ? factor.min
              : [factor.min, factor.max])
        );
      }),
    ];
  },
  routes: (expected, { routes }) =>
    Object.entries(expected).flatMap(([id, outcome]) => {
      const route = byId(routes, id);
      if (outcomeFits(route, outcome)) return [];
      return [{ path: ['routes', id], expected: outcome, got: outcomeOf(route, outcome), ...(route ? { route } : {}) }];
    }),
  waived: (expected, { routes }) =>
    Object.entries(expected).flatMap(([id, by]) => {
      const route = byId(routes, id);
      const got = (route?.waived ?? []).map((waived) => waived.by);
      return sameNames(by, got) ? [] : [{ path: ['waived', id], expected: by, got, ...(route ? { route } : {}) }];
    }),
  pay_lines: (expected, { routes }) =>
    differing(['pay_lines'], expected, (id) => payLineOf(byId(routes, id)?.reasons ?? [])),
  missing_facts: (expected, { missing_facts }) =>
    lacking(
      'missing_facts',
      expected,
      missing_facts.map(({ id }) => id),
    ),
  not_missing: (expected, { missing_facts }) =>
    expected
      .filter((id) => missing_facts.some((fact) => fact.id === id))
      .map((id) => ({ path: ['not_missing'], expected: id, got: missing_facts.map((fact) => fact.id) })),
  assumed: (expected, { assumed }) =>
    lacking(
      'assumed',
      expected,
      assumed.map(({ fact }) => fact),
    ),
  filing: (expected, { filing }) =>
    differing(
      ['filing'],
      expected,
      (key) => valueIn(filing, key),
      (wanted, got) =>
        typeof wanted === 'string' && typeof got === 'string' ? isMeant(got, wanted) : same(wanted, got),
    ),
  evidence: compareStatuses,
  asked_by: compareAsking,
  forms: compareForms,
  depends_on: compareHanging,
  permit: (expected, { permit }) =>
    expected === permit.needed ? [] : [{ path: ['permit'], expected, got: permit.needed }],
  procedure: (expected, { procedure }) => {
    const { by, awaits, ...rest } = expected;
    return [
      ...differing(['procedure'], rest, (key) => valueIn(procedure, key)),
      ...(by === undefined || sameNames(by, procedure.by)
        ? []
        : [{ path: ['procedure', 'by'], expected: by, got: procedure.by }]),
      ...(awaits === undefined || sameNames(awaits, procedure.awaits)
        ? []
        : [{ path: ['procedure', 'awaits'], expected: awaits, got: procedure.awaits }]),
    ];
  },
  conditions: (expected, { conditions }) => differing(['conditions'], expected, (id) => byId(conditions, id)?.outcome),
  gaps: (expected, { gaps }) =>
    lacking(
      'gaps',
      expected,
      gaps.map(({ instrument }) => instrument),
    ),
  not_in_force: (expected, { not_in_force }) =>
    lacking(
      'not_in_force',
      expected,
      not_in_force.map((each) => each.instrument),
    ),
  in_doubt: (expected, { in_doubt }) =>
    lacking(
      'in_doubt',
      expected,
      in_doubt.map((each) => each.instrument),
    ),
  not_in_doubt: (expected, { in_doubt }) =>
    expected.flatMap((name) => {
      const found = in_doubt.filter(({ instrument }) => isMeant(instrument, name));
      return found.length === 0 ? [] : [{ path: ['not_in_doubt', name], expected: 'absent', got: 'in doubt' }];
    }),
  warnings: (expected, { warnings }) =>
    lacking(
      'warnings',
      expected,
      warnings.map(({ code }) => code),
    ),
  notices: (expected, { notices }) =>
    lacking(
      'notices',
      expected,
      notices.map(({ id }) => id),
    ),
  absent_notices: (expected, { notices }) =>
    expected.flatMap((id) => {
      const told = notices.filter((notice) => isMeant(notice.id, id)).map((notice) => notice.id);
      return told.length === 0 ? [] : [{ path: ['absent_notices', id], expected: 'absent', got: told.join(', ') }];
    }),
  time_limits: (expected, { time_limits }) =>
    isNames(expected)
      ? lacking(
          'time_limits',
          expected,
          time_limits.map(({ id }) => id),
        )
      : differing(['time_limits'], expected, (id) => byId(time_limits, id)?.working_days ?? 'absent'),
  timeline: (expected, { timeline }) =>
    differing(['timeline'], expected, (kind) => timeline.find((step) => step.kind === kind)?.on ?? 'absent'),
  validity: (expected, { validity }) =>
    differing(
      ['validity'],
      expected,
      (key) => valueIn(validity, key),
      (wanted, got) => (isNames(wanted) && isNames(got) ? sameNames(wanted, got) : same(wanted, got)),
    ),
  confidence: (expected, { routes }) => differing(['confidence'], expected, (id) => byId(routes, id)?.confidence),
};

export function compareExpectation(expected: Expectation, assessment: Assessment): readonly Mismatch[] {
  if (expected.points === null && assessment.points !== null) {
    return [
      { path: ['points'], expected: null, got: assessment.points.total },
      ...compareExpectation({ ...expected, points: undefined }, assessment),
    ];
  }
  return [
    ...keysOf(expected).flatMap((key) => compareKey(key, expected, assessment)),
    ...beyondExpected(expected, assessment).map(({ list, name, got }) => ({
      path: ['complete', list, name],
      expected: 'absent',
      got,
    })),
  ];
}

const isKey = (key: string): key is keyof Named => Object.hasOwn(comparisons, key);
const keysOf = (expected: Expectation): readonly (keyof Named)[] => Object.keys(expected).filter(isKey);

function compareKey<K extends keyof Named>(key: K, expected: Expectation, assessment: Assessment): readonly Mismatch[] {
  const wanted = expected[key];
  const compare: Compare<K> = comparisons[key];
  return wanted === undefined || wanted === null ? [] : compare(wanted, assessment);
}
