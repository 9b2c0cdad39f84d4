// A report -> what its explanation shows: one route or all of them in the order they matter, the points, and the sources used.
import type { Report, ReportPoints, ReportReason, ReportRoute, RouteStanding, SourceNote } from '../../model/report.ts';

export interface Explanation {
  readonly report: Report;
  /** Conditions that several routes hang on, explained once. */
  readonly shared: readonly ReportReason[];
  /** The routes, without the parts of shared conditions. */
  readonly routes: readonly ReportRoute[];
  /** Null where the one route asked for does not count points. */
  readonly points: ReportPoints | null;
  readonly sources: readonly SourceNote[];
}

const order: readonly RouteStanding[] = ['met', 'open', 'awaits', 'near', null];

/** `only`: the full id of a route; null for all. */
export function explanationOf(report: Report, only: string | null): Explanation {
  const routes =
    only === null
      ? order.flatMap((standing) => report.routes.filter((route) => route.standing === standing))
      : report.routes.filter(({ id }) => id === only);
  const shared = only === null ? sharedConditions(routes) : new Map<string, ReportReason>();
  const points = only === null || routes.some(countsPoints) ? report.points : null;
  const used = [
    ...routes.flatMap(({ sources }) => sources),
    ...(points?.factors.flatMap(({ sources }) => sources) ?? []),
  ];
  return {
    report,
    shared: [...shared.values()],
    routes: routes.map((route) => ({
      ...route,
      reasons: route.reasons.flatMap((reason) => shortened(reason, shared)),
    })),
    points,
    sources: [...new Map(used.map((source) => [source.id, source])).values()],
  };
}

const countsPoints = ({ reasons }: ReportRoute): boolean => reasons.some(({ reason }) => reason.kind === 'points');

/** What tells two findings on one condition apart: it may be eased for one category only. */
const keyOf = ({ reason, text }: ReportReason): string | undefined =>
  reason.kind === 'condition' ? `${reason.item} ${reason.outcome} ${text.en}` : undefined;

function sharedConditions(routes: readonly ReportRoute[]): ReadonlyMap<string, ReportReason> {
  const found = new Map<string, { readonly reason: ReportReason; readonly count: number }>();
  for (const reason of routes.flatMap(({ reasons }) => reasons)) {
    const key = keyOf(reason);
    if (key !== undefined) found.set(key, { reason, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return new Map([...found].flatMap(([key, { reason, count }]) => (count > 1 ? [[key, apart(reason)] as const] : [])));
}

/** A condition above all routes names its instrument. */
const apart = (reason: ReportReason): ReportReason =>
  reason.written === undefined ? reason : { ...reason, about: reason.written };

/** A shared condition that is met need not be named again; one that is not is named without its parts. */
function shortened(reason: ReportReason, shared: ReadonlyMap<string, ReportReason>): readonly ReportReason[] {
  if (!shared.has(keyOf(reason) ?? '')) return [reason];
  if (reason.outcome === 'met') return [];
  const { about: _, ...rest } = reason;
  return [{ ...rest, parts: [] }];
}
