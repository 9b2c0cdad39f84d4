// A wording with placeholders -> the sentence, with a line to write on for what is not known, whose name is noted.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { FieldValues } from './field-values.ts';

/** To be written on. */
export const BLANK = '________';

/** Field ids of the blanks met so far. */
export type Blanks = Set<string>;

/** Values are put in once and never read again, so that a brace in a name stays what it is. */
export function fillWording(wording: LocalizedText, values: FieldValues, blanks: Blanks): LocalizedText {
  const fill = (language: 'en' | 'zh'): string =>
    wording[language].replace(/\{([a-z0-9_]+\.[a-z0-9_]+)\}/g, (_whole, field: string) => {
      const value = values(field);
      if (value === undefined) blanks.add(field);
      return value?.[language] ?? BLANK;
    });
  return text(fill('en'), fill('zh'));
}
