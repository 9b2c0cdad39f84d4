// Turns the cases of a pack into an index of what each of them reads, so that a mutant is tried only on cases that could notice it.
import { wagePlace } from '../../compile/pay-base.ts';
import { placeChain } from '../../compile/policies-in-force.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { FactState } from '../../model/fact-state.ts';
import type { Pack } from '../../model/pack.ts';
import type { Policy } from '../../model/policy.ts';
import { criteriaOf } from '../../validate/criteria-of.ts';
import type { Located } from '../../validate/located-pack.ts';
import { answerCase, programsOf } from '../assess-case.ts';
import type { ReadCase } from '../read-cases.ts';
import { type CaseResult, eachByProgram, runCase } from '../run-cases.ts';
import { type Mutant, type Part, type Reach, wholeList } from './mutant.ts';
import { partsExpected } from './parts-expected.ts';

export interface CaseIndex {
  readonly results: readonly CaseResult[];
  /** Positions of the cases that could notice a mutant, those most likely to first. */
  readonly casesFor: (mutant: Mutant) => readonly number[];
}

/** One case as the index knows it. */
interface Entry {
  readonly case: ReadCase;
  readonly chain: readonly string[];
  readonly parts: ReadonlySet<Part>;
  /** What it expects, as one text in which names can be looked for. */
  readonly expected: string;
  /** The values of its facts, as one text. */
  readonly told: string;
  /** One byte for each criterion: the truths it had, in whatever situation was tried. */
  readonly truths: Uint8Array<ArrayBufferLike>;
  states: readonly FactState[];
}

export function indexCases(cases: readonly ReadCase[], pack: Pack, policies: readonly Located<Policy>[]): CaseIndex {
  const numbers = new Map<Criterion, number>();
  for (const policy of policies) for (const { value } of criteriaOf(policy)) numbers.set(value, numbers.size);
  const numbersOf = (isMeant: (criterion: Criterion) => boolean): readonly number[] =>
    [...numbers].flatMap(([criterion, number]) => (isMeant(criterion) ? [number] : []));
  const payTests = numbersOf((criterion) => 'at_least_times' in criterion);
  const pointTests = numbersOf((criterion) => 'points' in criterion);
  const slots = new Map(pack.facts.map(({ id }, slot) => [id, slot]));

  const entries = cases.map(
    (each): Entry => ({
      case: each,
      chain: placeChain(each.asked?.request.place ?? 'national'),
      parts: partsExpected(each.expect),
      expected: JSON.stringify(each.expect) + (each.expect.complete ?? []).map(wholeList).join(' '),
      told: JSON.stringify([...(each.asked?.profile.facts.values() ?? [])].map((fact) => fact.value)),
      truths: new Uint8Array(numbers.size),
      states: [],
    }),
  );
  const results = runWatched(entries, pack, numbers);

  const sees = (entry: Entry, { target, reach }: Mutant): boolean => {
    const { asked } = entry.case;
    const places = target.kind === 'policy' ? [target.located.value.place].flat() : ['national'];
    if (asked === undefined || !places.some((place) => entry.chain.includes(place))) return false;
    const { as_of, place } = asked.request;
    const { criteria, part, names, purpose, papers, given, day, value, wage } = reach;
    const wasAsked = (tests: readonly number[]): boolean => tests.some((number) => entry.truths[number] !== 0);
    return (
      (day === undefined || as_of === day) &&
      (purpose === undefined || asked.profile.purpose === purpose) &&
      (papers === undefined || asked.profile.evidence.length > 0 || entry.case.expect.forms !== undefined) &&
      (given === undefined || entry.told.includes(given)) &&
      (part === undefined || entry.parts.has(part) || (part === 'points_table' && wasAsked(pointTests))) &&
      (names === undefined || names.some((name) => entry.expected.includes(name))) &&
      (value === undefined || mayLieIn(entry.states[slots.get(value.fact) ?? -1], value)) &&
      (criteria?.some(({ criterion, truths }) => (entry.truths[numbers.get(criterion) ?? -1] ?? 0) & truths) ?? true) &&
      (wage === undefined ||
        (wage.from <= as_of && as_of <= wage.until && takesWageOf(pack, place, wage.place) && wasAsked(payTests)))
    );
  };

  return {
    results,
    casesFor: (mutant) => {
      const item = mutant.item.slice(mutant.item.indexOf('#') + 1);
      const folder = mutant.spot.document.source.path.replace(/[^/]*$/, '');
      const likelihood = (entry: Entry): number =>
        (entry.expected.includes(`${item}"`) ? 2 : 0) + (entry.case.file.startsWith(folder) ? 1 : 0);
      return entries
        .flatMap((entry, i) => (sees(entry, mutant) ? [{ i, likely: likelihood(entry) }] : []))
        .sort((a, b) => b.likely - a.likely)
        .map(({ i }) => i);
    },
  };
}

/** Answers every case, and writes down in its entry what its criteria said and what its facts are. */
function runWatched(
  entries: readonly Entry[],
  pack: Pack,
  numbers: ReadonlyMap<Criterion, number>,
): readonly CaseResult[] {
  let truths: Uint8Array = new Uint8Array();
  const programFor = programsOf(pack, (criterion, test) => {
    const number = numbers.get(criterion) ?? -1;
    return (situation, level) => {
      const truth = test(situation, level);
      if (number >= 0) truths[number] = (truths[number] ?? 0) | (1 << truth);
      return truth;
    };
  });
  const byCase = new Map(entries.map((entry) => [entry.case, entry]));
  return eachByProgram([...byCase.keys()], (each) => {
    const entry = byCase.get(each);
    if (!entry) throw new Error(`no entry for the case ${each.name}`);
    truths = entry.truths;
    return runCase(each, (profile, request) => {
      const program = programFor({ ...request, purpose: profile.purpose });
      const { answer, assessment } = answerCase(program, profile, request);
      entry.states = answer.table.situation.states;
      return assessment;
    });
  });
}

/** Whether a number may lie in a range, the ends included; what is no number may. */
function mayLieIn(state: FactState | undefined, { from, to }: NonNullable<Reach['value']>): boolean {
  return state?.kind !== 'interval' || (state.low <= to && state.high >= from);
}

/** A zone takes the wage of its city, and a city that of another where the series says so. */
const takesWageOf = (pack: Pack, place: string, wanted: string): boolean => {
  const own = wagePlace(pack, place);
  return (
    own === wanted ||
    pack.wages.some(({ values }) => values.some((value) => value.place === own && value.same_as === wanted))
  );
};
