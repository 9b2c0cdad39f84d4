// Finds points over the limit of their factor, limits no points reach, and limits that do not make the maximum of their table.
import type { Factor, Points } from '../../model/policy.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';

export const pointsLimit = defineRule('policy/points-limit', 'file', function* ({ located }) {
  for (const policy of located.policies) {
    const { points_table: table, encouragement_points: scheme } = policy.value;
    if (scheme) yield* ofFactor(scheme, below(policy, 'encouragement_points'));
    if (table === undefined) continue;
    const factors = below(policy, 'points_table', 'factors');
    for (const [index, factor] of table.factors.entries()) yield* ofFactor(factor, below(factors, index));
    const sum = table.factors.reduce((total, { limit }) => total + limit, 0);
    if (sum !== table.maximum) {
      yield {
        spot: below(policy, 'points_table', 'maximum'),
        message: `the limits of the factors make ${sum}, the table says ${table.maximum}`,
        hint: 'compare the limits and the maximum with the printed table',
      };
    }
  }
});

type Scored = Pick<Factor, 'limit' | 'bands' | 'steps' | 'best_of' | 'sum_of' | 'as_given'>;

const upper = (points: Points): number => (typeof points === 'number' ? points : points.to);

function* ofFactor(factor: Scored, spot: Spot): Generator<Found> {
  const { limit } = factor;
  const lists = { bands: factor.bands, best_of: factor.best_of, sum_of: factor.sum_of };
  for (const [name, list] of Object.entries(lists)) {
    for (const [index, { points }] of (list ?? []).entries()) {
      const at = below(spot, name, index, 'points');
      if (typeof points !== 'number' && points.from >= points.to) {
        yield { spot: at, message: `the points from ${points.from} to ${points.to} are no range` };
      }
      if (upper(points) > limit) yield { spot: at, message: `${upper(points)} points are over the limit of ${limit}` };
    }
  }
  const first = factor.steps?.points ?? 0;
  if (first > limit)
    yield { spot: below(spot, 'steps', 'points'), message: `${first} points are over the limit of ${limit}` };
  const most = mostOf(factor);
  if (most < limit)
    yield { spot: below(spot, 'limit'), message: `the limit is ${limit}, but at most ${most} points can be earned` };
}

/** The most that can be earned, before the limit cuts it. Steps go on for ever. */
function mostOf({ bands, best_of, sum_of, limit }: Scored): number {
  if (sum_of) return sum_of.reduce((total, { points }) => total + upper(points), 0);
  const list = bands ?? best_of;
  return list ? Math.max(...list.map(({ points }) => upper(points))) : limit;
}
