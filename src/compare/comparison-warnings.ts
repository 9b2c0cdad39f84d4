// A profile and the answers of the places -> warnings about figures stated of one place that do not count in the others.
import { findPayBase, wagePlace } from '../compile/pay-base.ts';
import { baseInUse } from '../compile/test-fact.ts';
import type { ComparisonWarning, PlaceAnswer } from '../model/comparison.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import type { WageSeries } from '../model/reference-series.ts';
import { placeFacts } from './profile-elsewhere.ts';

export function comparisonWarnings(
  pack: Pack,
  profile: Profile,
  day: PlainDate,
  answers: readonly PlaceAnswer[],
): readonly ComparisonWarning[] {
  const elsewhere = answers.filter(({ is_own, points }) => !is_own && points !== null);
  return [
    ...pack.wages.flatMap((series) =>
      warning(
        'own_wage_figure_of_one_place',
        profile,
        series.own_figure ?? '',
        answers.filter((answer) => lacksFigure(pack, profile, day, series, answer)),
      ),
    ),
    ...placeFacts(pack).granted.flatMap((fact) => warning('granted_points_of_one_place', profile, fact, elsewhere)),
  ];
}

/** Whether a place has no exact figure either, the one stated would have counted there, and an answer waits for it. */
function lacksFigure(
  pack: Pack,
  profile: Profile,
  day: PlainDate,
  { id, own_figure }: WageSeries,
  { place, open }: PlaceAnswer,
): boolean {
  const stated = profile.facts.get(own_figure ?? '')?.state;
  const isElsewhere = profile.place === undefined || wagePlace(pack, place) !== wagePlace(pack, profile.place);
  if (!isElsewhere || !open.awaits.includes('source')) return false;
  return baseInUse(findPayBase(pack, id, place, day), stated)?.own === true;
}

/** Nothing where the profile does not state the figure or no other place would need it. */
function warning(
  code: string,
  profile: Profile,
  fact: string,
  places: readonly PlaceAnswer[],
): readonly ComparisonWarning[] {
  const figure = profile.facts.get(fact)?.value;
  if (figure === undefined || places.length === 0) return [];
  const values = typeof figure === 'number' ? { figure } : {};
  return [{ code, level: 'check', values, facts: [fact], places: places.map(({ place }) => place) }];
}
