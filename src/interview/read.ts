// What reading a typed answer gives: a value, a choice between readings, or what is wrong with it in a sentence.
import type { LocalizedText } from '../model/localized-text.ts';

export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** It can be read in several ways; the person decides. */
  | { readonly kind: 'ambiguous'; readonly values: readonly T[] }
  | { readonly kind: 'wrong'; readonly message: LocalizedText };

export const value = <T>(read: T): Read<T> => ({ kind: 'value', value: read });
export const wrong = (en: string, zh: string): Read<never> => ({ kind: 'wrong', message: { en, zh } });
