// The name of a format -> the explanation of a report in it.
import type { Report } from '../../model/report.ts';
import type { TextOptions } from '../report/text.ts';
import { type Explanation, explanationOf } from './explanation.ts';
import { explanationJson } from './json.ts';
import { explanationMarkdown } from './markdown.ts';
import { explanationText } from './text.ts';

const renderers = {
  text: explanationText,
  json: explanationJson,
  markdown: explanationMarkdown,
} as const satisfies Record<string, (explanation: Explanation, options: TextOptions) => string>;

export const renderExplanation = (
  report: Report,
  format: keyof typeof renderers,
  { only, ...options }: TextOptions & { readonly only: string | null },
): string => renderers[format](explanationOf(report, only), options);
