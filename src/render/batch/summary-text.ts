// The figures of a batch -> the table printed at its end.
import { standingTexts } from '../../explain/batch-texts.ts';
import type { Words } from '../../explain/words.ts';
import type { BatchSummary, Lack, Standing } from '../../model/batch-summary.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';
import type { BatchForm } from './batch-form.ts';

/** Widths of the columns, with a gap of one between them. */
const [LABEL, COUNT, SHARE] = [40, 18, 18];
/** Facts and papers listed; the others are in the tables of the other forms. */
const SHOWN = 10;

export const standings: readonly Standing[] = [
  'A',
  'B',
  'C',
  'open',
  'no_permit_needed',
  'no_policy_in_force',
  'not_assessed',
];

export const textForm = (words: Words, { languages, style }: TextOptions): BatchForm => ({
  begin: () => '',
  row: () => '',
  end: (summary) => inLanguages(languages, (language) => printLines(lines(summary, words, language), style)),
});

function lines(summary: BatchSummary, words: Words, language: Language): readonly Line[] {
  return [
    ...headLines(summary)
      .map((sentence) => sentence[language])
      .flatMap((sentence) => paragraph(span(sentence, 'strong'), PAGE_WIDTH)),
    [],
    ...standingLines(summary, language),
    ...lackLines(lackTexts.facts[language], summary.missing_facts, summary, (id) => words.fact(id)[language]),
    ...lackLines(lackTexts.papers[language], summary.missing_evidence, summary, (id) => words.document(id)[language]),
  ];
}

/** How many profiles there are, and what of them the figures speak of. */
export function headLines({
  profiles,
  selected,
  below_required,
  with_warnings,
}: BatchSummary): readonly LocalizedText[] {
  return [
    text(
      `${grouped(profiles)} profile${profiles === 1 ? '' : 's'}, on the facts given`,
      `共 ${grouped(profiles)} 份，按所提供的情况`,
    ),
    ...(selected === profiles ? [] : [text(`${grouped(selected)} selected`, `其中选出 ${grouped(selected)} 份`)]),
    ...(below_required === null
      ? []
      : [text(`${grouped(below_required)} below what is required`, `${grouped(below_required)} 份未达到要求`)]),
    ...(with_warnings === 0
      ? []
      : [text(`${grouped(with_warnings)} with warnings`, `${grouped(with_warnings)} 份有警告`)]),
  ];
}

/** `10,000`, the same in every locale of the machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const standingHeads = {
  standing: text('Category', '类别'),
  proven: text('on the facts', '按所提供的情况'),
  possible: text('still possible', '仍可能达到'),
} as const;

function standingLines(summary: BatchSummary, language: Language): readonly Line[] {
  const { standing, proven, possible } = standingHeads;
  const shown = standings.filter((one) => summary.proven[one] > 0 || summary.possible[one] > 0);
  return [
    ...columnsOf([standing[language], proven[language], possible[language]], 'faint'),
    ...shown.flatMap((one) =>
      columnsOf([standingTexts[one][language], grouped(summary.proven[one]), grouped(summary.possible[one])]),
    ),
  ];
}

const columnsOf = ([label = '', count = '', share = '']: readonly string[], tone: 'plain' | 'faint' = 'plain') =>
  columns([
    { text: label, width: LABEL, tone },
    { text: count, width: COUNT, align: 'right', tone },
    { text: share, width: SHARE, align: 'right', tone },
  ]);

export const lackTexts = {
  facts: text('Missing facts', '待补情况'),
  papers: text('Missing documents', '待补材料'),
  candidates: text('candidates', '人数'),
} as const;

function lackLines(
  heading: string,
  lacks: readonly Lack[],
  { selected }: BatchSummary,
  nameOf: (id: string) => string,
): readonly Line[] {
  if (lacks.length === 0) return [];
  const share = (candidates: number): string => `${Math.round((100 * candidates) / Math.max(1, selected))} %`;
  const more = lacks.length - SHOWN;
  return [
    [],
    [span(heading, 'strong')],
    ...lacks
      .slice(0, SHOWN)
      .flatMap(({ id, candidates }) => columnsOf([nameOf(id), grouped(candidates), share(candidates)])),
    ...(more > 0 ? [[span(`… +${more}`, 'faint')]] : []),
  ];
}
