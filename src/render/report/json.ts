// A report -> the assessment as one JSON document, with the fixed keys of the contract in their order and a text beside every finding.
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Report, ReportReason, ReportRoute } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';

export const reportJson = (report: Report): string => jsonText(assessmentDocument(report));

/** What `reportJson` prints, as a value; same report, same keys in the same order. */
export function assessmentDocument(report: Report) {
  const { assessment } = report;
  return {
    format: assessment.format,
    candidate: assessment.candidate,
    place: assessment.place,
    purpose: assessment.purpose,
    as_of: assessment.as_of,
    as_of_from: assessment.as_of_from,
    prepared_on: assessment.prepared_on,
    in_force: assessment.in_force,
    headline: localizedLines(report.headline),
    permit: assessment.permit,
    category: assessment.category,
    filing: assessment.filing,
    points: assessment.points,
    routes: assessment.routes.map((route, i) => ({ ...route, reasons: reasonsJson(report.routes[i]) })),
    missing_facts: assessment.missing_facts,
    assumed: assessment.assumed,
    derived: assessment.derived,
    not_in_force: assessment.not_in_force.map((ended, i) => ({ ...ended, note: report.endedTexts[i] ?? null })),
    in_doubt: assessment.in_doubt,
    gaps: assessment.gaps,
    evidence: assessment.evidence,
    procedure: assessment.procedure,
    conditions: assessment.conditions,
    notices: assessment.notices,
    time_limits: assessment.time_limits,
    validity: assessment.validity,
    timeline: assessment.timeline.map((entry, i) => ({ ...entry, text: report.timeline[i]?.text ?? null })),
    warnings: assessment.warnings.map((warning, i) => ({ ...warning, text: report.warningTexts[i] ?? null })),
    receipt: assessment.receipt,
  };
}

const localizedLines = (lines: readonly LocalizedText[]): LocalizedText => ({
  en: lines.map(({ en }) => en).join(' '),
  zh: lines.map(({ zh }) => zh).join(''),
});

/** Reasons as evaluated, with their sentences. */
export const reasonsJson = (route: ReportRoute | undefined): readonly object[] =>
  (route?.reasons ?? []).map(reasonJson);

/** A reason as evaluated, its parts in words too. */
const reasonJson = ({ reason, text, parts }: ReportReason): object =>
  'reasons' in reason ? { ...reason, text, reasons: parts.map(reasonJson) } : { ...reason, text };
