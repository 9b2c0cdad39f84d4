// Turns a name that nothing has into one sentence, with the nearest name that would be right.
import type { Found } from './define-rule.ts';
import type { Spot } from './finding.ts';
import { nearestName } from './nearest-name.ts';

/** `what`: what the name should be the name of, with its article: "a fact", "a source of the register". */
export function unknownName(spot: Spot, name: string, what: string, known: Iterable<string>): Found {
  const near = nearestName(name, known);
  const message = `"${name}" is not ${what}${near === undefined ? '' : `; expected "${near}"`}`;
  return { spot, message, hint: near === undefined ? undefined : `write ${near}` };
}
