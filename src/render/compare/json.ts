// A comparison report -> one JSON document: an entry a place, best first, with the sentences beside what they say.
import type { ComparisonReport } from '../../model/comparison-report.ts';
import { jsonText } from '../json-text.ts';

export function comparisonJson({ comparison, headline, warnings }: ComparisonReport): string {
  const { format, places, warnings: found, receipt, ...asked } = comparison;
  return jsonText({
    format,
    ...asked,
    headline: {
      en: headline.map(({ en }) => en).join(' '),
      zh: headline.map(({ zh }) => zh).join(''),
    },
    places,
    warnings: found.map((warning, i) => ({ ...warning, text: warnings[i]?.text ?? null })),
    receipt,
  });
}
