// A fact, or a block of the filing -> the choices to show, each with every word by which it may be found.
import { choicesOf } from '../compile/narrower-values.ts';
import { certificationTexts } from '../explain/evidence-text.ts';
import { purposeTexts } from '../explain/purpose-text.ts';
import { countryCodes } from '../model/country-codes.ts';
import { type Language, type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import { certificationKinds } from '../model/profile.ts';
import { purposes } from '../model/purpose.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { said } from './words.ts';

export interface Choice {
  readonly value: string;
  readonly name: LocalizedText;
  /** Id, code and names in both languages. */
  readonly words: readonly string[];
  /** Shown below the list while the choice is pointed at. */
  readonly note?: LocalizedText;
}

/** One text in the languages wanted. */
export type Say = (of: LocalizedText) => string;
export const sayIn =
  (languages: readonly Language[]): Say =>
  (of) =>
    [...new Set(languages.map((language) => of[language]))].join(' / ');

export const choiceOf = (value: string, name: LocalizedText, code?: string, note?: LocalizedText): Choice => ({
  value,
  name,
  words: [value, name.en, name.zh, ...(code === undefined ? [] : [code])],
  ...(note === undefined ? {} : { note }),
});

/** Ends a list from which several are taken. */
export const DONE = 'done';

export const yesOrNo: readonly Choice[] = [choiceOf('true', said.yes), choiceOf('false', said.no)];
export const purposeChoices = (): readonly Choice[] => purposes.map((id) => choiceOf(id, purposeTexts[id]));
export const certificationChoices = (): readonly Choice[] =>
  certificationKinds.map((id) => choiceOf(id, certificationTexts[id]));

/** Places whose rules the pack holds or inherits; the country as a whole is no place to file. */
export const placeChoices = (pack: Pack): readonly Choice[] =>
  pack.places.filter(({ level }) => level !== 'national').map(({ id, name }) => withId(id, name));

export function countryChoices(): readonly Choice[] {
  const [english, chinese] = ['en', 'zh-Hans'].map((locale) => new Intl.DisplayNames([locale], { type: 'region' }));
  return [...countryCodes]
    .map((code) => withId(code, text(english?.of(code) ?? code, chinese?.of(code) ?? code)))
    .toSorted((a, b) => (a.name.en < b.name.en ? -1 : 1));
}

/** "Shanghai (shanghai)", found by either part and by the last part of the id. */
function withId(id: string, name: LocalizedText): Choice {
  const choice = choiceOf(id, text(`${name.en} (${id})`, `${name.zh}（${id}）`));
  return { ...choice, words: [id, id.slice(id.lastIndexOf('/') + 1), name.en, name.zh] };
}

/** Undefined for facts that are typed. */
export function choicesOfFact(pack: Pack, definition: FactDefinition): readonly Choice[] | undefined {
  switch (definition.type) {
    case 'boolean':
      return yesOrNo;
    case 'country':
      return countryChoices();
    case 'place':
      return placeChoices(pack);
    case 'choice':
    case 'ordered':
    case 'set':
      return choicesOf(pack, definition).map(({ id, name, code, note }) =>
        choiceOf(id, code === undefined ? name : text(`${code} ${name.en}`, `${code} ${name.zh}`), code, note),
      );
    default:
      return undefined;
  }
}
