// Counts the questions of an interview beside all questions in order, for the examples and for random candidates, and times the choosing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { typedProfile } from '../src/check-profile.ts';
import { compile } from '../src/compile/compile.ts';
import type { Program } from '../src/compile/program.ts';
import { answerOf } from '../src/evaluate/answer.ts';
import { decisiveCells } from '../src/evaluate/decisive-cells.ts';
import { openState } from '../src/evaluate/fact-table.ts';
import { situationOf } from '../src/evaluate/situation.ts';
import { nextQuestion } from '../src/interview/next-question.ts';
import type { Profile } from '../src/model/profile.ts';
import { anyCandidate, profileOf } from '../test/support/any-candidate.ts';
import { shippedPack } from '../test/support/shipped-pack.ts';
import { simulatedInterview } from '../test/support/simulated-interview.ts';

const pack = shippedPack();
const root = fileURLToPath(new URL('..', import.meta.url));
const candidates = Number(process.argv[2] ?? 40);

/** Facts that some rule of the place, day and purpose reads: what a form would ask, one after the other. */
function questionsInOrder(program: Program): number {
  const entries = program.definitions.map((definition) => ({
    state: openState(program, definition),
    origin: 'absent' as const,
  }));
  const situation = situationOf(program, entries);
  const cellsOf = decisiveCells(program);
  const isAsked = program.definitions.filter(
    ({ asked_as }, slot) => asked_as === undefined && cellsOf(slot, situation).length > 1,
  );
  return isAsked.length;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Counted {
  readonly asked: number;
  readonly inOrder: number;
  readonly milliseconds: readonly number[];
}

function count(program: Program, known: Profile): Counted {
  const start: Profile = { ...known, facts: new Map(), unknown: new Set(), not_applicable: new Set(), evidence: [] };
  const { asked } = simulatedInterview(program, known, start);
  const milliseconds = asked.map(({ standing }) => {
    const before = performance.now();
    nextQuestion(program, standing.profile, { passed: new Set(['papers']), ticked: [] });
    return performance.now() - before;
  });
  return { asked: asked.length, inOrder: questionsInOrder(program), milliseconds };
}

function tell(name: string, counted: readonly Counted[]): void {
  const [asked, inOrder] = [median(counted.map((one) => one.asked)), median(counted.map((one) => one.inOrder))];
  const times = counted.flatMap(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  console.log(
    `${name.padEnd(44)} ${String(asked).padStart(3)} of ${String(inOrder).padStart(3)} (${Math.round((100 * asked) / inOrder)} %)   choosing: median ${at(0.5)} ms, nine in ten ${at(0.9)} ms, longest ${at(1)} ms`,
  );
}

console.log(
  `median questions of the interview, of all ${pack.facts.filter(({ asked_as }) => !asked_as).length} those that a rule of place, day and purpose reads; the two screens count as questions\n`,
);

const folder = join(root, 'templates/examples');
const examples = readdirSync(folder).flatMap((name): readonly (readonly [string, Counted])[] => {
  const source = { path: name, text: readFileSync(join(folder, name), 'utf8') };
  const { profile } = typedProfile(pack, { source, shown: source, diagnostics: [] });
  if (!profile?.place || profile.filing_on === undefined) return [];
  const program = compile(pack, { place: profile.place, as_of: profile.filing_on, purpose: profile.purpose });
  return answerOf(program, profile, {}).inForce ? [[name, count(program, profile)]] : [];
});
for (const [name, counted] of examples) tell(name.replace('.yaml', ''), [counted]);
tell(
  'the examples',
  examples.map(([, counted]) => counted),
);

for (const [place, purpose] of [
  ['shanghai', 'new_from_abroad'],
  ['beijing', 'extension'],
  ['guangdong/shenzhen', 'employer_change'],
  ['sichuan/chengdu', 'new_in_china'],
] as const) {
  const as_of = '2026-12-15';
  const program = compile(pack, { place, as_of, purpose });
  const drawn = fc.sample(anyCandidate(pack, as_of), { numRuns: candidates, seed: 20261121 });
  const told = pack.facts.map(() => 'value' as const);
  tell(
    `${candidates} random candidates, ${place}, ${purpose}`,
    drawn.map((one) => count(program, profileOf(pack, one, told, { place, purpose }))),
  );
}
