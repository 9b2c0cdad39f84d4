// Texts -> Markdown in which they say what they say: signs of the language are escaped, cells stay in their row.
import { printable } from './printable.ts';

export const escaped = (text: string): string => printable(text).replace(/[\\`*_[\]<>|#~]/g, '\\$&');

/** A table; a cell without text is left empty. Empty without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row), ''];
}

export const bullets = (items: readonly string[], indent = 0): readonly string[] =>
  items.map((item) => `${'  '.repeat(indent)}- ${escaped(item)}`);

/** A link, or the title alone where there is no address that is safe to follow. */
export const link = (title: string, url: string | undefined): string =>
  url !== undefined && /^https?:\/\/[^\s<>()]+$/.test(url) ? `[${escaped(title)}](${url})` : escaped(title);
