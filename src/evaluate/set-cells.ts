// What may still be in a set -> the combinations of members that the tests of a program tell apart.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Program } from '../compile/program.ts';
import type { FactTest } from '../model/criterion.ts';
import { type FactState, members } from '../model/fact-state.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { Cell } from './decisive-cells.ts';

/**
 * Nothing more, one member for each way the tests tell members apart, and all of these at once. Members that the same
 * tests ask for stand for one another. Those that a negated test wants away are there and away in every combination.
 */
export function setCells(
  program: Pick<Program, 'pack' | 'narrower'>,
  definition: FactDefinition,
  state: Extract<FactState, { kind: 'set' }>,
  tests: readonly FactTest[],
  negated: ReadonlySet<FactTest>,
): readonly Cell[] {
  const wanted = tests.map(
    ({ fact, has_any = [] }) => new Set(has_any.flatMap((value) => [...program.narrower(fact, value)])),
  );
  const named = state.maybe === 'any' ? [...new Set(tests.flatMap(({ has_any = [] }) => has_any))] : state.maybe;
  // An unconfirmed member counts on the last level only, so that it cannot stand for a confirmed one.
  const unconfirmed = new Set(
    choicesOf(program.pack, definition).flatMap(({ id, confidence }) => (confidence === 'unconfirmed' ? [id] : [])),
  );
  const alike = new Map<string, string[]>();
  for (const value of named) {
    const asking = wanted.flatMap((set, i) => (set.has(value) ? [i] : []));
    if (asking.length === 0 || state.has.includes(value)) continue;
    const signature = `${asking.join()} ${unconfirmed.has(value)}`;
    alike.set(signature, [...(alike.get(signature) ?? []), value]);
  }
  const cell = (more: readonly string[], any_of: readonly string[] = []): Cell => ({
    state: members([...state.has, ...more]),
    value: [...state.has, ...more],
    ...(any_of.length > 1 ? { any_of } : {}),
  });
  const groups = [...alike.values()];
  const firsts = groups.flatMap((group) => group.slice(0, 1));
  const unwanted = firsts.filter((value) => tests.some((test, i) => negated.has(test) && wanted[i]?.has(value)));
  const together = subsetsOf(unwanted)
    .flatMap((subset) => [firsts.filter((value) => !subset.includes(value)), subset])
    .filter((subset, i, all) => subset.length > 1 && all.findIndex((one) => one.join() === subset.join()) === i);
  return [cell([]), ...groups.map((group) => cell(group.slice(0, 1), group)), ...together.map((more) => cell(more))];
}

function subsetsOf(values: readonly string[]): readonly (readonly string[])[] {
  const subsets: (readonly string[])[] = [[]];
  for (const value of values) subsets.push(...subsets.map((subset) => [...subset, value]));
  return subsets;
}
