// Turns the editions of a pack into a list people read, in force first, or JSON.
import type { PolicyRow, PolicyState } from '../../explain/policy-listing.ts';
import { policyStates } from '../../explain/policy-listing.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { jsonText } from '../json-text.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';

const stateTitles: Readonly<Record<PolicyState, (day: PlainDate) => LocalizedText>> = {
  in_force: (day) => text(`In force on ${day}`, `${day} 有效`),
  in_doubt: (day) => text(`In doubt on ${day}`, `${day} 效力存疑`),
  not_yet: (day) => text(`Not yet in force on ${day}`, `${day} 尚未施行`),
  ended: (day) => text(`Ended before ${day}`, `${day} 前已失效`),
};

const completeness: Readonly<Record<PolicyRow['completeness'], LocalizedText>> = {
  full: text('full', '完整'),
  partial: text('partial', '部分'),
  heads_only: text('heads only', '仅条目'),
};
const noEnd = text('no end', '未载明');
const heads = [
  text('edition', '政策文件'),
  text('until', '失效'),
  text('encoded', '收录'),
  text('items', '条数'),
  text('reviewed', '核对'),
] as const;

/** Columns of the list; together with the gaps between them 80. */
const [ID, UNTIL, ENCODED, ITEMS, REVIEWED] = [40, 10, 10, 6, 10];

export function renderPolicyList(rows: readonly PolicyRow[], day: PlainDate, options: TextOptions): string {
  return inLanguages(options.languages, (language) => printLines(lines(rows, day, language), options.style));
}

function lines(rows: readonly PolicyRow[], day: PlainDate, language: Language): readonly Line[] {
  const groups = policyStates.map((state) => ({ state, rows: rows.filter((row) => row.state === state) }));
  const count = text(`${rows.length} editions`, `共 ${rows.length} 份`);
  return [
    ...cells(
      heads.map((head) => head[language]),
      'faint',
    ),
    ...groups
      .filter((group) => group.rows.length > 0)
      .flatMap((group) => [
        [],
        [span(stateTitles[group.state](day)[language], 'strong')],
        ...group.rows.flatMap((row) => rowLines(row, language)),
      ]),
    [],
    [span(count[language])],
  ];
}

function rowLines(row: PolicyRow, language: Language): readonly Line[] {
  const values = [
    row.id,
    row.effective_until ?? noEnd[language],
    completeness[row.completeness][language],
    String(row.items),
    row.reviewed_on,
  ];
  return [...cells(values), ...paragraph(span(row.title[language], 'faint'), PAGE_WIDTH, 2)];
}

const cells = (
  [id = '', until = '', encoded = '', items = '', reviewed = '']: readonly string[],
  tone: 'plain' | 'faint' = 'plain',
) =>
  columns([
    { text: id, width: ID, tone },
    { text: until, width: UNTIL, tone },
    { text: encoded, width: ENCODED, tone },
    { text: items, width: ITEMS, align: 'right', tone },
    { text: reviewed, width: REVIEWED, tone },
  ]);

export const renderPolicyListJson = (rows: readonly PolicyRow[], day: PlainDate, pack: string): string =>
  jsonText({ format: 'laihua/policies/1', pack, as_of: day, policies: rows });
