// What a report rests on -> one labelled line each, the legend of the confidence marks and the receipt.

import type { Language } from '../../model/localized-text.ts';
import type { Footnote, Report } from '../../model/report.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { footnoteTexts } from './headings.ts';
import { legend } from './legend.ts';
import { listed } from './listed.ts';

/** Items shown of each kind; the JSON and Markdown reports hold them all. */
const shownItems: Readonly<Record<Footnote['kind'], number>> = {
  assumed: 6,
  bounds: 1,
  ended: 2,
  in_doubt: 2,
  unseen: 2,
  borrowed: 3,
};

export function footLines(report: Report, language: Language): readonly Line[] {
  return [
    ...report.footnotes.flatMap(({ kind, items }) =>
      columns([
        { text: footnoteTexts[kind][language], width: 8, tone: 'faint' },
        { text: listed(items, language, shownItems[kind]), width: 71, tone: 'faint' },
      ]),
    ),
    ...legendLines(report, language),
    ...paragraph(span(report.receipt[language], 'faint'), PAGE_WIDTH),
  ];
}

function legendLines(report: Report, language: Language): readonly Line[] {
  const line = legend(report, language);
  return line === '' ? [] : paragraph(span(line, 'faint'), PAGE_WIDTH);
}
