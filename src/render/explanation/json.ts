// An explanation -> JSON: the routes with their reasons in words, the points with their bands, and the sources by id.
import { jsonText } from '../json-text.ts';
import { reasonsJson } from '../report/json.ts';
import type { Explanation } from './explanation.ts';

export function explanationJson({ report, routes, points, sources }: Explanation): string {
  const { assessment } = report;
  const document = {
    format: 'laihua/explanation/1',
    candidate: assessment.candidate,
    place: assessment.place,
    purpose: assessment.purpose,
    as_of: assessment.as_of,
    category: assessment.category,
    routes: routes.map((route) => ({
      ...assessment.routes.find(({ id }) => id === route.id),
      instrument: route.provision,
      reasons: reasonsJson(report.routes.find(({ id }) => id === route.id)),
    })),
    points: points && {
      ...assessment.points,
      factors: assessment.points?.factors.map((factor, i) => ({
        ...factor,
        value: points.factors[i]?.value ?? null,
        bands: points.factors[i]?.bands ?? [],
      })),
    },
    sources,
    receipt: assessment.receipt,
  };
  return jsonText(document);
}
