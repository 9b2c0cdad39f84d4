// The documents of a report -> tables by who provides them, each line with a box to tick, its form, state and provision.
import { seriesText } from '../explain/list-text.ts';
import { confidenceTexts } from '../explain/outcome-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell, Paragraph } from '../model/paper.ts';
import type { ReportDocument } from '../model/report.ts';
import type { Making } from './making.ts';
import { cell, labelled, plain, say, sayInline, strong } from './voice.ts';

export function documentBlocks(making: Making): readonly Block[] {
  const { documents } = making.report;
  if (!documents) return [];
  const { words, languages } = making;
  return [
    ...say(making, documents.summary, { isStrong: true }).map(
      (paragraph) => ({ kind: 'paragraph', paragraph }) as const,
    ),
    ...documents.groups.flatMap(({ title, documents: group }): readonly Block[] => [
      {
        kind: 'heading',
        level: 3,
        spans: sayInline(making, title),
        bookmark: languages.map((one) => title[one]).join(' '),
      },
      {
        kind: 'table',
        columns: [{ share: 4.6 }, { share: 48.4 }, { share: 30 }, { share: 17 }],
        head: [{ en: '', zh: '' }, both(words.document, words.basis), words.form, words.state].map((head) => ({
          spans: sayInline(making, head),
        })),
        rows: group.map((document) => documentRow(making, document)),
      },
    ]),
    ...(documents.spared.length === 0
      ? []
      : [{ kind: 'heading', level: 3, spans: sayInline(making, words.spared) } as const]),
    ...documents.spared.map(
      ({ state, documents: spared }) =>
        ({ kind: 'list', items: [labelled(making, state, seriesText(spared))] }) as const,
    ),
  ];
}

function documentRow(making: Making, document: ReportDocument): readonly Cell[] {
  const { words } = making;
  const { name, type, mark, state, about, form, instead } = document;
  const isTicked = document.status === 'held';
  const tip = making.languages.map((one) => `${name[one]}: ${words.tick[one]}`).join(' / ');
  const asked = form.length === 0 ? words.no_form : seriesText(form);
  return [
    { paragraphs: [], box: { name: `document.${type}`, tip, isTicked } },
    { paragraphs: [...namedParagraphs(making, document), ...basisParagraphs(making, document)], isRowHead: true },
    { paragraphs: say(making, instead ? seriesText([asked, instead]) : asked) },
    {
      paragraphs: [
        ...cell(making, state, { isStrong: mark === 'stops' }).paragraphs,
        ...(about.length === 0 ? [] : say(making, seriesText(about))),
      ],
    },
  ];
}

/** The name stands in both languages whatever the paper is printed in: the window asks for it in Chinese. */
function namedParagraphs(making: Making, { name, place, issuedBy, note }: ReportDocument): readonly Paragraph[] {
  const { languages, words } = making;
  const [first = 'en'] = languages;
  const second = first === 'en' ? 'zh' : 'en';
  return [
    {
      spans: [strong(`${place}. ${name[first]}`, first), { text: `  ${name[second]}`, language: second }],
      isPair: true,
    },
    ...(issuedBy
      ? [{ look: 'small', spans: sayInline(making, issued(words.issued_by, issuedBy), false) } as const]
      : []),
    ...(note ? say(making, note, { look: 'small' }) : []),
  ];
}

const both = (one: LocalizedText, other: LocalizedText): LocalizedText =>
  text(`${one.en}, ${other.en.charAt(0).toLowerCase()}${other.en.slice(1)}`, `${one.zh}、${other.zh}`);

const issued = (by: LocalizedText, who: LocalizedText): LocalizedText =>
  text(`${by.en} ${who.en}`, `${by.zh}${who.zh}`);

/** The provision in each language, with the sources behind it. */
function basisParagraphs(making: Making, { requiredBy, sources, confidence }: ReportDocument): readonly Paragraph[] {
  const where = making.instruments.cite(requiredBy);
  const how = confidenceTexts[confidence];
  const isPrimary = confidence === 'primary';
  const said = isPrimary ? where : text(`${where.en} (${how.en})`, `${where.zh}（${how.zh}）`);
  const cited = making.sources.cite(sources);
  const spans = [...sayInline(making, said, false), ...(cited === '' ? [] : [plain(` ${cited}`)])];
  return [{ look: 'small', spans }];
}
