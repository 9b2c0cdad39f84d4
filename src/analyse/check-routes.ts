// Routes of a policy -> those that nobody can meet, and those that another route of the same category implies.
import { allOf } from '../compile/compile-criterion.ts';
import type { CompiledRoute, EasedCondition, Program, Situation, Test } from '../compile/program.ts';
import type { SearchResult } from '../evaluate/search.ts';
import { varied } from '../evaluate/situation.ts';
import { FALSE, type Level, not, ON_FACTS, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Witness } from '../model/witness.ts';
import type { Spot } from '../validate/finding.ts';
import { below } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { seesEverywhere } from '../validate/sees.ts';
import { periodOf } from '../validate/windows.ts';
import { type Analysed, type AnalysisInput, notVerified } from './analysis.ts';
import { ask, openSituation } from './ask.ts';
import { firstProgram, programsOf } from './contexts.ts';
import { factsNamed } from './facts-named.ts';
import { type Reads, readsOf, readsOfAll, readsOfCondition } from './leaves-of.ts';
import { lowestOf } from './lowest-of.ts';
import { namesIn } from './names-in.ts';
import { witnessOf } from './witness-of.ts';

/** `told`: spots of criteria that were found wrong by themselves; a route is not blamed for them again. */
export function* checkRoutes(
  input: AnalysisInput,
  policy: Located<Policy>,
  told: readonly Spot[],
): Generator<Analysed> {
  const ids = new Set((policy.value.routes ?? []).map(({ id }) => id));
  const purposes = new Set((policy.value.routes ?? []).map((route) => route.for?.purposes?.[0] ?? 'new_from_abroad'));
  if (policy.value.catalogue) purposes.add('new_from_abroad');
  for (const purpose of purposes) {
    const program = firstProgram(input.pack, policy.value, purpose);
    for (const route of program.routes) {
      const item = input.items.get(route.origin.id);
      if (
        item === undefined ||
        item.policy !== policy ||
        (ids.has(item.value.id) && (route.purposes?.[0] ?? 'new_from_abroad') !== purpose)
      )
        continue;
      if (isTold(item, told)) continue;
      yield* checkRoute(input, program, route, { policy, spot: item, purpose, told });
    }
  }
}

interface Where {
  readonly policy: Located<Policy>;
  readonly spot: Spot;
  readonly purpose: Purpose;
  readonly told: readonly Spot[];
}

const isTold = (item: Spot, told: readonly Spot[]): boolean =>
  told.some((spot) => spot.document === item.document && item.path.every((step, index) => spot.path[index] === step));

function* checkRoute(input: AnalysisInput, program: Program, route: CompiledRoute, where: Where): Generator<Analysed> {
  const { policy, spot } = where;
  const reads = readsOfRoute(program, route);
  const met = meet(program, route);
  if (met.outcome === 'found') {
    yield* impliedBy(input, program, route, met.situation, where);
    return;
  }
  let gaveUp = met.outcome === 'gave_up';
  for (const one of programsOf(input.pack, policy.value, [where.purpose])) {
    const outcome = one === undefined ? 'gave_up' : meetSame(one, route).outcome;
    if (outcome === 'found') return;
    gaveUp ||= outcome === 'gave_up';
  }
  if (gaveUp) {
    yield notVerified(policy, spot, 'whether anybody can meet this route', reads.slots.length);
    return;
  }
  const own = ask({ program, reads: readsOf(program, route.own), test: route.own.test, level: WITH_UNSEEN });
  const general = route.general.find(
    (condition) => own.outcome === 'found' && condition.test(own.situation, WITH_UNSEEN) === FALSE,
  );
  const condition = general && input.items.get(general.origin.id);
  yield {
    code: 'policy/route-never-met',
    policy,
    spot: below(spot, 'when'),
    message: `nobody can meet this route together with the general conditions of category ${route.category}`,
    hint: 'compare its limits with those of the general conditions; a waiver belongs into relaxations',
    ...(condition && {
      related: [{ spot: below(condition, 'when'), note: 'the general condition that stands against it' }],
    }),
    ...(own.outcome === 'found' && {
      witness: witnessOf(
        program,
        own.situation,
        reads.slots,
        'this candidate meets the route itself and fails a general condition, as everybody does who meets it',
      ),
    }),
  };
}

/**
 * Somebody who meets a route and its general conditions. Conditions on facts of their own cannot stand against it: they are
 * asked once for all routes of the category, and left out of the witness.
 */
function meet(program: Program, route: CompiledRoute): SearchResult {
  const own = readsOf(program, route.own);
  const near = route.general.filter((condition) => shareSlots(conditionReads(program, condition), own));
  if (!generalIsMet(program, route))
    return ask({ program, reads: readsOfRoute(program, route), test: route.test, level: WITH_UNSEEN });
  const reads = readsOfAll([own, ...near.map((condition) => conditionReads(program, condition))]);
  const isLinked = route.general.some(
    (condition) => !near.includes(condition) && shareSlots(conditionReads(program, condition), reads),
  );
  if (isLinked) return ask({ program, reads: readsOfRoute(program, route), test: route.test, level: WITH_UNSEEN });
  const test = allOf([route.own.test, ...near.map((condition) => condition.test)]);
  return ask({ program, reads, test, level: WITH_UNSEEN, prefer: route.byPoints ? 'most' : 'any' });
}

