// A case that names a whole list, and the answer -> what the answer has on that list beyond the names of the case.
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import type { CompleteList, Expectation } from '../model/policy-case.ts';
import { statusesExpected } from '../model/statuses-expected.ts';
import { isMeant } from './is-meant.ts';

export interface Beyond {
  readonly list: CompleteList;
  readonly name: string;
  /** How it came out. */
  readonly got: unknown;
}

type Told = readonly (readonly [name: string, got: unknown])[];

interface Sides {
  readonly named: (expect: Expectation) => readonly string[];
  readonly told: (assessment: Assessment) => Told;
}

const namesIn = (listed: readonly string[] | object | undefined): readonly string[] =>
  Array.isArray(listed) ? listed : Object.keys(listed ?? {});

const lists: { readonly [K in CompleteList]: Sides } = {
  evidence: {
    named: ({ evidence }) => statusesExpected(evidence).map(([type]) => type),
    told: ({ evidence }) => documentsTold(evidence),
  },
  routes: {
    named: ({ routes }) => namesIn(routes),
    told: ({ routes }) => routes.flatMap(({ id, outcome }) => (outcome === 'not_met' ? [] : [[id, outcome] as const])),
  },
  conditions: {
    named: ({ conditions }) => namesIn(conditions),
    told: ({ conditions }) => conditions.map(({ id, outcome }) => [id, outcome]),
  },
  notices: {
    named: ({ notices }) => namesIn(notices),
    told: ({ notices }) => notices.map(({ id, level }) => [id, level]),
  },
  time_limits: {
    named: ({ time_limits: limits }) => namesIn(limits),
    told: ({ time_limits: limits }) => limits.map(({ id, working_days: days }) => [id, days]),
  },
  timeline: {
    named: ({ timeline }) => namesIn(timeline),
    told: ({ timeline }) => timeline.map(({ kind, on }) => [kind, on]),
  },
  missing_facts: {
    named: ({ missing_facts: facts }) => namesIn(facts),
    told: ({ missing_facts: facts }) => facts.map(({ id, decides }) => [id, decides]),
  },
  warnings: {
    named: ({ warnings }) => namesIn(warnings),
    told: ({ warnings }) => warnings.map(({ code, level }) => [code, level]),
  },
  gaps: {
    named: ({ gaps }) => namesIn(gaps),
    told: ({ gaps }) => gaps.map(({ instrument, what }) => [instrument, what.en]),
  },
};

/** A document that another would do for is on the list as well; one that only hangs on something, or is not asked for, is not. */
function documentsTold(lines: readonly EvidenceLine[]): Told {
  const asked = lines.filter(({ status }) => status !== 'not_needed' && status !== 'depends');
  const own = new Set(lines.map(({ type }) => type));
  const others = new Set(asked.flatMap(({ one_of }) => one_of).filter((type) => !own.has(type)));
  return [
    ...asked.map(({ type, status }) => [type, status] as const),
    ...[...others].map((type) => [type, 'alternative'] as const),
  ];
}

export const beyondExpected = (expect: Expectation, assessment: Assessment): readonly Beyond[] =>
  (expect.complete ?? []).flatMap((list) => {
    const { named, told } = lists[list];
    const names = named(expect);
    return told(assessment)
      .filter(([full]) => !names.some((name) => isMeant(full, name)))
      .map(([name, got]) => ({ list, name, got }));
  });
