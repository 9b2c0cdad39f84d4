// What a report rests on -> one labelled line each, the legend of the confidence marks and the receipt.

import type { Language } from '../../model/localized-text.ts';
import type { Footnote, Report } from '../../model/report.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { footnoteTexts, moreNotes } from './headings.ts';
import { legend } from './legend.ts';
import { listed } from './listed.ts';

/** Items shown of each kind; the JSON and Markdown reports hold them all. */
const SHOWN_NAMES = 6;
const SHOWN_SENTENCES = 2;

export function footLines(report: Report, language: Language): readonly Line[] {
  return [
    ...report.footnotes.flatMap((note, i) => noteLines(note, report.footnotes[i - 1]?.kind, language)),
    ...legendLines(report, language),
    ...paragraph(span(report.receipt[language], 'faint'), PAGE_WIDTH),
  ];
}

/** The label stands before the first note of its kind. */
function noteLines(note: Footnote, before: Footnote['kind'] | undefined, language: Language): readonly Line[] {
  return noteTexts(note, language).flatMap((text, i) =>
    columns([
      { text: i === 0 && note.kind !== before ? footnoteTexts[note.kind][language] : '', width: 8, tone: 'faint' },
      { text, width: 71, tone: 'faint' },
    ]),
  );
}

function noteTexts(note: Footnote, language: Language): readonly string[] {
  if ('names' in note) {
    const colon = language === 'zh' ? '：' : ': ';
    return [`${note.lead[language]}${colon}${listed(note.names, language, SHOWN_NAMES)}`];
  }
  const more = note.sentences.length - SHOWN_SENTENCES;
  const shown = note.sentences.slice(0, SHOWN_SENTENCES).map((sentence) => sentence[language]);
  return more > 0 ? [...shown, moreNotes(more)[language]] : shown;
}

function legendLines(report: Report, language: Language): readonly Line[] {
  const line = legend(report, language);
  return line === '' ? [] : paragraph(span(line, 'faint'), PAGE_WIDTH);
}
