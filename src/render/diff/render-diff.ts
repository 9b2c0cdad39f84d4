// The name of a format -> the comparison of policies in it.
import type { DiffReport } from '../../model/policy-diff-report.ts';
import type { TextOptions } from '../report/text.ts';
import { diffGithub } from './github.ts';
import { diffJson } from './json.ts';
import { diffMarkdown } from './markdown.ts';
import { diffText } from './text.ts';

const renderers = {
  text: diffText,
  json: diffJson,
  markdown: diffMarkdown,
  github: diffGithub,
} as const satisfies Record<string, (report: DiffReport, options: TextOptions) => string>;

export const renderDiff = (report: DiffReport, format: keyof typeof renderers, options: TextOptions): string =>
  renderers[format](report, options);
