// Papers still to be brought and the filing day -> from when each may be issued, until when, and what comes after its issue.
import { formText } from '../explain/form-text.ts';
import { listText } from '../explain/list-text.ts';
import type { EvidenceStatus } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, plain, sayInline } from './voice.ts';

const toBring: readonly EvidenceStatus[] = [
  'missing',
  'expected',
  'expired',
  'expires_before_filing',
  'insufficient',
  'unreadable',
];

export function orderingBlocks(making: Making): readonly Block[] {
  const { report, words } = making;
  const { evidence, as_of } = report.assessment;
  const places = new Map(
    (report.documents?.groups ?? []).flatMap((group) =>
      group.documents.map(({ type, place }) => [type, place] as const),
    ),
  );
  // Papers with an oldest day first: they can be ordered too early as well as too late.
  const lines = evidence
    .filter(({ status }) => toBring.includes(status))
    .toSorted((a, b) => (a.not_before ?? '9999').localeCompare(b.not_before ?? '9999') || a.order - b.order);
  if (lines.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ share: 36 }, { share: 16 }, { share: 14 }, { share: 34 }],
      head: [words.document, words.issued_from, words.ready_by, words.steps].map((head) => ({
        spans: sayInline(making, head),
      })),
      rows: lines.map((line) => {
        const steps = line.form
          .filter(
            ({ kind }) =>
              kind === 'certification' || kind === 'translated' || kind === 'sealed_by' || kind === 'signed_by',
          )
          .map((demand) => formText(demand));
        return [
          { ...cell(making, numbered(places.get(line.type), line.name)), isRowHead: true },
          line.not_before === null
            ? cell(making, words.any_day)
            : { paragraphs: [{ spans: [plain(line.not_before)] }] },
          { paragraphs: [{ spans: [plain(as_of)] }] },
          cell(making, listText(steps)),
        ];
      }),
    },
  ];
}

const numbered = (place: number | undefined, { en, zh }: LocalizedText): LocalizedText =>
  place === undefined ? text(en, zh) : text(`${place}. ${en}`, `${place}. ${zh}`);
