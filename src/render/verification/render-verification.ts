// A verification -> text at 80 columns, Markdown or JSON.
import { type VerificationReport, verificationReport } from '../../explain/verification-report.ts';
import type { Language } from '../../model/localized-text.ts';
import type { Verification } from '../../model/verification.ts';
import { type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { jsonText } from '../json-text.ts';
import { bullets, escaped } from '../markdown-text.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';

const renderers = {
  text: (verification: Verification, { languages, style }: TextOptions): string => {
    const report = verificationReport(verification);
    return inLanguages(languages, (language) => printLines(lines(report, verification.is_same, language), style));
  },
  markdown: (verification: Verification, { languages }: TextOptions): string => {
    const report = verificationReport(verification);
    return languages.map((language) => `${markdown(report, language).join('\n').trimEnd()}\n`).join('\n---\n\n');
  },
  json: (verification: Verification): string => jsonText(verification),
} as const;

export const renderVerification = (
  verification: Verification,
  format: keyof typeof renderers,
  options: TextOptions,
): string => renderers[format](verification, options);

function lines(report: VerificationReport, isSame: boolean, language: Language): readonly Line[] {
  const { title, made, result, differences } = report;
  return [
    ...paragraph(span(title[language], 'strong'), PAGE_WIDTH),
    ...made.flatMap((one) => paragraph(span(one[language], 'faint'), PAGE_WIDTH)),
    [],
    ...paragraph(span(result[language], isSame ? 'good' : 'bad'), PAGE_WIDTH),
    ...differences.flatMap((difference) => paragraph(span(sentence(difference, language)), PAGE_WIDTH, 4, span('  -'))),
  ];
}

function markdown({ title, made, result, differences }: VerificationReport, language: Language): readonly string[] {
  return [
    `# ${escaped(title[language])}`,
    '',
    ...bullets(made.map((one) => one[language])),
    '',
    escaped(result[language]),
    '',
    ...bullets(differences.map((difference) => sentence(difference, language))),
  ];
}

function sentence({ what, change }: VerificationReport['differences'][number], language: Language): string {
  if (change === null) return what[language];
  return what[language] + (language === 'zh' ? '：' : ': ') + change[language];
}
