// Turns a value into the names written under certain keys anywhere in it, such as every document a policy names.
import { below, type Spot } from './finding.ts';
import { walk } from './walk.ts';

export interface NameUse extends Spot {
  readonly name: string;
}

/** Texts directly under one of the keys, or in a list under it. */
export function namesUnder(keys: readonly string[], value: unknown, spot: Spot): readonly NameUse[] {
  const found: NameUse[] = [];
  walk(value, spot, (child, key, spotOf) => {
    if (typeof key !== 'string' || !keys.includes(key)) return true;
    if (typeof child === 'string') found.push({ ...spotOf(), name: child });
    if (!Array.isArray(child)) return true;
    const list = spotOf();
    for (const [index, each] of child.entries()) {
      if (typeof each === 'string') found.push({ ...below(list, index), name: each });
    }
    return true;
  });
  return found;
}
