// A report -> the text of a terminal, 80 columns wide, in English, in Chinese, or one after the other.
import type { Language } from '../../model/localized-text.ts';
import type { Report } from '../../model/report.ts';
import { ends, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import type { Style } from '../style.ts';
import { documentLines } from './text-documents.ts';
import { footLines } from './text-footnotes.ts';
import { decidingLines, pointLines } from './text-points.ts';
import { afterLines, dateLines, procedureLines, remarkLines } from './text-procedure.ts';
import { routeLines } from './text-routes.ts';

export interface TextOptions {
  readonly languages: readonly Language[];
  readonly style: Style;
}

export function reportText(report: Report, { languages, style }: TextOptions): string {
  return inLanguages(languages, (language) => printLines(sections(report, language), style));
}

/** One block a language, the whole of it at a time, so that either can be read out or cut off by itself. */
export const inLanguages = (languages: readonly Language[], print: (language: Language) => string): string =>
  languages.map(print).join(`\n${'-'.repeat(PAGE_WIDTH)}\n\n`);

function sections(report: Report, language: Language): readonly Line[] {
  const parts = [
    [...headerLines(report, language), ...headlineLines(report, language)],
    procedureLines(report, language),
    pointLines(report, language),
    decidingLines(report, language),
    routeLines(report, language),
    documentLines(report, language),
    dateLines(report, language),
    afterLines(report, language),
    remarkLines(report, language),
    footLines(report, language),
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, i) => (i === 0 ? lines : [[], ...lines]));
}

export function headerLines({ header }: Report, language: Language): readonly Line[] {
  const { name, name_zh, reference, filing } = header;
  const names = language === 'zh' && name_zh !== null ? [name, `(${name_zh})`] : [name];
  const left = [...names, reference].filter((part) => part !== null).join('  ');
  return ends(span(left, 'strong'), span(filing[language], 'faint'), PAGE_WIDTH);
}

export const headlineLines = ({ headline }: Report, language: Language): readonly Line[] =>
  headline.flatMap((sentence, i) => paragraph(span(sentence[language], i === 0 ? 'strong' : 'plain'), PAGE_WIDTH));
