// A wording with placeholders and what they stand for -> the sentence; each value is put in once and never read again.
import { type LocalizedText, text } from '../model/localized-text.ts';

/** `{name}` becomes the value of `name`; a placeholder without a value stays as it is written. */
export function filledText(wording: LocalizedText, values: Readonly<Record<string, LocalizedText>>): LocalizedText {
  const fill = (language: 'en' | 'zh'): string =>
    wording[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name]?.[language] ?? whole) : whole,
    );
  return text(fill('en'), fill('zh'));
}
