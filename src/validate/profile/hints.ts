// Turns a value in a form that people use into the form a profile takes, as a hint; only ever called for wrong values.
import { countryCodes } from '../../model/country-codes.ts';
import { isPlainDate } from '../../model/plain-date.ts';
import { wordOf } from './shown.ts';

/** `450,000`, `RMB 450000`, `45万` as the number to write; undefined where it is not clear. */
export function numberHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const bare = value
    .normalize('NFKC')
    .replace(/^(rmb|cny|usd|us\$|[¥$])\s*/i, '')
    .replace(/\s*(rmb|cny|usd|元|年)$/i, '');
  const match = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?\s*(万|k)?$/i.exec(bare);
  if (!match) return undefined;
  const factor = match[3] === '万' ? 10_000 : match[3] ? 1_000 : 1;
  const number = Number((match[1] ?? '').replaceAll(/[, ]/g, '') + (match[2] ?? '')) * factor;
  return `write ${number}, without quotes, separators or a currency`;
}

/** `1988/5/4`, `1988年5月4日`, `19880504` as the day to write; a day before the year is ambiguous and gets none. */
export function dayHint(value: unknown): string | undefined {
  const written = wordOf(value);
  if (/^\d{4}-\d{2}$/.test(written)) return 'the day is needed here, a month is not enough';
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (!match) return undefined;
  const [, year, month, dayOfMonth] = match;
  const meant = `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
  return isPlainDate(meant) ? `write ${meant}` : undefined;
}

/** Codes in daily use that ISO 3166-1 gives to nobody. */
const everyday: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** The code of a country given by its name, in small letters, or by an everyday code. */
export function countryHint(value: unknown): string | undefined {
  if (typeof value === 'boolean') return 'write the code in quotes';
  const name = wordOf(value);
  const upper = name.toUpperCase();
  const code = countryCodes.has(upper) ? upper : (everyday[upper] ?? codeOfName(name));
  return code === undefined ? undefined : `write ${code}`;
}

function codeOfName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 2 || wanted.length > 60) return undefined;
  for (const locale of ['en', 'zh-Hans']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of countryCodes) if (names.of(code)?.toLowerCase() === wanted) return code;
  }
  return undefined;
}

/** Words with which people say that they do not know. */
export const saysUnknown = (value: unknown): boolean =>
  typeof value === 'string' && /^(unknown|n\/?a|\?+|tbd|not known|不详|未知|不知道)$/i.test(value.trim());
