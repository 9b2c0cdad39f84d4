// A text for people in both languages of laihua: English and mainland Chinese.
import { z } from 'zod';

/** One text, twice. Both languages are required, so that a missing translation is found when the file is read. */
export const LocalizedText = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type LocalizedText = Readonly<z.infer<typeof LocalizedText>>;
export type Language = keyof LocalizedText;

/** Builds a localized text from its two sides. */
export const text = (en: string, zh: string): LocalizedText => ({ en, zh });
