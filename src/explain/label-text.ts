// The label of a fact -> the same inside an English sentence, where it does not start with a capital.
import { type LocalizedText, text } from '../model/localized-text.ts';

/** English words that keep their capital. */
const proper = /^(China|Chinese|English|World)\b/;

export function labelText({ en, zh }: LocalizedText): LocalizedText {
  const keeps = proper.test(en) || !/^[A-Z][a-z]/.test(en);
  return text(keeps ? en : en.charAt(0).toLowerCase() + en.slice(1), zh);
}
