// Papers still to be brought and the filing day -> from when each may be issued, and what comes after its issue, in order.
import { formText } from '../explain/form-text.ts';
import { seriesText } from '../explain/list-text.ts';
import type { EvidenceLine, EvidenceStatus, FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, labelled, numbered, plain, say, sayInline } from './voice.ts';

const toBring: readonly EvidenceStatus[] = [
  'missing',
  'expected',
  'expired',
  'expires_before_filing',
  'insufficient',
  'unreadable',
];

/** What is done to a paper, in the order it can be done: an authentication is translated too, and a translation sealed. */
const stages: readonly (readonly FormDemand['kind'][])[] = [
  ['signed_by', 'sealed_by'],
  ['certification'],
  ['translated'],
];

interface Line {
  readonly names: readonly LocalizedText[];
  readonly notBefore: string | null;
  readonly steps: readonly LocalizedText[];
}

export function orderingBlocks(making: Making): readonly Block[] {
  const { report, words } = making;
  const { evidence, as_of } = report.assessment;
  const places = new Map(
    (report.documents?.groups ?? []).flatMap((group) =>
      group.documents.map(({ type, place }) => [type, place] as const),
    ),
  );
  // First what can be ordered too early, then what takes the most steps.
  const lines = evidence
    .filter(({ status }) => toBring.includes(status))
    .toSorted((a, b) => a.order - b.order)
    .map((line): Line => {
      const place = places.get(line.type);
      const names = [place === undefined ? line.name : numbered(place, line.name)];
      return { names, notBefore: line.not_before, steps: stepsOf(line) };
    })
    .toSorted((a, b) => {
      const [first, second] = [a.notBefore ?? '9999', b.notBefore ?? '9999'];
      return first === second ? b.steps.length - a.steps.length : first < second ? -1 : 1;
    });
  if (lines.length === 0) return [];
  const row = ({ names, notBefore, steps }: Line): readonly Cell[] => [
    { ...cell(making, seriesText(names)), isRowHead: true },
    notBefore === null ? cell(making, words.any_day) : { paragraphs: [{ spans: [plain(notBefore)] }] },
    cell(making, inOrder(steps)),
  ];
  const paragraphs = [...labelled(making, words.ready_by, text(as_of, as_of)), ...say(making, words.lead_times)];
  return [
    ...paragraphs.map((paragraph) => ({ kind: 'paragraph', paragraph }) as const),
    {
      kind: 'table',
      columns: [{ share: 45 }, { share: 17 }, { share: 38 }],
      head: [words.document, words.issued_from, words.steps].map((head) => ({ spans: sayInline(making, head) })),
      rows: together(lines).map(row),
    },
  ];
}

const stepsOf = ({ form }: EvidenceLine): readonly LocalizedText[] =>
  stages
    .map((kinds) => form.filter(({ kind }) => kinds.includes(kind)).map((demand) => formText(demand)))
    .filter((stage) => stage.length > 0)
    .map((stage) => seriesText(stage));

const inOrder = (steps: readonly LocalizedText[]): LocalizedText =>
  text(steps.map(({ en }) => en).join(' → '), steps.map(({ zh }) => zh).join(' → '));

/** Papers that may be of any day and ask for the same afterwards share a row. */
function together(lines: readonly Line[]): readonly Line[] {
  const rows = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.notBefore} ${inOrder(line.steps).en}`;
    const known = rows.get(key);
    rows.set(key, known ? { ...known, names: [...known.names, ...line.names] } : line);
  }
  return [...rows.values()];
}
