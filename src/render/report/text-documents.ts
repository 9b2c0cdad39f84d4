// The documents of a report -> lines, grouped by who brings them; `!!` marks what stops the filing.
import type { Language } from '../../model/localized-text.ts';
import type { DocumentMark, Report, ReportDocument } from '../../model/report.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import type { Tone } from '../style.ts';
import { documentMarks } from './headings.ts';
import { listed } from './listed.ts';

const tones: Readonly<Record<DocumentMark, Tone>> = { stops: 'bad', held: 'good', open: 'open', spared: 'faint' };

export function documentLines({ documents }: Report, language: Language): readonly Line[] {
  if (!documents) return [];
  const colon = language === 'zh' ? '：' : ': ';
  return [
    ...paragraph(span(documents.summary[language], 'strong'), PAGE_WIDTH),
    ...documents.groups.flatMap(({ title, documents: group }) => [
      [span(`  ${title[language]}`, 'faint')],
      ...group.flatMap((document) => documentLine(document, language)),
    ]),
    ...documents.spared.flatMap(({ state, documents: names }) =>
      paragraph(span(`${state[language]}${colon}${listed(names, language, 12)}`, 'faint'), PAGE_WIDTH, 2),
    ),
  ];
}

function documentLine({ mark, name, state, details }: ReportDocument, language: Language): readonly Line[] {
  const separator = language === 'zh' ? '；' : '; ';
  return columns([
    { text: '', width: 1 },
    { text: documentMarks[mark], width: 2, tone: tones[mark] },
    { text: name[language], width: 28 },
    { text: state[language], width: 10, tone: tones[mark] },
    { text: details.map((detail) => detail[language]).join(separator), width: 35 },
  ]);
}
