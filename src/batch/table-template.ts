// The facts of a pack -> an empty table to fill in: the columns, the question of each, and the choices it offers.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Language } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import { purposes } from '../model/purpose.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { columnLetters, otherColumns } from './table-columns.ts';
import type { WorkbookSheet } from './write-workbook.ts';

export interface TemplateColumn {
  readonly name: string;
  readonly question: string;
  /** What may be written; empty where anything of its kind may. */
  readonly choices: readonly string[];
  /** Whether several choices may stand in one cell. */
  readonly isList: boolean;
}

export function templateColumns(pack: Pack, language: Language): readonly TemplateColumn[] {
  const others = Object.keys(otherColumns).map((name): TemplateColumn => {
    const known = { place: pack.places.map(({ id }) => id), purpose: purposes }[name] ?? [];
    return { name, question: otherQuestions[name]?.[language] ?? '', choices: known, isList: false };
  });
  const facts = pack.facts
    .filter(({ id }) => id !== 'place')
    .map(
      (fact): TemplateColumn => ({
        name: fact.id,
        question: `${fact.question[language]}${hints[fact.type]?.[language] ?? ''}`,
        choices: choicesFor(pack, fact),
        isList: fact.type === 'set',
      }),
    );
  return [...others, ...facts];
}

const otherQuestions: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  'candidate.name': { en: 'Name as in the passport, for example KELLER, Maria', zh: '姓名（与护照一致）' },
  'candidate.name_zh': { en: 'Chinese name', zh: '中文姓名' },
  reference: { en: 'Your file number; files are named after it', zh: '案卷号；导出文件以此命名' },
  place: { en: 'Where the permit is filed for', zh: '申报地' },
  purpose: { en: 'What is filed for', zh: '办理事项' },
  filing_on: { en: 'First submission on line, YYYY-MM-DD; empty: today', zh: '首次网上提交日，YYYY-MM-DD；留空为当日' },
  prepared_on: { en: 'The day you plan on, YYYY-MM-DD', zh: '制作日，YYYY-MM-DD' },
  notes: { en: 'Free text', zh: '备注' },
};

const hints: Readonly<Partial<Record<FactDefinition['type'], { readonly en: string; readonly zh: string }>>> = {
  date: { en: ' YYYY-MM-DD, or YYYY-MM', zh: ' YYYY-MM-DD 或 YYYY-MM' },
  country: { en: ' Two-letter code, as DE', zh: ' 两位国家代码，如 DE' },
  number: { en: ' A number, or a range as 450000..500000', zh: ' 数字，或区间如 450000..500000' },
  integer: { en: ' A whole number, or a range as 3..5', zh: ' 整数，或区间如 3..5' },
  set: { en: ' All that fit, with ; between them; none for nothing', zh: ' 可多项，以 ; 分隔；没有则填 none' },
};

function choicesFor(pack: Pack, fact: FactDefinition): readonly string[] {
  if (fact.type === 'boolean') return ['yes', 'no', 'unknown'];
  if (fact.type === 'place') return pack.places.map(({ id }) => id);
  return choicesOf(pack, fact).map(({ id }) => id);
}

/** Two rows: the names, and a comment with the questions, which is passed over when the table is read. */
export const templateRows = (columns: readonly TemplateColumn[]): readonly (readonly string[])[] => [
  columns.map(({ name }) => name),
  columns.map(({ question }, i) => (i === 0 ? `# ${question}` : question)),
];

/** The last row a spreadsheet has. */
const LAST_ROW = 1_048_576;

/** A sheet to fill in, whose cells say their question and offer their choices, and a sheet that holds the choices. */
export function templateSheets(columns: readonly TemplateColumn[]): readonly WorkbookSheet[] {
  const offered = columns.filter(({ choices }) => choices.length > 0);
  const deepest = Math.max(0, ...offered.map(({ choices }) => choices.length));
  const choiceRows = Array.from({ length: deepest }, (_, row) => offered.map(({ choices }) => choices[row] ?? null));
  return [
    {
      name: 'candidates',
      rows: templateRows(columns),
      widths: columns.map(({ name }) => Math.max(14, name.length + 2)),
      validations: validations(columns, offered),
    },
    { name: 'choices', rows: [offered.map(({ name }) => name), ...choiceRows], widths: offered.map(() => 24) },
  ];
}

function validations(columns: readonly TemplateColumn[], offered: readonly TemplateColumn[]): string {
  const each = columns.map((column, index) => {
    const letters = columnLetters(index);
    const source = columnLetters(offered.indexOf(column));
    const isChoice = column.choices.length > 0;
    const list = isChoice ? `<formula1>choices!$${source}$2:$${source}$${column.choices.length + 1}</formula1>` : '';
    const kind = isChoice ? ' type="list"' : '';
    // A list offers, it does not refuse: several values, ranges and "unknown" are typed.
    const shown = `allowBlank="1" showInputMessage="1" promptTitle="${cut(column.name, 32)}" prompt="${cut(column.question, 255)}"`;
    return `<dataValidation${kind} ${shown} sqref="${letters}1 ${letters}3:${letters}${LAST_ROW}">${list}</dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** Excel takes so many characters and no more. */
const cut = (text: string, most: number): string =>
  (text.length > most ? `${text.slice(0, most - 1)}…` : text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;',
  );
