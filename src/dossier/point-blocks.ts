// The points of a report -> one row a factor: what is given, what it earns, what would earn more.
import { seriesText } from '../explain/list-text.ts';
import { text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, plain, say, sayInline } from './voice.ts';

export function pointBlocks(making: Making): readonly Block[] {
  const { words, report, sources } = making;
  const { points } = report;
  if (!points) return [];
  const summary = text(`${points.summary.en} (${points.lines.en})`, `${points.summary.zh}（${points.lines.zh}）`);
  const sentences = [summary, ...points.rungs];
  const cited = sources.cite(points.factors.flatMap((factor) => factor.sources));
  return [
    ...sentences.flatMap((sentence) =>
      say(making, sentence).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const),
    ),
    ...(points.factors.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ share: 25 }, { share: 17 }, { share: 9, align: 'right' }, { share: 49 }],
            head: [words.factor, words.given, words.earned, words.bands].map((head) => ({
              spans: sayInline(making, head),
            })),
            rows: points.factors.map((factor) => {
              const { title, value, min, max, limit, bands, more } = factor;
              const earned = min === max ? String(min) : `${min}–${max}`;
              return [
                { ...cell(making, title), isRowHead: true },
                cell(making, value),
                { paragraphs: [{ spans: [plain(earned, true), plain(` / ${limit}`)] }], bar: { min, max, limit } },
                cell(making, seriesText(more ? [...bands, more] : bands), { look: 'small' }),
              ];
            }),
          } as const,
        ]),
    {
      kind: 'paragraph',
      paragraph: {
        look: 'small',
        spans: [...sayInline(making, points.table, false), plain(cited === '' ? '' : ` ${cited}`)],
      },
    },
  ];
}
