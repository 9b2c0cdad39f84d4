// A full id and a short name -> whether the name means it.

/** `@2017-04-01`. */
const EDITION = 11;

/** `<instrument>@<first day>#<item>` is meant by itself, without its edition, by the item alone, or by its instrument alone. */
export function isMeant(full: string, short: string): boolean {
  if (full === short) return true;
  const edition = full.indexOf('@');
  const isItem = full.endsWith(short) && full[full.length - short.length - 1] === '#';
  if (isItem || edition === -1) return isItem;
  const isInstrument = short.length === edition && full.startsWith(short);
  return isInstrument || `${full.slice(0, edition)}${full.slice(edition + EDITION)}` === short;
}
