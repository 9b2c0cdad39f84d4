// A report -> what its explanation shows: one route or all of them in the order they matter, the points, and the sources used.
import type { Report, ReportPoints, ReportRoute, RouteStanding, SourceNote } from '../../model/report.ts';

export interface Explanation {
  readonly report: Report;
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
  const points = only === null || routes.some(countsPoints) ? report.points : null;
  const used = [
    ...routes.flatMap(({ sources }) => sources),
    ...(points?.factors.flatMap(({ sources }) => sources) ?? []),
  ];
  return { report, routes, points, sources: [...new Map(used.map((source) => [source.id, source])).values()] };
}

const countsPoints = ({ reasons }: ReportRoute): boolean => reasons.some(({ reason }) => reason.kind === 'points');
