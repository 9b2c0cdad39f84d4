// One document of the binder -> the page before its files: its number and name, and each file with what is to be said of it.
import { cell, plain, say, sayInline, type Voice } from '../dossier/voice.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { BoundDocument, BoundFile } from './binder.ts';
import { reasonText } from './refusal.ts';

const names = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' } as const;
const notAsked = text('Not asked for in this filing.', '本次申报无须提交。');
const heads: readonly LocalizedText[] = [
  text('File', '文件'),
  text('Kind', '类型'),
  text('Pages', '页数'),
  text('Remarks', '说明'),
];

export function dividerBlocks(voice: Voice, document: BoundDocument): readonly Block[] {
  const { languages } = voice;
  const [first = 'en'] = languages;
  const other = first === 'en' ? 'zh' : 'en';
  const { name, place, files } = document;
  const number = place === null ? '' : `${place}. `;
  return [
    { kind: 'heading', level: 1, spans: [{ text: `${number}${name[first]}`, language: first, isStrong: true }] },
    { kind: 'paragraph', paragraph: { look: 'lead', spans: [{ text: name[other], language: other, isStrong: true }] } },
    ...(place === null ? say(voice, notAsked) : []).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const),
    {
      kind: 'table',
      columns: [{ share: 38 }, { share: 10 }, { share: 10 }, { share: 42 }],
      head: heads.map((head) => ({ spans: sayInline(voice, head) })),
      rows: files.map((bound) => fileRow(voice, bound)),
    },
  ];
}

const notBound = ({ en, zh }: LocalizedText): LocalizedText => text(`Not bound: ${en}`, `未装订：${zh}`);

function fileRow(voice: Voice, { file, misses }: BoundFile): readonly Cell[] {
  const { path, content, refusal, remarks } = file;
  const told = refusal ? [notBound(reasonText(refusal))] : [...misses, ...remarks];
  const pages = content === undefined ? '-' : content.kind === 'pdf' ? String(content.pages) : '1';
  return [
    { paragraphs: [{ spans: [plain(path)] }], isRowHead: true },
    { paragraphs: [{ spans: [plain(content ? names[content.kind] : '-')] }] },
    { paragraphs: [{ spans: [plain(pages)] }] },
    { paragraphs: told.flatMap((said) => cell(voice, said, { isStrong: refusal !== undefined }).paragraphs) },
  ];
}
