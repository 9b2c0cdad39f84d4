// A full id and a short name -> whether the name means it.

/** `<instrument>@<first day>#<item>` is meant by itself, without its edition, by the item alone, or by its instrument alone. */
export function isMeant(full: string, short: string): boolean {
  return full === short || full.endsWith(`#${short}`) || withoutEdition(full) === short || full.split('@')[0] === short;
}

const withoutEdition = (full: string): string => full.replace(/@\d{4}-\d{2}-\d{2}/, '');
