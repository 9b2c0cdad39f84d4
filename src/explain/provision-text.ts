// The id of an item -> where it is written: the instrument with its number, and the place in it.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Words } from './words.ts';

/** `within`: an item whose instrument is named already. */
export function provisionText(words: Words, id: string, within?: string): LocalizedText {
  const policy = words.policy(id);
  if (!policy) return text(id, id);
  const provision = words.item(id)?.provision;
  if (provision && within?.split('#')[0] === id.split('#')[0]) return provision;
  const place = provision ? text(`, ${provision.en}`, `，${provision.zh}`) : text('', '');
  const number = policy.document_number;
  return text(
    `${policy.title.en}${number ? ` (${number})` : ''}${place.en}`,
    `《${policy.title.zh}》${number ? `（${number}）` : ''}${place.zh}`,
  );
}