const shareSlots = (a: Reads, b: Reads): boolean => a.slots.some((slot) => b.slots.includes(slot));

const readsOfRoute = (program: Program, { own, general }: CompiledRoute): Reads =>
  readsOfAll([readsOf(program, own), ...general.map((condition) => conditionReads(program, condition))]);

const conditionsRead = new WeakMap<EasedCondition, Reads>();

function conditionReads(program: Program, condition: EasedCondition): Reads {
  const reads = conditionsRead.get(condition) ?? readsOfCondition(program, condition);
  conditionsRead.set(condition, reads);
  return reads;
}

const generalMet = new WeakMap<Program, Map<string, boolean>>();

/** Whether the general conditions of a category can be met together. */
function generalIsMet(program: Program, { category, general }: CompiledRoute): boolean {
  const known = generalMet.get(program) ?? new Map<string, boolean>();
  generalMet.set(program, known);
  const reads = readsOfAll(general.map((condition) => conditionReads(program, condition)));
  const isMet =
    known.get(category) ??
    ask({ program, reads, test: allOf(general.map(({ test }) => test)), level: WITH_UNSEEN }).outcome === 'found';
  known.set(category, isMet);
  return isMet;
}

/** The same route in another program, where it is in force there. */
function meetSame(program: Program, { origin }: CompiledRoute): SearchResult {
  const same = program.routes.find((route) => route.origin.id === origin.id);
  return same ? meet(program, same) : { outcome: 'none' };
}

/**
 * Another route of the category that everybody meets who meets this one: of the same text, or of one that holds wherever
 * and whenever this one does. A local text may well make a route of the State idle in one place; that is not told.
 */
function* impliedBy(
  input: AnalysisInput,
  program: Program,
  route: CompiledRoute,
  met: Situation,
  { policy, spot, told }: Where,
): Generator<Analysed> {
  if (isNamed(input, route)) return;
  const lowest = lowestCompletion(program, met);
  for (const other of program.routes) {
    const there = input.items.get(other.origin.id);
    if (there === undefined || other === route || other.category !== route.category || !covers(other, route)) continue;
    if (isTold(there, told)) continue;
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
    const isEverywhere = answer === 'none' ? impliesEverywhere(input, route, other) : undefined;
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

/** Routes that share no fact cannot imply each other, as none of them is met by everybody. */
const areStrangers = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a !== undefined && b !== undefined && ![...a].some((fact) => b.has(fact));

/** Whether a criterion asks for this very route or its group: then it says more than the category. */
function isNamed({ located }: AnalysisInput, { origin, group }: CompiledRoute): boolean {
  const id = `${origin.policy.id}${origin.id.slice(origin.id.indexOf('#'))}`;
  return namesIn(located).some((name) => name === id || name === group);
}

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
    const { outcome } = ask({ program, reads, test: allOf([effective(route), against]), level, prefer });
    if (outcome === 'found') return outcome;
    if (outcome === 'gave_up') answer = outcome;
  }
  return answer;
}

/** Whether it is so wherever and whenever the route stands; undefined where that is too much to try. */
function impliesEverywhere({ pack }: AnalysisInput, route: CompiledRoute, other: CompiledRoute): boolean | undefined {
  let gaveUp = false;
  for (const program of programsOf(pack, route.origin.policy, route.purposes)) {
    const outcome = program === undefined ? 'gave_up' : sameImplication(program, route, other);
    if (outcome === 'found') return false;
    gaveUp ||= outcome === 'gave_up';
  }
  return gaveUp ? undefined : true;
}

function sameImplication(program: Program, route: CompiledRoute, other: CompiledRoute): SearchResult['outcome'] {
  const [one, two] = [route, other].map(({ origin }) => program.routes.find((each) => each.origin.id === origin.id));
  if (one === undefined) return 'none';
  return two === undefined ? 'found' : implication(program, one, two);
}

/** The facts a situation leaves open at their lowest: no, none, nothing, nought; one candidate of many, to try first. */
function lowestCompletion(program: Program, situation: Situation): Situation {
  const open = openSituation(program);
  const changes = situation.states.flatMap((state, slot) =>
    state === open.states[slot] ? [[slot, lowestOf(state)] as const] : [],
  );
  return varied(program, situation, changes);
}

/** By the facts alone if there is a day and place for it: where a wage figure is known, and nothing is left to the authority. */
function whoMeetsBoth({ pack }: AnalysisInput, first: Program, route: CompiledRoute, met: Situation): Witness {
  const shows = 'this candidate meets both routes, as everybody does who meets this one';
  for (const program of programsOf(pack, route.origin.policy, route.purposes ?? ['new_from_abroad'])) {
    const same = program?.routes.find(({ origin }) => origin.id === route.origin.id);
    if (program === undefined || same === undefined) continue;
    const reads = readsOf(program, same.own);
    const found = ask({ program, reads, test: same.own.test, level: ON_FACTS });
    if (found.outcome === 'found') return witnessOf(program, found.situation, reads.slots, shows);
  }
  return witnessOf(first, met, readsOf(first, route.own).slots, shows);
}
