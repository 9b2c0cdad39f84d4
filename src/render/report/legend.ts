// The confidence marks that a report printed -> what they stand for, in one line.
import { confidenceTexts } from '../../explain/outcome-text.ts';
import { type Confidence, confidences } from '../../model/confidence.ts';
import type { Language } from '../../model/localized-text.ts';
import type { Report } from '../../model/report.ts';
import { confidenceMark } from './headings.ts';

export function legend({ routes, remarks }: Pick<Report, 'routes' | 'remarks'>, language: Language): string {
  const printed = new Set<Confidence | null>([
    ...routes.flatMap(({ standing, confidence }) => (standing === null ? [] : [confidence])),
    ...remarks.map(({ confidence }) => confidence),
  ]);
  const marks = confidences.filter((confidence) => printed.has(confidence));
  return marks.map((one) => `${confidenceMark(one)} ${confidenceTexts[one][language]}`).join('  ');
}
