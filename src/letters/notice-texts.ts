// Notices of an answer named without their edition -> what they say.
import type { Assessment } from '../model/assessment.ts';
import type { LocalizedText } from '../model/localized-text.ts';

/** `ids`: `<instrument>#<item>`; a notice that this answer does not hold is left out. */
export const noticeTexts = (
  { notices }: Pick<Assessment, 'notices'>,
  ids: readonly string[],
): readonly LocalizedText[] =>
  notices.filter(({ id }) => ids.includes(id.replace(/@[^#]*/, ''))).map((notice) => notice.text);
