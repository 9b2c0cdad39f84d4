// The name of a format -> the comparison in it.
import type { ComparisonReport } from '../../model/comparison-report.ts';
import type { TextOptions } from '../report/text.ts';
import { comparisonJson } from './json.ts';
import { comparisonMarkdown } from './markdown.ts';
import { comparisonText } from './text.ts';

const renderers = {
  text: comparisonText,
  json: comparisonJson,
  markdown: comparisonMarkdown,
} as const satisfies Record<string, (report: ComparisonReport, options: TextOptions) => string>;

export const renderComparison = (
  report: ComparisonReport,
  format: keyof typeof renderers,
  options: TextOptions,
): string => renderers[format](report, options);
