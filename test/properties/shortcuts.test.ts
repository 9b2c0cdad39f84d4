// What is remembered, compiled beforehand or left unread gives the answer that working everything out would give.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { settledProgram } from '../../src/compile/settled-program.ts';
import { answerOf } from '../../src/evaluate/answer.ts';
import { categoryBounds } from '../../src/evaluate/category-bounds.ts';
import { consequencesOf } from '../../src/evaluate/consequences.ts';
import { decisiveCells } from '../../src/evaluate/decisive-cells.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { cellsWithFollowers } from '../../src/evaluate/missing-facts.ts';
import { varied } from '../../src/evaluate/situation.ts';
import { isOpen } from '../../src/evaluate/trace.ts';
import { anyCandidate, anyTelling, profileOf } from '../support/any-candidate.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 40);
const pack = shippedPack();
const requests = [
  { place: 'shanghai', as_of: '2026-12-15', purpose: 'new_from_abroad' },
  { place: 'beijing', as_of: '2026-12-15', purpose: 'extension' },
  { place: 'guangdong/shenzhen', as_of: '2026-12-15', purpose: 'employer_change' },
] as const;
const tellings = fc.array(anyTelling, { minLength: 200, maxLength: 200 });

test.each(requests)('of $place for $purpose, a fact moves the papers it can move and no others', (request) => {
  const program = compile(pack, request);
  fc.assert(
    fc.property(anyCandidate(pack, request.as_of), tellings, (facts, told) => {
      const profile = profileOf(pack, facts, told, request);
      const { table, filing, isNeeded } = answerOf(program, profile, {});
      if (!isNeeded) return;
      const { at, movedBy, reads } = consequencesOf(program, table, profile, {}, filing, []);
      for (const [slot, { id }] of program.definitions.entries()) {
        const found = cellsWithFollowers(program, table.situation, slot, decisiveCells(program));
        const slots = [...new Set([slot, ...found.flatMap(({ changes }) => changes.map(([changed]) => changed))])];
        if (!isOpen(table.situation, slot) || !slots.some(reads)) continue;
        const cells = found.map(({ changes }) => {
          const there = varied(program, table.situation, changes);
          return [there, categoryBounds(program, there)] as const;
        });
        const whole = new Set(cells.map((cell) => JSON.stringify(at(...cell))));
        const part = new Set(cells.map((cell) => JSON.stringify(movedBy(slots)(...cell))));
        expect([id, part.size]).toEqual([id, whole.size]);
      }
    }),
    { numRuns },
  );
});

test.each(requests)(
  'of $place for $purpose, the answer is the same by tests remembered, settled or asked each time',
  (request) => {
    const programs = [
      compile(pack, request),
      settledProgram(compile(pack, request)),
      compile(pack, request, (_, test) => test),
    ];
    fc.assert(
      fc.property(anyCandidate(pack, request.as_of), tellings, (facts, told) => {
        const profile = profileOf(pack, facts, told, request);
        const [first, ...others] = programs.map((program) =>
          JSON.stringify(evaluate(program, profile, { asOfFrom: 'request', tool: 'laihua test' })),
        );
        for (const other of others) expect(other).toBe(first);
      }),
      { numRuns },
    );
  },
);

test('a situation of one program, varied for another, is counted by the table of the other', () => {
  const [pilot, standard] = ['2017-01-15', '2026-12-15'].map((as_of) =>
    compile(pack, { place: 'beijing', as_of, purpose: 'new_from_abroad' }),
  );
  if (!pilot || !standard) throw new Error('no program');
  fc.assert(
    fc.property(anyCandidate(pack, '2026-12-15'), tellings, (facts, told) => {
      const profile = profileOf(pack, facts, told, requests[0]);
      const [there, here] = [pilot, standard].map((program) => answerOf(program, profile, {}).table.situation);
      if (!there || !here) throw new Error('no situation');
      const slot = standard.slots.get('hsk_level') ?? -1;
      const state = here.states[slot];
      if (!state) throw new Error('no such fact');
      for (const level of [0, 1, 2] as const)
        expect(
          varied(standard, { ...there, states: here.states, isAssumed: here.isAssumed }, [[slot, state]]).points(level),
        ).toEqual(here.points(level));
    }),
    { numRuns },
  );
});
