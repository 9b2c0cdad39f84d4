// Turns coverage into the form asked for.
import type { Coverage } from '../../verify/coverage/coverage.ts';
import type { Style } from '../style.ts';
import { renderCoverageHtml } from './html.ts';
import { renderCoverageJson } from './json.ts';
import { renderCoverageLcov } from './lcov.ts';
import { renderCoverageText } from './text.ts';

export const coverageFormats = ['text', 'json', 'lcov', 'html'] as const;
export type CoverageFormat = (typeof coverageFormats)[number];

export function renderCoverage(coverage: Coverage, format: CoverageFormat, style: Style): string {
  switch (format) {
    case 'text':
      return renderCoverageText(coverage, style);
    case 'json':
      return renderCoverageJson(coverage);
    case 'lcov':
      return renderCoverageLcov(coverage);
    case 'html':
      return renderCoverageHtml(coverage);
  }
}
