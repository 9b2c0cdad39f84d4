// Turns a value into the names written under certain keys anywhere in it, such as every document a policy names.
import { below, type Spot } from './finding.ts';

export interface NameUse extends Spot {
  readonly name: string;
}

/** Texts directly under one of the keys, or in a list under it. */
export function* namesUnder(keys: readonly string[], value: unknown, spot: Spot): Generator<NameUse> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = below(spot, Array.isArray(value) ? Number(key) : key);
    if (!Array.isArray(value) && keys.includes(key)) yield* ownNames(child, at);
    yield* namesUnder(keys, child, at);
  }
}

function* ownNames(value: unknown, spot: Spot): Generator<NameUse> {
  if (typeof value === 'string') yield { ...spot, name: value };
  if (!Array.isArray(value)) return;
  for (const [index, each] of value.entries())
    if (typeof each === 'string') yield { ...below(spot, index), name: each };
}
