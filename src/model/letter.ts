// A letter drafted from a profile, and the data sheet: every text in both languages, before any page.
import type { LocalizedText } from './localized-text.ts';

export interface FieldRow {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
}

export interface Letter {
  /** Name of its file without ending: letters of the English alphabet, digits and hyphens. */
  readonly name: string;
  readonly title: LocalizedText;
  readonly before: readonly LocalizedText[];
  readonly rows: readonly FieldRow[];
  readonly after: readonly LocalizedText[];
  readonly signatures: readonly { readonly party: LocalizedText; readonly lines: readonly LocalizedText[] }[];
  /** Names of the blanks. */
  readonly toFillIn: readonly LocalizedText[];
  /** What the law asks of the letter, and where. */
  readonly askedFor: readonly LocalizedText[];
  readonly notes: readonly LocalizedText[];
}

export interface DataSheet {
  readonly title: LocalizedText;
  readonly intro: LocalizedText;
  readonly sections: readonly { readonly title: LocalizedText; readonly rows: readonly FieldRow[] }[];
  readonly notes: readonly LocalizedText[];
}
