// Everything below a spot of a document, one value after the other; where a value stands is only worked out for those who ask.
import type { Spot } from './finding.ts';

type Step = string | number;

/** `visit` is told the key under which a value stands, and may keep the walk from going below it by saying `false`. */
export function walk(
  root: unknown,
  spot: Spot,
  visit: (value: unknown, key: Step, spotOf: () => Spot) => boolean,
): void {
  const path: Step[] = [...spot.path];
  const spotOf = (): Spot => ({ document: spot.document, path: [...path] });
  const enter = (value: unknown, key: Step): void => {
    path.push(key);
    if (visit(value, key, spotOf)) below(value);
    path.pop();
  };
  const below = (value: unknown): void => {
    if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) enter(value[index], index);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) enter(child, key);
    }
  };
  below(root);
}
