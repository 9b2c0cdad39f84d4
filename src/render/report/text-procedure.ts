// Filing window, dates, validity and remarks of a report -> lines.
import type { Language } from '../../model/localized-text.ts';
import type { Remark, Report, ReportDay } from '../../model/report.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import type { Tone } from '../style.ts';
import { confidenceMark, headings, moreNotes, procedureMarks, remarkMarks } from './headings.ts';

const procedureTones: Readonly<Record<Report['procedure'][number]['mark'], Tone>> = {
  ok: 'good',
  stops: 'bad',
  open: 'open',
};
const remarkTones: Readonly<Record<Remark['level'], Tone>> = { act: 'bad', check: 'open', know: 'faint' };

/** Whether and when this filing is open; it blocks more files than points do, so it stands at the top. */
export const procedureLines = ({ procedure }: Report, language: Language): readonly Line[] =>
  procedure.flatMap(({ mark, text }) =>
    paragraph(span(text[language]), PAGE_WIDTH, 3, span(procedureMarks[mark], procedureTones[mark])),
  );

export function dateLines({ timeline, validity, dateNotes }: Report, language: Language): readonly Line[] {
  if (timeline.length + validity.length === 0) return [];
  return [
    [span(headings.dates[language], 'strong')],
    ...timeline.filter(isStep).flatMap(({ on, text }) =>
      columns([
        { text: '', width: 1 },
        { text: on, width: 11 },
        { text: text[language], width: 66 },
      ]),
    ),
    ...validity.flatMap((text) => paragraph(span(text[language]), PAGE_WIDTH, 2)),
    ...dateNotes.flatMap((text) => paragraph(span(text[language], 'faint'), PAGE_WIDTH, 2)),
  ];
}

/** Days told elsewhere: with the documents, and, for the end of the permit, with its reasons under the dates. */
const toldElsewhere = ['paper_issued_from', 'paper_serves_until', 'permit_at_most_until'];
export const isStep = ({ kind }: ReportDay): boolean => !toldElsewhere.includes(kind);

/** What follows approval: the visa, the entry and the days after it. */
export function afterLines({ afterApproval }: Report, language: Language): readonly Line[] {
  if (afterApproval.length === 0) return [];
  const step = (text: string) =>
    columns([
      { text: '', width: 1 },
      { text: '-', width: 1 },
      { text, width: 74 },
    ]);
  return [
    [span(headings.after[language], 'strong')],
    ...afterApproval.flatMap(({ text, confidence }) => step(`${text[language]} ${confidenceMark(confidence)}`)),
  ];
}

/** What is good to know of every such filing is left to the Markdown report. */
export function remarkLines({ remarks }: Report, language: Language): readonly Line[] {
  const isKept = ({ level, isGeneral }: Remark): boolean => level !== 'know' || !isGeneral;
  const more = remarks.filter((remark) => !isKept(remark)).length;
  return [
    ...remarks.filter(isKept).flatMap(({ level, text, confidence }) => {
      const mark = confidence === null ? '' : ` ${confidenceMark(confidence)}`;
      return paragraph(span(`${text[language]}${mark}`), PAGE_WIDTH, 3, span(remarkMarks[level], remarkTones[level]));
    }),
    ...(more > 0 ? paragraph(span(moreNotes(more)[language], 'faint'), PAGE_WIDTH, 3) : []),
  ];
}
