// The fixed words of a printed comparison: heads of columns, the heading, names of rows, the legend.
import { confidenceTexts } from '../../explain/outcome-text.ts';
import type { ComparisonReport, ComparisonRow } from '../../model/comparison-report.ts';
import { confidences } from '../../model/confidence.ts';
import { type Language, text } from '../../model/localized-text.ts';
import { confidenceMark } from '../report/headings.ts';

export const comparisonHeads = [
  text('Place', '地点'),
  text('Category', '类别'),
  text('Points', '积分'),
  text('Papers / not ready', '材料/未备'),
  text('Days', '工作日'),
  text('Local policy', '地方政策'),
] as const;

export const routeHead = text('Route', '适用情形');
export const openHead = text('Open', '待定事项');

export function heading({ header }: ComparisonReport, language: Language): string {
  const { name, name_zh, reference } = header;
  const names = language === 'zh' && name_zh !== null ? [name, `(${name_zh})`] : [name];
  return [...names, reference].filter((part) => part !== null).join('  ');
}

/** "* Shanghai", "Elsewhere and 23 more". */
export function rowName({ names, isOwn }: ComparisonRow, language: Language): string {
  const more = names.length - 1;
  const first = `${isOwn ? '* ' : ''}${names[0]?.[language] ?? ''}`;
  if (more === 0) return first;
  return language === 'zh' ? `${first}等 ${names.length} 地` : `${first} and ${more} more`;
}

/** What the marks of confidence that were printed stand for. */
export function comparisonLegend(rows: readonly ComparisonRow[], language: Language): string {
  const printed = new Set(rows.flatMap(({ route }) => (route === null ? [] : [route.confidence])));
  const marks = confidences.filter((confidence) => printed.has(confidence));
  return marks.map((one) => `${confidenceMark(one)} ${confidenceTexts[one][language]}`).join('  ');
}
