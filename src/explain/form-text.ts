// A demand on the form of a document -> a few words, from a total table keyed by kind.
import type { FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { spanText } from './day-text.ts';
import { certificationTexts } from './evidence-text.ts';
import { listText, orText } from './list-text.ts';
import { numberText } from './number-text.ts';

type Kind = FormDemand['kind'];
type Of<K extends Kind> = Extract<FormDemand, { readonly kind: K }>;

const parties: Readonly<Record<string, LocalizedText>> = {
  candidate: text('the candidate', '申请人'),
  applicant: text('the candidate', '申请人'),
  employer: text('the employer', '用人单位'),
  former_employer: text('the former employer', '原用人单位'),
  translator: text('the translator', '翻译机构'),
  authority: text('the authority', '主管部门'),
};
const languages: Readonly<Record<string, LocalizedText>> = { zh: text('Chinese', '中文'), en: text('English', '英文') };

const named = (names: Readonly<Record<string, LocalizedText>>, id: string): LocalizedText => names[id] ?? text(id, id);
const all = (names: Readonly<Record<string, LocalizedText>>, ids: readonly string[]): LocalizedText =>
  listText(ids.map((id) => named(names, id)));

const phrases: { readonly [K in Kind]: (demand: Of<K>) => LocalizedText } = {
  certification: ({ any_of, country }) => {
    const ways = orText(any_of.map((way) => named(certificationTexts, way)));
    return country === undefined ? ways : text(`${ways.en} (${country})`, `${ways.zh}（${country}）`);
  },
  translated: ({ sealed_by }) => {
    const by = sealed_by === undefined ? undefined : named(parties, sealed_by);
    return text(`Chinese translation${by ? ` sealed by ${by.en}` : ''}`, `中文译本${by ? `（加盖${by.zh}公章）` : ''}`);
  },
  not_older_than: (span) => {
    const { en, zh } = spanText(span);
    return text(`issued at most ${en} before filing`, `申报前 ${zh}内出具`);
  },
  valid_for: ({ until }) => text(`valid to ${until} or later`, `有效期至 ${until} 或以后`),
  issuing_country: ({ countries }) => {
    const { en } = orText(countries.map((country) => text(country, country)));
    return text(`issued in ${en}`, `由 ${countries.join(' 或 ')} 出具`);
  },
  span: ({ years }) =>
    years === undefined
      ? text('covers the years relied on', '覆盖所计年限')
      : text(`covers at least ${years} year${years === 1 ? '' : 's'}`, `至少覆盖满 ${years} 年`),
  not_sworn: () => text('no sworn statement', '不接受宣誓声明'),
  language: ({ language }) => {
    const { en, zh } = named(languages, language);
    return text(`in ${en}`, `${zh}文本`);
  },
  signed_by: ({ who }) => {
    const { en, zh } = all(parties, who);
    return text(`signed by ${en}`, `${zh}签字`);
  },
  sealed_by: ({ who }) => {
    const { en, zh } = all(parties, who);
    return text(`sealed by ${en}`, `${zh}盖章`);
  },
  original: () => text('original', '原件'),
  must_state: ({ what }) => {
    const { en, zh } = listText(what);
    return text(`states ${en}`, `载明${zh}`);
  },
  file: ({ file }) => fileText(file),
};

/** "PDF or JPG file, 40–120 KB, 354–420 × 472–560 px". */
function fileText(file: Readonly<Record<string, unknown>>): LocalizedText {
  const names = Array.isArray(file['types']) ? file['types'].map((type) => String(type).toUpperCase()) : [];
  const types = orText(names.map((name) => text(name, name)));
  const pixels = typeof file['pixels'] === 'object' && file['pixels'] !== null ? file['pixels'] : {};
  const width = rangeOf('width' in pixels ? pixels.width : undefined);
  const height = rangeOf('height' in pixels ? pixels.height : undefined);
  const kilobytes = rangeOf(file['kilobytes']);
  const limits = (unit: string): readonly string[] => [
    ...(kilobytes === '' ? [] : [`${kilobytes} KB`]),
    ...(width === '' ? [] : [`${width} × ${height} ${unit}`]),
  ];
  return text(
    [`${types.en} file`.trim(), ...limits('px')].join(', '),
    [`${types.zh} 文件`.trim(), ...limits('像素')].join('，'),
  );
}

/** "40–120"; empty where there is no range. */
function rangeOf(range: unknown): string {
  if (typeof range !== 'object' || range === null) return '';
  const from = 'from' in range && typeof range.from === 'number' ? numberText(range.from) : '';
  const to = 'to' in range && typeof range.to === 'number' ? numberText(range.to) : '';
  return `${from}–${to}`;
}

export function formText<K extends Kind>(demand: Of<K>): LocalizedText {
  const phrase: (demand: Of<K>) => LocalizedText = phrases[demand.kind];
  return phrase(demand);
}
