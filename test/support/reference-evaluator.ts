// A second, plain evaluator for complete candidates only: reads the policies with true and false, no bounds, no compiling.
// The properties compare the program's bounds with it, so it shares no code with compile or evaluate.
import type { Criterion, Day } from '../../src/model/criterion.ts';
import type { Pack } from '../../src/model/pack.ts';
import { addDays, addMonths } from '../../src/model/plain-date.ts';
import type { Points, Policy } from '../../src/model/policy.ts';

export type Value = number | string | boolean | readonly string[];
export type Candidate = ReadonlyMap<string, Value>;
export interface Grants {
  readonly discretion: boolean;
  readonly unseen: boolean;
}
export interface ReferenceAnswer {
  readonly category: 'A' | 'B' | 'C' | null;
  readonly total: number | null;
  readonly met: readonly string[];
}

interface Request {
  readonly place: string;
  readonly as_of: string;
  readonly purpose: string;
}

/** The answer for one candidate about whom everything is known. */
export function referenceAnswer(pack: Pack, request: Request, candidate: Candidate, grants: Grants): ReferenceAnswer {
  const law = lawFor(pack, request, candidate, grants);
  const met = law.routes().filter(({ policy, route }) => law.routeIsMet(policy, route));
  const best = (['A', 'B', 'C'] as const).find((category) => met.some(({ route }) => route.category === category));
  return {
    category: best ?? null,
    total: law.total(),
    met: met.map(({ policy, route }) => `${policy.id}#${route.id}`),
  };
}

type Route = NonNullable<Policy['routes']>[number];

