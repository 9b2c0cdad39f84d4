// A demand on the form of a paper -> what is told to the person who brings it; parties are named as that person knows them.
import type { FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { countryText } from './country-text.ts';
import { certificationTexts } from './evidence-text.ts';
import { formText } from './form-text.ts';
import { listText, orText } from './list-text.ts';

type Kind = FormDemand['kind'];
type Of<K extends Kind> = Extract<FormDemand, { readonly kind: K }>;

/** Names of those who sign and seal: "you", "the employer". */
export type Parties = Readonly<Record<string, LocalizedText>>;

const named = (parties: Parties, id: string): LocalizedText => parties[id] ?? text(id, id);
const all = (parties: Parties, ids: readonly string[]): LocalizedText => listText(ids.map((id) => named(parties, id)));

/** Null: said elsewhere, with the days. */
const phrases: { readonly [K in Kind]: (demand: Of<K>, parties: Parties) => LocalizedText | null } = {
  certification: ({ any_of, country }) => {
    const names: Readonly<Record<string, LocalizedText>> = certificationTexts;
    const ways = orText(any_of.map((way) => names[way] ?? text(way, way)));
    const where = country === undefined ? undefined : countryText(country);
    return any_of.length === 1 && any_of[0] === 'none'
      ? ways
      : text(`with ${ways.en}${where ? ` (${where.en})` : ''}`, `须办理${ways.zh}${where ? `（${where.zh}）` : ''}`);
  },
  translated: ({ sealed_by }, parties) => {
    const by = sealed_by === undefined ? undefined : named(parties, sealed_by);
    return text(
      `with a Chinese translation${by ? ` sealed by ${by.en}` : ''}`,
      `附中文译本${by ? `，译本加盖${by.zh}公章` : ''}`,
    );
  },
  not_older_than: () => null,
  valid_for: () => null,
  issuing_country: ({ countries }) => {
    const { en, zh } = orText(countries.map(countryText));
    return text(`country of issue: ${en}`, `出具国（地区）：${zh}`);
  },
  span: ({ years }) =>
    years === undefined
      ? text('covering all the years relied on', '须覆盖所计全部年限')
      : text(`covering at least ${years} full year${years === 1 ? '' : 's'}`, `须至少覆盖满 ${years} 年`),
  not_sworn: (demand) => formText(demand),
  language: (demand) => formText(demand),
  signed_by: ({ who }, parties) => {
    const { en, zh } = all(parties, who);
    return text(`signed by ${en}`, `由${zh}签字`);
  },
  sealed_by: ({ who }, parties) => {
    const { en, zh } = all(parties, who);
    return text(`sealed by ${en}`, `加盖${zh}公章`);
  },
  original: (demand) => formText(demand),
  must_state: ({ what }) => {
    const { en, zh } = listText(what);
    return text(`stating ${en}`, `须载明${zh}`);
  },
  file: (demand) => formText(demand),
};

export function requestFormText<K extends Kind>(demand: Of<K>, parties: Parties): LocalizedText | null {
  const phrase: (demand: Of<K>, parties: Parties) => LocalizedText | null = phrases[demand.kind];
  return phrase(demand, parties);
}
