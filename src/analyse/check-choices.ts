// Choices of a factor or a local scheme -> those that earn nobody anything, as whoever meets them is given more by another.
import { allOf } from '../compile/compile-criterion.ts';
import type { CompiledChoice, Program, Test } from '../compile/program.ts';
import { not, WITH_UNSEEN } from '../model/outcome.ts';
import type { Points, Policy } from '../model/policy.ts';
import { below, type Spot } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { type Analysed, type AnalysisInput, notVerified } from './analysis.ts';
import { ask } from './ask.ts';
import { firstProgram, programsOf } from './contexts.ts';
import { readsOf, readsOfAll } from './leaves-of.ts';
import { witnessOf } from './witness-of.ts';

const least = (points: Points): number => (typeof points === 'number' ? points : points.from);
const most = (points: Points): number => (typeof points === 'number' ? points : points.to);

export function* checkChoices({ pack }: AnalysisInput, policy: Located<Policy>): Generator<Analysed> {
  const { points_table, encouragement_points } = policy.value;
  const lists = (points_table?.factors ?? []).flatMap((factor, index) =>
    factor.best_of ? [{ spot: below(policy, 'points_table', 'factors', index, 'best_of'), of: factor.id }] : [],
  );
  if (encouragement_points?.best_of) lists.push({ spot: below(policy, 'encouragement_points', 'best_of'), of: '' });
  if (lists.length === 0) return;
  const choicesOf = (program: Program, factor: string): readonly CompiledChoice[] =>
    factor === ''
      ? (program.schemes.find((scheme) => scheme.policy === policy.value)?.choices ?? [])
      : (program.table?.factors.find((one) => one.factor.id === factor && one.origin.policy === policy.value)
          ?.choices ?? []);
  for (const { spot, of } of lists) {
    const first = firstProgram(pack, policy.value);
    for (const [index] of choicesOf(first, of).entries()) {
      const result = reaches(first, choicesOf(first, of), index);
      if (result === 'reached') continue;
      const all = [...programsOf(pack, policy.value, ['new_from_abroad'])];
      const others = all.map((program) => (program ? reaches(program, choicesOf(program, of), index) : 'gave_up'));
      if (others.includes('reached')) continue;
      const at = below(spot, index);
      yield others.includes('gave_up')
        ? notVerified(
            policy,
            at,
            'whether anybody is given these points',
            readsOfChoices(first, choicesOf(first, of)).slots.length,
          )
        : unreachable(first, choicesOf(first, of), index, { policy, at, list: spot });
    }
  }
}

const readsOfChoices = (program: Program, choices: readonly CompiledChoice[]) =>
  readsOfAll(choices.flatMap(({ when }) => (when ? [readsOf(program, when)] : [])));

/** Whether somebody meets a choice and none that gives more. */
function reaches(program: Program, choices: readonly CompiledChoice[], index: number): 'reached' | 'none' | 'gave_up' {
  const own = choices[index];
  if (!own?.when) return 'reached';
  const higher = choices.filter((other) => other !== own && least(other.points) > most(own.points));
  if (higher.some(({ when }) => when === undefined)) return 'none';
  const against = higher.flatMap(({ when }): Test[] =>
    when ? [(situation, level) => not(when.test(situation, level))] : [],
  );
  const test = allOf([own.when.test, ...against]);
  const reads = readsOfChoices(program, [own, ...higher]);
  const wanted = readsOf(program, own.when).leaves;
  const outcomes = ([0, 1, 2] as const).map((level) => ask({ program, reads, wanted, test, level }).outcome);
  return outcomes.includes('found') ? 'reached' : outcomes.includes('gave_up') ? 'gave_up' : 'none';
}

function unreachable(
  program: Program,
  choices: readonly CompiledChoice[],
  index: number,
  { policy, at, list }: { readonly policy: Located<Policy>; readonly at: Spot; readonly list: Spot },
): Analysed {
  const own = choices[index];
  const met =
    own?.when &&
    ask({ program, reads: readsOf(program, own.when), wanted: [], test: own.when.test, level: WITH_UNSEEN });
  const found = met?.outcome === 'found' ? met.situation : undefined;
  const better = choices.findIndex(
    (other) =>
      own &&
      least(other.points) > most(own.points) &&
      (other.when === undefined || (found && other.when.test(found, WITH_UNSEEN) === 2)),
  );
  return {
    code: 'policy/unreachable-points',
    policy,
    spot: at,
    message:
      better === -1
        ? 'nobody can meet this, so nobody is given these points'
        : 'whoever meets this is given more by another choice, so nobody is given these points',
    hint: 'compare the limits of both with the table',
    ...(better !== -1 && { related: [{ spot: below(list, better), note: 'the choice that gives more' }] }),
    ...(found &&
      own?.when && {
        witness: witnessOf(
          program,
          found,
          readsOf(program, own.when).slots,
          'this candidate meets both and is given the higher points',
        ),
      }),
  };
}