/** Every question the policies ask of one candidate, each answered by yes or no. */
function lawFor(pack: Pack, request: Request, candidate: Candidate, grants: Grants) {
  const above = ['national', request.place];
  for (let place = request.place; place.includes('/'); ) {
    place = place.slice(0, place.lastIndexOf('/'));
    above.push(place);
  }
  const policies = pack.policies.filter(
    (p) =>
      [p.place].flat().some((place) => above.includes(place)) &&
      p.effective_from <= request.as_of &&
      (p.effective_until ?? '9999') >= request.as_of,
  );

  function routes(): { policy: Policy; route: Route }[] {
    return policies.flatMap((policy) =>
      (policy.routes ?? []).filter((route) => isForPurpose(route)).map((route) => ({ policy, route })),
    );
  }

  function routeIsMet(policy: Policy, route: Route): boolean {
    if (isUnconfirmed(policy, route) && !grants.unseen) return false;
    const general = policies.flatMap((p) => (p.conditions ?? []).map((c) => ({ p, c })));
    return (
      holds(route.when, policy, route.category) &&
      general
        .filter(({ c }) => c.for && isForPurpose(c) && (c.for.categories?.includes(route.category) ?? true))
        .every(({ p, c }) => conditionHolds(`${p.id}#${c.id}`, route.category))
    );
  }

  function total(): number | null {
    const table = policies.find((p) => p.points_table);
    if (!table?.points_table) return null;
    return table.points_table.factors.reduce(
      (sum, factor) => sum + Math.min(factor.limit, pointsOfFactor(factor, table)),
      0,
    );
  }

  function pointsOfFactor(factor: NonNullable<Policy['points_table']>['factors'][number], policy: Policy): number {
    const value = factor.fact === undefined ? undefined : knownValue(factor.fact);
    const amount = typeof value === 'number' ? value : Number.NaN;
    if (factor.as_given) return amount;
    if (factor.steps) {
      const { from, points, each, adds } = factor.steps;
      let sum = amount >= from ? points : 0;
      for (let next = from + each; next <= amount; next += each) sum += adds;
      return sum;
    }
    if (factor.bands) {
      const band = factor.bands.find((b) => amount >= (b.from ?? -1e99) && amount < (b.below ?? 1e99));
      return band ? worth(band.points) : 0;
    }
    const choices = factor.best_of ?? factor.sum_of ?? [];
    const values = choices.filter((c) => !c.when || holds(c.when, policy, undefined)).map((c) => worth(c.points));
    return factor.best_of ? Math.max(0, ...values) : values.reduce((a, b) => a + b, 0);
  }

  function worth(points: Points): number {
    if (typeof points === 'number') return points;
    const granted = points.why === 'discretion' ? grants.discretion : grants.unseen;
    return granted ? points.to : points.from;
  }

  function isForPurpose(item: { for?: { purposes?: readonly string[] | undefined } | undefined }): boolean {
    return item.for?.purposes?.includes(request.purpose) ?? true;
  }

  function isUnconfirmed(policy: Policy, item: { confidence?: string | undefined }): boolean {
    const doubtful = policy.in_doubt !== undefined && policy.in_doubt.from <= request.as_of;
    return doubtful || (item.confidence ?? policy.confidence) === 'unconfirmed';
  }

  function conditionHolds(id: string, category: string | undefined): boolean {
    const [policyId] = id.split('#');
    for (const policy of policies) {
      for (const condition of policy.conditions ?? []) {
        if (`${policy.id}#${condition.id}` !== id) continue;
        if (isUnconfirmed(policy, condition)) return true;
        if (holds(condition.when, policy, category)) return true;
        return policies.some((p) => (p.relaxations ?? []).some((r) => eases(p, r, id, category)));
      }
    }
    return policyId === undefined;
  }

  function eases(
    policy: Policy,
    relaxation: NonNullable<Policy['relaxations']>[number],
    id: string,
    category: string | undefined,
  ): boolean {
    if (!relaxation.relaxes.some((ref) => (ref.includes('#') ? ref : `${policy.id}#${ref}`) === id)) return false;
    if (!isForPurpose(relaxation)) return false;
    if (category && relaxation.for?.categories && !relaxation.for.categories.some((c) => c === category)) return false;
    if (isUnconfirmed(policy, relaxation) && !grants.unseen) return false;
    if (relaxation.when && !holds(relaxation.when, policy, category)) return false;
    if (relaxation.waive) return true;
    return relaxation.to !== undefined && holds(relaxation.to as Criterion, policy, category);
  }

  function holds(criterion: Criterion, policy: Policy, category: string | undefined): boolean {
    if ('all_of' in criterion) return criterion.all_of.every((c) => holds(c, policy, category));
    if ('any_of' in criterion) return criterion.any_of.some((c) => holds(c, policy, category));
    if ('not' in criterion) return !holds(criterion.not, policy, category);
    if ('points' in criterion) return (total() ?? -1) >= criterion.points.at_least;
    if ('condition' in criterion) {
      return conditionHolds(
        criterion.condition.includes('#') ? criterion.condition : `${policy.id}#${criterion.condition}`,
        category,
      );
    }
    if ('discretion' in criterion) return grants.discretion;
    if ('unsettled' in criterion) return grants.unseen;
    if ('route' in criterion) {
      const id = criterion.route.includes('#') ? criterion.route : `${policy.id}#${criterion.route}`;
      return routes().some(
        (r) => `${r.policy.id}#${r.route.id}` === id && holds(r.route.when, r.policy, r.route.category),
      );
    }
    if ('group' in criterion) {
      return routes().some(
        (r) => criterion.group.includes(r.route.group ?? '') && holds(r.route.when, r.policy, r.route.category),
      );
    }
    if ('category' in criterion) {
      return routes().some((r) => r.route.category === criterion.category && routeIsMet(r.policy, r.route));
    }
    if (criterion.relaxable && grants.discretion) return true;
    return testHolds(criterion);
  }

  function testHolds(test: Extract<Criterion, { fact: string }>): boolean {
    const value = knownValue(test.fact);
    if (value === undefined) return false;
    const definition = pack.facts.find((f) => f.id === test.fact);
    const order = entries(test.fact).map((e) => e.id);
    const size = (v: Value): number => (typeof v === 'number' ? v : order.indexOf(String(v)));
    if (test.at_least_times) return paysEnough(size(value), definition?.unit === 'cny_a_month', test.at_least_times);
    if (test.at_least !== undefined) return size(value) >= size(test.at_least);
    if (test.more_than !== undefined) return size(value) > size(test.more_than);
    if (test.at_most !== undefined) return size(value) <= size(test.at_most);
    if (test.less_than !== undefined) return size(value) < size(test.less_than);
    if (test.has_any)
      return Array.isArray(value) && value.some((v) => test.has_any?.some((w) => countsAs(test.fact, v, w)));
    if (test.one_of) return test.one_of.some((w) => countsAs(test.fact, String(value), w));
    if (test.inside)
      return test.inside.some((place) => String(value) === place || String(value).startsWith(`${place}/`));
    const day = String(value);
    if (test.on_or_after !== undefined) return compareDay(day, test.on_or_after, (a, b) => a >= b);
    if (test.on_or_before !== undefined) return compareDay(day, test.on_or_before, (a, b) => a <= b);
    if (test.within) {
      const months = (test.within.years ?? 0) * 12 + (test.within.months ?? 0);
      return day <= request.as_of && addDays(addMonths(day, months), test.within.days ?? 0) >= request.as_of;
    }
    if (definition?.type === 'ordered' || typeof test.equals === 'number')
      return size(value) === size(test.equals ?? 0);
    return typeof test.equals === 'boolean'
      ? value === test.equals
      : countsAs(test.fact, String(value), String(test.equals));
  }

  /** Facts count in full years where the vocabulary says so. */
  function knownValue(fact: string): Value | undefined {
    const value = candidate.get(fact);
    return typeof value === 'number' && pack.facts.find((f) => f.id === fact)?.full_years ? Math.floor(value) : value;
  }

  function entries(fact: string) {
    const definition = pack.facts.find((f) => f.id === fact);
    return definition?.choices ?? pack.catalogues.find((c) => c.id === definition?.catalogue)?.entries ?? [];
  }

  function countsAs(fact: string, value: string, wanted: string): boolean {
    if (value === wanted) return true;
    const entry = entries(fact).find((e) => e.id === value);
    return [entry?.broader ?? []].flat().some((broader) => countsAs(fact, broader, wanted));
  }

  function compareDay(day: string, other: Day, holds: (a: string, b: string) => boolean): boolean {
    const resolved = resolveDay(other);
    return resolved !== undefined && holds(day, resolved);
  }

  function resolveDay(day: Day): string | undefined {
    if (day === 'filing') return request.as_of;
    if (typeof day === 'string') return day;
    if ('fact' in day) {
      const value = knownValue(day.fact);
      return typeof value === 'string' ? value : undefined;
    }
    const anchor = resolveDay(day.before ?? day.after ?? 'filing');
    const sign = day.before === undefined ? 1 : -1;
    return (
      anchor && addDays(addMonths(anchor, sign * ((day.years ?? 0) * 12 + (day.months ?? 0))), sign * (day.days ?? 0))
    );
  }

  function paysEnough(pay: number, monthly: boolean, { times, of }: { times: number; of: string }): boolean {
    const values = pack.wages.find((w) => w.id === of)?.values ?? [];
    let place = request.place;
    while (pack.places.find((p) => p.id === place)?.level === 'zone') place = place.slice(0, place.lastIndexOf('/'));
    const at = (id: string) =>
      values.find((v) => v.place === id && v.from <= request.as_of && v.until >= request.as_of);
    let found = at(place);
    while (found?.same_as) found = at(found.same_as);
    if (found?.value === undefined) return grants.unseen;
    const [low, high] =
      typeof found.value === 'number' ? [found.value, found.value] : [found.value.from, found.value.to];
    const base = grants.unseen ? low : high;
    if (base === undefined) return false;
    const factor = found.per === 'year' ? (monthly ? times / 12 : times) : monthly ? times : times * 12;
    return Math.round(pay * 1000) >= Math.round(base * factor * 1000);
  }

  return { routes, routeIsMet, total };
}
