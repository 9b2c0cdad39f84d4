// The fixed words of a printed report: section headings, labels and marks; total tables in both languages.
import { type Confidence, confidences } from '../../model/confidence.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import type { DocumentMark, Footnote, Remark, Report, RouteStanding } from '../../model/report.ts';

export const headings = {
  decides: text('What decides', '关键因素'),
  points: text('Points', '积分'),
  routes: text('Routes', '符合情形'),
  documents: text('Documents', '材料'),
  filing: text('This filing', '本次申报'),
  dates: text('Dates', '时间'),
  after: text('After approval', '批准以后'),
  remarks: text('To act on, to check, to know', '须办理、须核实、须知悉'),
  footnotes: text('What this rests on', '前提与局限'),
  sources: text('Sources', '来源'),
} as const satisfies Record<string, LocalizedText>;

export const standingTexts: Readonly<Record<NonNullable<RouteStanding>, LocalizedText>> = {
  met: text('Met', '符合'),
  open: text('Open', '待定'),
  awaits: text('Awaits', '有待'),
  near: text('Not met', '不符合'),
};

export const footnoteTexts: Readonly<Record<Footnote['kind'], LocalizedText>> = {
  assumed: text('Assumed', '假定'),
  local: text('Local', '地方'),
  bounds: text('Bounds', '范围'),
  ended: text('Not now', '非现行'),
  in_doubt: text('In doubt', '效力存疑'),
  unseen: text('Unseen', '未见'),
  borrowed: text('Lists', '清单'),
};

/** Marks carry the meaning without colour; all are two columns wide. */
export const documentMarks: Readonly<Record<DocumentMark, string>> = {
  stops: '!!',
  held: 'ok',
  open: ' .',
  spared: '',
};
export const remarkMarks: Readonly<Record<Remark['level'], string>> = { act: '!!', check: ' ?', know: ' .' };

export const procedureMarks: Readonly<Record<Report['procedure'][number]['mark'], string>> = {
  ok: 'ok',
  stops: '!!',
  open: ' ?',
};

/** The number a degree of confidence is marked with. */
export const confidenceMark = (confidence: Confidence): string => `[${confidences.indexOf(confidence) + 1}]`;

export const moreNotes = (count: number): LocalizedText =>
  text(`and ${count} more, see --format markdown`, `另有 ${count} 项，见 --format markdown`);

export const moreRoutes = (count: number): LocalizedText =>
  text(`and ${count} more, see laihua explain`, `另有 ${count} 项，见 laihua explain`);

/** Heads of the tables of the Markdown report. */
export const tableHeads = {
  points: {
    en: ['Factor', 'On the facts given', 'Points', 'At most'],
    zh: ['计分要素', '所提供情况', '得分', '上限'],
  },
  decides: { en: ['Missing fact', 'If it is', 'Points', 'Category'], zh: ['缺失要素', '如为', '积分', '类别'] },
  documents: {
    en: ['From', 'Document', 'State', 'Form and dates', 'Support'],
    zh: ['提供方', '材料', '状态', '形式与日期', '依据'],
  },
  dates: { en: ['Day', 'What'], zh: ['日期', '事项'] },
} as const satisfies Record<string, Record<Language, readonly string[]>>;
