// The laws of the interview over random candidates: it ends, asks nothing twice and nothing that cannot matter, and its end is the answer.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Situation } from '../../src/compile/program.ts';
import { answerOf } from '../../src/evaluate/answer.ts';
import { lineKey, readingAt } from '../../src/interview/compare-readings.ts';
import { findDifference } from '../../src/interview/find-difference.ts';
import { keyOf } from '../../src/interview/question.ts';
import { type Standing, standingOf } from '../../src/interview/standing.ts';
import { weighFact, withChange } from '../../src/interview/weigh-fact.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import { anyCandidate, profileOf } from '../support/any-candidate.ts';
import { shippedPack } from '../support/shipped-pack.ts';
import { simulatedInterview } from '../support/simulated-interview.ts';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 6);
const requests: readonly { place: string; as_of: string; purpose: Purpose }[] = [
  { place: 'shanghai', as_of: '2026-12-15', purpose: 'new_from_abroad' },
  { place: 'beijing', as_of: '2026-03-01', purpose: 'extension' },
  { place: 'zhejiang/hangzhou', as_of: '2026-11-21', purpose: 'employer_change' },
  { place: 'sichuan/chengdu', as_of: '2025-06-30', purpose: 'new_in_china' },
  { place: 'guangdong/guangzhou', as_of: '2024-05-06', purpose: 'short_term' },
  { place: 'beijing', as_of: '2026-12-15', purpose: 'cancellation' },
];

/** A whole interview takes a tenth of a second or two, its proof more; the machine may be busy. */
vi.setConfig({ testTimeout: 300_000 });

const pack = shippedPack();

describe.each(requests)('in $place on $as_of for $purpose', (request) => {
  const program = compile(pack, request);
  const known = (candidate: Parameters<typeof profileOf>[1]): Profile =>
    profileOf(
      pack,
      candidate,
      pack.facts.map(() => 'value' as const),
      request,
    );
  const askedAs = new Map(pack.facts.flatMap(({ id, asked_as }) => (asked_as ? [[id, asked_as] as const] : [])));
  const bare = (profile: Profile): Profile => ({ ...profile, facts: new Map() });
  const forgetting = fc.subarray(
    pack.facts.map(({ id }) => id),
    { maxLength: 12 },
  );

  test('it ends, asks nothing twice, and ends with the answer of a profile that tells all', () => {
    fc.assert(
      fc.property(anyCandidate(pack, request.as_of), forgetting, (candidate, forgotten) => {
        const full = known(candidate);
        const { asked, profile } = simulatedInterview(program, full, bare(full), new Set(forgotten));
        const keys = asked.map(({ question }) => keyOf(question));
        expect(keys).toEqual([...new Set(keys)]);
        // What was asked and is not known stays open; all else may be as it is.
        const told: Profile = {
          ...full,
          facts: new Map([...full.facts].filter(([id]) => !profile.unknown.has(askedAs.get(id) ?? id))),
          unknown: profile.unknown,
        };
        const [ended, whole] = [answerOf(program, profile, {}), answerOf(program, told, {})];
        const shown = (answer: typeof ended) => ({
          proven: answer.bounds.proven,
          possible: answer.bounds.possible,
          points: answer.points && [answer.points.min, answer.points.max],
          permit: answer.permit.needed,
        });
        expect(shown(ended)).toEqual(shown(whole));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  test('every fact asked for can still change the answer', () => {
    fc.assert(
      fc.property(anyCandidate(pack, request.as_of), forgetting, (candidate, forgotten) => {
        const full = known(candidate);
        for (const { question, standing } of simulatedInterview(program, full, bare(full), new Set(forgotten)).asked) {
          if (question.kind === 'fact' && question.moves.length > 0)
            expect(differsSomewhere(standing, question.fact), question.fact).toBe(true);
          if (question.kind !== 'rare' && question.kind !== 'general') continue;
          const assumed = assumedIn(standing, question.kind);
          const opened = standingOf(program, standing.profile, assumed);
          for (const id of question.facts) expect(differsSomewhere(opened, id, assumed), id).toBe(true);
        }
      }),
      {
        numRuns: Math.ceil(runs / 3),
        endOnFailure: true,
        ...(process.env['PROPERTY_SEED'] ? { seed: Number(process.env['PROPERTY_SEED']) } : {}),
      },
    );
  });
});

const assumedIn = ({ answer: { program, table } }: Standing, kind: 'rare' | 'general'): readonly string[] =>
  program.definitions.flatMap(({ id, when_absent: absent }, slot) =>
    table.entries[slot]?.origin === 'assumed' && absent !== 'unknown' && absent.kind === kind ? [id] : [],
  );

/** Whether two values of the fact make two answers, as things stand or with values of others, or nobody can tell in time. */
function differsSomewhere(standing: Standing, id: string, opened: readonly string[] = []): boolean {
  const fact = weighFact(standing, id);
  const { situation } = standing.answer.table;
  if (differ(standing, id, situation, opened)) return true;
  const found = findDifference(standing, fact);
  if (found.found === 'yes' && differ(standing, id, found.at, opened)) return true;
  // A paper may hang on two facts together.
  const isJoint = standing.open.some((other) =>
    weighFact(standing, other).changes.some((change) =>
      differ(standing, id, withChange(standing, situation, change), opened),
    ),
  );
  // A search that gives up is followed by the question, so that nothing is missed.
  return isJoint || found.found === 'gave_up';
}

/** The whole answer again for every value, not the shortcuts of the chooser. */
function differ(standing: Standing, id: string, situation: Situation, opened: readonly string[]): boolean {
  const { program, table } = standing.answer;
  const fact = weighFact(standing, id);
  const countries =
    program.definitions[fact.slot]?.type === 'country' ? ['DE', 'CN', 'HK', 'CA', 'IN', 'VN', 'US'] : [];
  const changes = [
    ...fact.changes,
    ...countries.map((code) => [[fact.slot, { kind: 'options', options: [code] }]] as const),
  ];
  const answers = changes.map((change) => {
    const there = withChange(standing, situation, change);
    const facts = new Map(
      program.definitions.flatMap(({ id: each }, slot) => {
        const state = there.states[slot];
        return state && state !== table.situation.states[slot]
          ? [[each, { state, value: null, path: ['facts', each] }] as const]
          : [];
      }),
    );
    const profile: Profile = { ...standing.profile, facts: new Map([...standing.profile.facts, ...facts]) };
    const answer = answerOf(
      program,
      {
        ...profile,
        unknown: new Set([...standing.profile.unknown, ...standing.open, ...opened].filter((one) => !facts.has(one))),
      },
      {},
    );
    const { lines, filing } = readingAt({ ...standing, answer, profile }, answer.table.situation);
    return JSON.stringify([
      answer.bounds.proven,
      answer.bounds.possible,
      answer.points?.min,
      answer.points?.max,
      answer.permit.needed,
      answer.filing.category,
      lines.map(lineKey),
      filing,
    ]);
  });
  return new Set(answers).size > 1;
}
