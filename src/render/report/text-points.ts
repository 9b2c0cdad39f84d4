// The points and the facts that decide -> lines: a bar a factor, and what each value would lead to.
import type { Language } from '../../model/localized-text.ts';
import type { DecidingFact, Report } from '../../model/report.ts';
import { bar } from '../bar.ts';
import { columns, ends, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { headings } from './headings.ts';
import { listed } from './listed.ts';

/** Facts shown with their values; the others are named. */
const SHOWN_FACTS = 5;

export function pointLines({ points }: Report, language: Language): readonly Line[] {
  if (!points) return [];
  return [
    ...ends(span(points.summary[language], 'strong'), span(points.lines[language], 'faint'), PAGE_WIDTH),
    ...points.factors.flatMap((factor) => {
      const { min, max, limit } = factor;
      const tone = min < max ? 'open' : min > 0 ? 'good' : 'faint';
      return columns([
        { text: '', width: 1 },
        { text: factor.title[language], width: 24 },
        { text: factor.value[language], width: 21 },
        { text: min === max ? String(min) : `${min}-${max}`, width: 5, align: 'right' },
        { text: '/', width: 1 },
        { text: String(limit), width: 2, align: 'right' },
        { text: bar(factor), width: 20, tone },
      ]);
    }),
    ...points.rungs.flatMap((rung) => paragraph(span(rung[language], 'faint'), PAGE_WIDTH, 2)),
  ];
}

export function decidingLines(report: Report, language: Language): readonly Line[] {
  const shown = report.decides.slice(0, SHOWN_FACTS);
  const rest = report.decides.slice(SHOWN_FACTS).map(({ label }) => label);
  const also = report.alsoMissing.map(({ changes, labels }) => ({
    changes,
    labels: changes === report.alsoMissing[0]?.changes ? [...rest, ...labels] : labels,
  }));
  if (shown.length === 0 && also.length === 0) return [];
  return [
    [span(headings.decides[language], 'strong')],
    ...shown.flatMap((fact) => factLines(fact, language)),
    ...also.flatMap(({ changes, labels }) =>
      paragraph(
        span(`${changes[language]}${language === 'zh' ? '：' : ': '}${listed(labels, language, 8)}`),
        PAGE_WIDTH,
        2,
      ),
    ),
  ];
}

const factLines = ({ label, settles }: DecidingFact, language: Language): readonly Line[] =>
  settles.flatMap(({ values, points, answer }, i) =>
    columns([
      { text: '', width: 1 },
      { text: i === 0 ? label[language] : '', width: 23 },
      { text: values[language], width: 32 },
      { text: points?.[language] ?? '', width: 9, align: 'right' },
      { text: answer[language], width: 11, tone: 'strong' },
    ]),
  );
