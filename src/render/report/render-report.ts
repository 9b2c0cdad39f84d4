// The name of a format -> the report in it.
import type { Report } from '../../model/report.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { reportText, type TextOptions } from './text.ts';

const renderers = {
  text: reportText,
  json: reportJson,
  markdown: reportMarkdown,
} as const satisfies Record<string, (report: Report, options: TextOptions) => string>;

export const renderReport = (report: Report, format: keyof typeof renderers, options: TextOptions): string =>
  renderers[format](report, options);
