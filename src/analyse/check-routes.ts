// Routes of a policy -> those that nobody can meet, and those that another route of the same category implies.
import type { CompiledRoute, Program, Situation } from '../compile/program.ts';
import type { SearchResult } from '../evaluate/search.ts';
import { FALSE, type Level, ON_FACTS, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { Purpose } from '../model/purpose.ts';
import { below, type Spot } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { type Analysed, type AnalysisInput, notVerified } from './analysis.ts';
import { ask } from './ask.ts';
import { firstProgram, programsOf } from './contexts.ts';
import { impliedBy, isTold, type RouteSpot } from './implied-by.ts';
import { readsOf } from './leaves-of.ts';
import { meetRoute, meetSameRoute, readsOfRoute } from './meet-route.ts';
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
      const conditions = route.general.flatMap(({ origin }) => input.items.get(origin.id) ?? []);
      if ([item, ...conditions].some((spot) => isTold(spot, told))) continue;
      yield* checkRoute(input, program, route, { policy, spot: item, purpose, told });
    }
  }
}

interface Where extends RouteSpot {
  readonly purpose: Purpose;
}

function* checkRoute(input: AnalysisInput, program: Program, route: CompiledRoute, where: Where): Generator<Analysed> {
  const met = meetRoute(program, route, WITH_UNSEEN);
  if (met.outcome !== 'found') {
    const unmet = somewhere(input, route, where, WITH_UNSEEN, met.outcome);
    if (unmet === 'none') yield neverMet(input, program, route, where);
    if (unmet === 'gave_up') yield unsure(program, route, where);
    return;
  }
  // Where nothing is left to an authority or a text that was not seen, the facts alone must be able to meet it.
  const { awaits } = readsOfRoute(program, route);
  if (!awaits && route.origin.confidence !== 'unconfirmed') {
    const { outcome } = meetRoute(program, route, ON_FACTS);
    const unmet = outcome === 'found' ? outcome : somewhere(input, route, where, ON_FACTS, outcome);
    if (unmet === 'none') yield onlyByDiscretion(input, program, route, where, met.situation);
    if (unmet === 'gave_up') yield unsure(program, route, where);
    if (unmet !== 'found') return;
  }
  yield* impliedBy(input, program, route, met.situation, where);
}

/** Whether somebody meets a route at some place and on some day, where nobody does in the first. */
function somewhere(
  { pack }: AnalysisInput,
  route: CompiledRoute,
  { policy, purpose }: Where,
  level: Level,
  first: SearchResult['outcome'],
): SearchResult['outcome'] {
  let gaveUp = first === 'gave_up';
  for (const program of programsOf(pack, policy.value, [purpose])) {
    const outcome = program === undefined ? 'gave_up' : meetSameRoute(program, route, level).outcome;
    if (outcome === 'found') return outcome;
    gaveUp ||= outcome === 'gave_up';
  }
  return gaveUp ? 'gave_up' : 'none';
}

const unsure = (program: Program, route: CompiledRoute, { policy, spot }: Where): Analysed =>
  notVerified(policy, spot, 'whether anybody can meet this route', readsOfRoute(program, route).slots.length);

function neverMet(input: AnalysisInput, program: Program, route: CompiledRoute, { policy, spot }: Where): Analysed {
  const reads = readsOf(program, route.own);
  const own = ask({ program, reads, wanted: [], test: route.own.test, level: WITH_UNSEEN });
  const common = { code: 'policy/route-never-met' as const, policy, spot: below(spot, 'when') };
  if (own.outcome !== 'found') {
    return {
      ...common,
      message: 'nobody can meet this route, whatever the facts',
      hint: 'compare its limits with the instrument, and points with the most that the table gives',
    };
  }
  const shows = 'this candidate meets the route itself and fails a general condition, as everybody does who meets it';
  return {
    ...common,
    message: `nobody can meet this route together with the general conditions of category ${route.category}`,
    hint: 'compare its limits with those of the general conditions; a waiver belongs into relaxations',
    ...against(input, route, own.situation, WITH_UNSEEN),
    witness: witnessOf(program, own.situation, readsOfRoute(program, route).slots, shows),
  };
}

function onlyByDiscretion(
  input: AnalysisInput,
  program: Program,
  route: CompiledRoute,
  { policy, spot }: Where,
  met: Situation,
): Analysed {
  const shows = 'this candidate meets the route only if a limit is relaxed, as everybody does who meets it';
  return {
    code: 'policy/route-never-met',
    policy,
    spot: below(spot, 'when'),
    message: 'nobody can meet this route on the facts: some limit always has to be relaxed',
    hint: 'compare the limits that may be relaxed with each other and with the instrument',
    ...against(input, route, met, ON_FACTS),
    witness: witnessOf(program, met, readsOf(program, route.own).slots, shows),
  };
}

/** The general condition that a candidate fails. */
function against(
  { items }: AnalysisInput,
  { general }: CompiledRoute,
  situation: Situation,
  level: Level,
): Pick<Analysed, 'related'> {
  const failed = general.find((condition) => condition.test(situation, level) === FALSE);
  const item = failed && items.get(failed.origin.id);
  return item ? { related: [{ spot: below(item, 'when'), note: 'the general condition that stands against it' }] } : {};
}
