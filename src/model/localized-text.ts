// A text for people in both languages of laihua: English and mainland Chinese.

/** One text, twice. Both languages are required, so that a missing translation is found when the file is read. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}
export type Language = keyof LocalizedText;

/** Builds a localized text from its two sides. */
export const text = (en: string, zh: string): LocalizedText => ({ en, zh });
