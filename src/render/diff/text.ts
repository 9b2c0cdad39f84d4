// A comparison of policies in words -> the text of a terminal, 80 columns wide: what changed, what it means, whom it moves.
import { spotText } from '../../explain/diff-impact.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import type { DiffGroup, DiffItem, DiffMoveLine, DiffReport, DiffWitnessLine } from '../../model/policy-diff-report.ts';
import { columns, ends, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';
import type { Tone } from '../style.ts';
import { movesShown, wordsOnly } from './shown.ts';

export function diffText(report: DiffReport, { languages, style }: TextOptions): string {
  return inLanguages(languages, (language) => printLines(lines(report, language), style));
}

function lines(report: DiffReport, language: Language): readonly Line[] {
  return [
    ...paragraph(span(report.title[language], 'strong'), PAGE_WIDTH),
    ...report.headline.flatMap((said) => paragraph(span(said[language]), PAGE_WIDTH)),
    ...report.groups.flatMap((group) => groupLines(group, language)),
    ...impactLines(report, language),
  ];
}

function groupLines({ title, about, asked, items, words }: DiffGroup, language: Language): readonly Line[] {
  return [
    [],
    ...paragraph(span(title[language], 'strong'), PAGE_WIDTH),
    ...paragraph(span(about[language], 'faint'), PAGE_WIDTH),
    ...(asked ? paragraph(span(asked[language], 'faint'), PAGE_WIDTH) : []),
    ...items.flatMap((item) => itemLines(item, language)),
    ...(words.length === 0 ? [] : [[], ...paragraph(span(wordsOnly(words, language), 'faint'), PAGE_WIDTH, 2)]),
  ];
}

const marks: Readonly<Record<DiffItem['change']['kind'], readonly [string, Tone]>> = {
  added: ['+', 'good'],
  removed: ['-', 'bad'],
  changed: ['~', 'open'],
};

function itemLines(item: DiffItem, language: Language): readonly Line[] {
  const [mark, tone] = marks[item.change.kind];
  const name = item.change.id.split('#')[1] ?? item.change.id;
  const said = (list: readonly LocalizedText[], lead: string, colour: Tone): readonly Line[] =>
    list.flatMap((line) => paragraph(span(line[language], colour), PAGE_WIDTH, 6, span(`    ${lead} `, colour)));
  return [
    [],
    ...ends(span(`${mark} ${item.title[language]}`, tone), span(name, 'faint'), PAGE_WIDTH),
    ...paragraph(span(item.verdict[language]), PAGE_WIDTH, 2),
    ...paragraph(span(spotText(item.change), 'faint'), PAGE_WIDTH, 2),
    ...said(item.removed, '-', 'bad'),
    ...said(item.added, '+', 'good'),
    ...item.witnesses.flatMap((witness) => witnessLines(witness, language)),
    ...(item.asked && item.witnesses.length > 0 ? paragraph(span(item.asked[language], 'faint'), PAGE_WIDTH, 4) : []),
    ...(item.account ? paragraph(span(item.account[language], 'bad'), PAGE_WIDTH, 5, span('  !! ', 'bad')) : []),
  ];
}

/** Columns for who it is and for what it was and is; with the indent and the gap they make a page. */
const [INDENT, WHO, WORTH] = [4, 45, 29] as const;

function witnessLines({ who, was, is, unit, direction }: DiffWitnessLine, language: Language): readonly Line[] {
  const worth = [was[language], '->', is[language], ...(unit ? [unit[language]] : [])].join(' ');
  return columns([
    { text: '', width: INDENT - 1 },
    { text: who[language], width: WHO },
    { text: worth, width: WORTH, tone: direction === 'gain' ? 'good' : 'bad' },
  ]);
}

const heading = text('Whom it moves', '影响对象');

function impactLines({ impact, diff }: DiffReport, language: Language): readonly Line[] {
  if (!impact) return [];
  return [
    [],
    [span(heading[language], 'strong')],
    ...paragraph(span(impact.summary[language]), PAGE_WIDTH),
    ...(impact.rows.length > 0 ? [[]] : []),
    ...impact.rows.flatMap(({ text: effect, count, traced, because }) => [
      ...columns([
        { text: String(count), width: 6, align: 'right' },
        { text: `${effect[language]}${tracedFor(traced, count)[language]}`, width: 72 },
      ]),
      ...because
        .slice(0, 3)
        .flatMap(({ name, where, count: by }) => paragraph(span(`${name} (${where}) ${by}`, 'faint'), PAGE_WIDTH, 7)),
    ]),
    ...movesShown(impact.moves, diff).flatMap((move) => moveLines(move, language)),
  ];
}

/** Said where the causes were not looked for in every case. */
const tracedFor = (traced: number, count: number): LocalizedText =>
  traced === count ? text('', '') : text(`, traced for ${traced}`, `，已溯源 ${traced} 名`);

function moveLines({ move, category, points, documents, because }: DiffMoveLine, language: Language): readonly Line[] {
  const what = [category, points].flatMap((one) => (one ? [one[language]] : [])).join(language === 'zh' ? '；' : '; ');
  return [
    [],
    ...ends(span(move.name, 'strong'), span(what), PAGE_WIDTH),
    ...documents.flatMap((said) => paragraph(span(said[language]), PAGE_WIDTH, 2)),
    ...because.flatMap((said) => paragraph(span(said[language], 'faint'), PAGE_WIDTH, 2)),
  ];
}
