// A paper asked for -> from when and to when it may be issued, how long it then serves, and by when it is needed.
import type { EvidenceLine } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { spanText } from './day-text.ts';
import { seriesText } from './list-text.ts';

/** `needed`: by when, as the message says it. */
export function requestDateText(
  { not_before, valid_until, form, status }: Pick<EvidenceLine, 'not_before' | 'valid_until' | 'form' | 'status'>,
  needed: LocalizedText,
): LocalizedText {
  const said: LocalizedText[] = [];
  if (not_before !== null) said.push(text(`issued on ${not_before} or later`, `${not_before} 及以后出具`));
  for (const demand of form) {
    if (demand.kind === 'not_older_than') {
      const { en, zh } = spanText(demand);
      said.push(text(`serves filings for ${en} from its issue`, `自出具之日起 ${zh}内可用于申报`));
    }
    if (demand.kind === 'valid_for')
      said.push(text(`valid until ${demand.until} at least`, `有效期至少至 ${demand.until}`));
  }
  if (valid_until !== null && status !== 'missing')
    said.push(text(`the one in hand serves filings to ${valid_until}`, `现有的可用于 ${valid_until} 及以前申报`));
  return seriesText([...said, needed]);
}
