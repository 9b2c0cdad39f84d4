// A pack and a day -> how its policies and wage bases stand in each place: in force, in doubt, ended, ending soon, overdue.
import { editionId } from '../model/edition-id.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import { addDays, type PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import { type PolicyState, stateOf } from './policy-listing.ts';

export interface StatusRequest {
  readonly day: PlainDate;
  /** What ends within so many days of `day`, both included, is told. */
  readonly endsWithin: number;
  /** What was compared with its source longer ago, in days, is overdue. */
  readonly reviewedWithin: number;
  /** Only these places, by id. */
  readonly places?: readonly string[] | undefined;
}

export interface PolicyStanding {
  readonly id: string;
  readonly title: LocalizedText;
  readonly state: PolicyState;
  readonly until: PlainDate | null;
  readonly after_end: Policy['after_end'] | null;
  readonly reviewed_on: PlainDate;
  readonly gaps: number;
  /** Whether it ends within the days asked for. */
  readonly ends_soon: boolean;
  /** Whether it still matters and was not compared with its source for longer than asked. */
  readonly overdue: boolean;
}

/** The wage base of a place on the day; `exact` where pay can be decided at every amount. */
export interface WageStanding {
  readonly series: string;
  readonly state: 'exact' | 'range' | 'floor';
  readonly until: PlainDate;
  readonly until_stated: boolean;
  readonly ends_soon: boolean;
}

export interface PlaceStatus {
  readonly place: string;
  readonly name: LocalizedText;
  readonly policies: readonly PolicyStanding[];
  readonly wages: readonly WageStanding[];
}

export interface PolicyStatus {
  readonly day: PlainDate;
  readonly ends_within: number;
  readonly reviewed_within: number;
  readonly places: readonly PlaceStatus[];
  readonly counts: Readonly<Record<PolicyState | 'ends_soon' | 'overdue', number>>;
}

/** Places in the order of the pack, those without anything of their own left out. A policy of several places counts once. */
export function policyStatus(pack: Pack, request: StatusRequest): PolicyStatus {
  const { day, endsWithin, reviewedWithin, places } = request;
  const standings = pack.policies.map((policy) => ({ policy, standing: standingOf(policy, request) }));
  const wanted = pack.places.filter(({ id }) => places === undefined || places.includes(id));
  const rows = wanted
    .map((place) => ({
      place: place.id,
      name: place.name,
      policies: standings
        .filter(({ policy }) => [policy.place].flat().includes(place.id))
        .map(({ standing }) => standing),
      wages: wagesOf(pack, place.id, request),
    }))
    .filter((row) => row.policies.length + row.wages.length > 0);
  const named = [...new Map(rows.flatMap((row) => row.policies).map((each) => [each.id, each])).values()];
  const count = (is: (standing: PolicyStanding) => boolean): number => named.filter(is).length;
  return {
    day,
    ends_within: endsWithin,
    reviewed_within: reviewedWithin,
    places: rows,
    counts: {
      in_force: count(({ state }) => state === 'in_force'),
      in_doubt: count(({ state }) => state === 'in_doubt'),
      not_yet: count(({ state }) => state === 'not_yet'),
      ended: count(({ state }) => state === 'ended'),
      ends_soon: count(({ ends_soon }) => ends_soon) + rows.flatMap(({ wages }) => wages).filter(isEnding).length,
      overdue: count(({ overdue }) => overdue),
    },
  };
}

const isEnding = ({ ends_soon }: WageStanding): boolean => ends_soon;

function standingOf(policy: Policy, { day, endsWithin, reviewedWithin }: StatusRequest): PolicyStanding {
  const state = stateOf(policy, day);
  const until = policy.effective_until ?? null;
  return {
    id: editionId(policy),
    title: policy.title,
    state,
    until,
    after_end: policy.after_end ?? null,
    reviewed_on: policy.reviewed_on,
    gaps: policy.gaps?.length ?? 0,
    ends_soon: state !== 'ended' && until !== null && until <= addDays(day, endsWithin),
    overdue: state !== 'ended' && addDays(policy.reviewed_on, reviewedWithin) < day,
  };
}

function wagesOf(pack: Pack, place: string, { day, endsWithin }: StatusRequest): readonly WageStanding[] {
  return pack.wages.flatMap(({ id, values }) =>
    values
      .filter((value) => value.place === place && value.from <= day && day <= value.until)
      .map(({ value, until, until_stated }) => ({
        series: id,
        state: typeof value !== 'object' ? 'exact' : value.to === undefined ? 'floor' : 'range',
        until,
        until_stated: until_stated ?? true,
        ends_soon: until <= addDays(day, endsWithin),
      })),
  );
}
