// The sentences that are read out first and the rungs of the category -> the answer.
import { isAbove, rungText } from '../explain/outcome-text.ts';
import type { Rung } from '../model/assessment.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, say, sayInline } from './voice.ts';

export function answerBlocks(making: Making): readonly Block[] {
  const { headline, procedure } = making.report;
  return [
    ...headline.flatMap((sentence, i) =>
      say(making, sentence, i === 0 ? { look: 'lead', isStrong: true } : {}).map(
        (paragraph) => ({ kind: 'paragraph', paragraph }) as const,
      ),
    ),
    ...rungTable(making),
    ...(procedure.length === 0
      ? []
      : [{ kind: 'list', items: procedure.map(({ text }) => say(making, text)) } as const]),
  ];
}

function rungTable(making: Making): readonly Block[] {
  const { words, report } = making;
  const { category, routes } = report.assessment;
  if (category === null) return [];
  const row = (rung: Rung, meaning: LocalizedText): readonly Cell[] => [
    cell(making, rungText(rung), { isStrong: true }),
    cell(making, meaning),
  ];
  const shown =
    routes.length === 0
      ? [row(category.held, words.held)]
      : [
          row(category.proven, words.proven),
          ...(isAbove(category.possible, category.proven) ? [row(category.possible, words.possible)] : []),
          ...(isAbove(category.with_discretion, category.possible)
            ? [row(category.with_discretion, words.with_discretion)]
            : []),
          ...(isAbove(category.with_unseen, category.with_discretion)
            ? [row(category.with_unseen, words.with_unseen)]
            : []),
          row(category.documented, words.documented),
        ];
  return [
    {
      kind: 'table',
      columns: [{ share: 18 }, { share: 82 }],
      head: [words.rung, words.rung_meaning].map((head) => ({ spans: sayInline(making, head) })),
      rows: shown,
    },
  ];
}
