// Turns a name that nothing has into one sentence, with the name or the few names that would be right.
import type { Found } from './define-rule.ts';
import type { Spot } from './finding.ts';
import { nearestName } from './nearest-name.ts';

/** Up to so many names are all written into the message. */
const FEW = 6;

/** `what`: what the name should be the name of, with its article: "a fact", "a source of the register". */
export function unknownName(spot: Spot, name: string, what: string, known: Iterable<string>): Found {
  const names = [...new Set(known)];
  const near = nearestName(name, names);
  const right = near === undefined ? (names.length <= FEW ? names : []) : [near];
  const expected = right.length === 0 ? '' : `; expected ${right.map((each) => `"${each}"`).join(' or ')}`;
  return {
    spot,
    message: `"${name}" is not ${what}${expected}`,
    hint: near === undefined ? undefined : `write ${near}`,
  };
}
