// A route -> the route of the same category, if there is one, that everybody meets who meets it.
import { allOf } from '../compile/compile-criterion.ts';
import type { CompiledRoute, Program, Situation, Test } from '../compile/program.ts';
import type { SearchResult } from '../evaluate/search.ts';
import { situationOf } from '../evaluate/situation.ts';
import { FALSE, type Level, not, ON_FACTS, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { Witness } from '../model/witness.ts';
import { below, type Spot } from '../validate/finding.ts';
import { fullReference } from '../validate/items-of.ts';
import type { Located } from '../validate/located-pack.ts';
import { seesEverywhere } from '../validate/sees.ts';
import { periodOf } from '../validate/windows.ts';
import { type Analysed, type AnalysisInput, notVerified } from './analysis.ts';
import { ask, openSituation } from './ask.ts';
import { programsOf } from './contexts.ts';
import { factsNamed } from './facts-named.ts';
import { readsOf, readsOfAll } from './leaves-of.ts';
import { lowestOf } from './lowest-of.ts';
import { namesIn } from './names-in.ts';
import { witnessOf } from './witness-of.ts';

/**
 * Another route of the category that everybody meets who meets this one: of the same text, or of one that holds wherever
 * and whenever this one does. A local text may well make a route of the State idle in one place; that is not told.
 */
export function* impliedBy(
  input: AnalysisInput,
  program: Program,
  route: CompiledRoute,
  met: Situation,
  { policy, spot, told }: RouteSpot,
): Generator<Analysed> {
  const names = namesIn(input.located);
  if (names.includes(nameOfRoute(route))) return;
  // What asks for a group asks for any route of it: within the group a route says more than another only by itself.
  const isGroupNamed = route.group !== undefined && names.includes(route.group);
  const lowest = lowestCompletion(program, met);
  for (const other of program.routes) {
    const there = input.items.get(other.origin.id);
    if (there === undefined || other === route || other.category !== route.category || !covers(other, route)) continue;
    if (isTold(there, told) || (isGroupNamed && other.group !== route.group)) continue;
    if (areStrangers(factsNamed(input, route.origin.id), factsNamed(input, other.origin.id))) continue;
    // A clause that leaves all to the authority lets in everybody; what names a fact says what the authority looks at.
    if (readsOf(program, other.own).leaves.length === 0) continue;
    // One candidate is enough to tell most routes apart.
    if (
      levelsOf(route).some(
        (level) => effective(route)(lowest, level) === 2 && effective(other)(lowest, level) === FALSE,
      )
    )
      continue;
    const answer = implication(program, route, other);
    if (answer === 'found') continue;
    const isEverywhere = answer === 'none' ? impliesEverywhere(input, program, route, other) : undefined;
    if (isEverywhere === undefined) {
      const facts = readsOfAll([readsOf(program, route.own), readsOf(program, other.own)]).slots.length;
      yield {
        ...notVerified(policy, spot, `whether "${other.origin.id}" implies this route`, facts),
        related: [{ spot: there, note: 'the other route' }],
      };
      continue;
    }
    if (!isEverywhere) continue;
    yield {
      code: 'policy/redundant-route',
      policy,
      spot: below(spot, 'id'),
      message: `whoever meets this route meets "${other.origin.policy === route.origin.policy ? there.value.id : other.origin.id}" as well, so it lets nobody in`,
      hint: 'compare both with the instrument: a criterion may be missing here, or too much let in there',
      related: [{ spot: there, note: 'the other route' }],
      witness: whoMeetsBoth(input, program, route, met),
    };
    return;
  }
}

export interface RouteSpot {
  readonly policy: Located<Policy>;
  readonly spot: Spot;
  /** Spots of criteria that were found wrong by themselves. */
  readonly told: readonly Spot[];
}

/** Whether something at or below an item was told already. */
export const isTold = (item: Spot, told: readonly Spot[]): boolean =>
  told.some((spot) => spot.document === item.document && item.path.every((step, index) => spot.path[index] === step));

/** Routes that share no fact cannot imply each other, as none of them is met by everybody. */
const areStrangers = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a !== undefined && b !== undefined && ![...a].some((fact) => b.has(fact));

/** How a criterion asks for this very route: then it says more than the category. */
const nameOfRoute = ({ origin }: CompiledRoute): string =>
  `${origin.policy.id}${origin.id.slice(origin.id.indexOf('#'))}`;

const covers = (other: CompiledRoute, route: CompiledRoute): boolean => {
  const [a, b] = [periodOf(other.origin.policy), periodOf(route.origin.policy)];
  const purposes = other.purposes;
  return (
    seesEverywhere(route.origin.policy, other.origin.policy) &&
    a.from <= b.from &&
    (a.until === undefined || (b.until !== undefined && b.until <= a.until)) &&
    (purposes === undefined || (route.purposes?.every((purpose) => purposes.includes(purpose)) ?? false))
  );
};

/** An unconfirmed route counts only where unseen texts are granted. */
const effective =
  ({ own, origin }: CompiledRoute): Test =>
  (situation, level) =>
    origin.confidence === 'unconfirmed' && level < WITH_UNSEEN ? FALSE : own.test(situation, level);

const levelsOf = (route: CompiledRoute): readonly Level[] =>
  route.origin.confidence === 'unconfirmed' ? [WITH_UNSEEN] : [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN];

/** A candidate who meets the first route and not the second; none where the second is implied. */
function implication(program: Program, route: CompiledRoute, other: CompiledRoute): SearchResult['outcome'] {
  const reads = readsOfAll([readsOf(program, route.own), readsOf(program, other.own)]);
  const against: Test = (situation, level) => not(effective(other)(situation, level));
  let answer: SearchResult['outcome'] = 'none';
  for (const level of levelsOf(route)) {
    const prefer = route.byPoints ? 'most' : other.byPoints ? 'least' : 'any';
    const { outcome } = ask({
      program,
      reads,
      wanted: readsOf(program, route.own).leaves,
      test: allOf([effective(route), against]),
      level,
      prefer,
    });
    if (outcome === 'found') return outcome;
    if (outcome === 'gave_up') answer = outcome;
  }
  return answer;
}

/** Whether it is so wherever and whenever the route stands; undefined where that is too much to try. */
function impliesEverywhere(
  { pack, items }: AnalysisInput,
  first: Program,
  route: CompiledRoute,
  other: CompiledRoute,
): boolean | undefined {
  const { varies } = readsOfAll([readsOf(first, route.own), readsOf(first, other.own)]);
  if (!varies && !isReplaced(items, other)) return true;
  let gaveUp = false;
  for (const program of programsOf(pack, route.origin.policy, route.purposes)) {
    const outcome = program === undefined ? 'gave_up' : sameImplication(program, route, other);
    if (outcome === 'found') return false;
    gaveUp ||= outcome === 'gave_up';
  }
  return gaveUp ? undefined : true;
}

/** Whether something anywhere stands in the place of a route. */
const isReplaced = (items: AnalysisInput['items'], route: CompiledRoute): boolean => {
  const name = nameOfRoute(route);
  return [...items.values()].some(({ policy, value }) =>
    [...(value.overrides === undefined ? [] : [value.overrides]), ...(policy.value.repeals ?? [])].some(
      (reference) => fullReference(policy.value, reference) === name,
    ),
  );
};

function sameImplication(program: Program, route: CompiledRoute, other: CompiledRoute): SearchResult['outcome'] {
  const [one, two] = [route, other].map(({ origin }) => program.routes.find((each) => each.origin.id === origin.id));
  if (one === undefined) return 'none';
  return two === undefined ? 'found' : implication(program, one, two);
}

/** The facts a situation leaves open at their lowest: no, none, nothing, nought; one candidate of many, to try first. */
function lowestCompletion(program: Program, situation: Situation): Situation {
  const open = openSituation(program);
  const entries = situation.states.map((state, slot) => ({
    state: state === open.states[slot] ? lowestOf(state) : state,
    origin: situation.isAssumed(slot) ? ('absent' as const) : ('given' as const),
  }));
  return situationOf(program, entries);
}

/** By the facts alone if there is a day and place for it: where a wage figure is known, and nothing is left to the authority. */
function whoMeetsBoth({ pack }: AnalysisInput, first: Program, route: CompiledRoute, met: Situation): Witness {
  const shows = 'this candidate meets both routes, as everybody does who meets this one';
  for (const program of programsOf(pack, route.origin.policy, route.purposes ?? ['new_from_abroad'])) {
    const same = program?.routes.find(({ origin }) => origin.id === route.origin.id);
    if (program === undefined || same === undefined) continue;
    const reads = readsOf(program, same.own);
    const found = ask({ program, reads, wanted: [], test: same.own.test, level: ON_FACTS });
    if (found.outcome === 'found') return witnessOf(program, found.situation, reads.slots, shows);
  }
  return witnessOf(first, met, readsOf(first, route.own).slots, shows);
}
