// Facts still open -> what to ask and what each answer would lead to, then those that settle nothing alone.
import { listText } from '../explain/list-text.ts';
import { text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { DecidingFact } from '../model/report.ts';
import type { Making } from './making.ts';
import { cell, labelled, say, sayInline } from './voice.ts';

export function openFactBlocks(making: Making): readonly Block[] {
  const { words, report } = making;
  const { decides, alsoMissing } = report;
  return [
    ...(decides.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ share: 58 }, { share: 24 }, { share: 18 }],
            head: [words.question, words.leads_to, words.category_then].map((head) => ({
              spans: sayInline(making, head),
            })),
            rows: decides.flatMap((fact) => factRows(making, fact)),
          } as const,
        ]),
    ...alsoMissing.map(
      ({ changes, labels }) => ({ kind: 'list', items: [labelled(making, changes, listText(labels))] }) as const,
    ),
  ];
}

const factRows = (making: Making, { label, question, help, settles }: DecidingFact): readonly (readonly Cell[])[] =>
  settles.map(({ values, points, answer }, i) => [
    i === 0
      ? {
          isRowHead: true,
          paragraphs: [
            ...say(making, label, { isStrong: true }),
            ...say(making, question),
            ...(help ? say(making, help, { look: 'small' }) : []),
          ],
        }
      : { paragraphs: [] },
    cell(making, values),
    cell(making, points ? text(`${answer.en} (${points.en} points)`, `${answer.zh}（${points.zh} 分）`) : answer, {
      isStrong: true,
    }),
  ]);
