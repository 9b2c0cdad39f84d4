// Texts of one language -> one enumeration, cut short after `limit` with the number of the rest.
import type { Language, LocalizedText } from '../../model/localized-text.ts';

export function listed(items: readonly LocalizedText[], language: Language, limit: number): string {
  const shown = items.slice(0, limit).map((item) => item[language]);
  const more = items.length - shown.length;
  if (language === 'zh') return `${shown.join('、')}${more > 0 ? `，另 ${more} 项` : ''}`;
  return `${shown.join(', ')}${more > 0 ? `, ${more} more` : ''}`;
}
