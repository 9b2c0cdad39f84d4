// A number with the unit of its fact -> how people write it in each language.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { FactDefinition } from '../model/vocabulary.ts';

type Unit = NonNullable<FactDefinition['unit']>;

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

/** `count` is a number as printed. The yearly or monthly of pay is in the name of its fact. */
const units: Readonly<Record<Unit, (count: string) => LocalizedText>> = {
  cny: (count) => text(`${count} CNY`, `${count} 元`),
  cny_a_year: (count) => text(`${count} CNY`, `${count} 元`),
  cny_a_month: (count) => text(`${count} CNY`, `${count} 元`),
  usd: (count) => text(`${count} USD`, `${count} 美元`),
  // Years that are not counted in full elsewhere are an age.
  years: (count) => text(count, `${count} 周岁`),
  months: (count) => text(plural(count, 'month', 'months'), `${count} 个月`),
  points: (count) => text(plural(count, 'point', 'points'), `${count} 分`),
  percent: (count) => text(`${count} %`, `${count}%`),
  hours: (count) => text(plural(count, 'hour', 'hours'), `${count} 课时`),
  days: (count) => text(plural(count, 'day', 'days'), `${count} 天`),
  papers: (count) => text(plural(count, 'paper', 'papers'), `${count} 篇`),
  level: (count) => text(count, `${count} 级`),
};

export function unitText(count: string, definition: Pick<FactDefinition, 'unit' | 'full_years'>): LocalizedText {
  if (definition.full_years) return text(plural(count, 'full year', 'full years'), `满 ${count} 年`);
  return definition.unit === undefined ? text(count, count) : units[definition.unit](count);
}
