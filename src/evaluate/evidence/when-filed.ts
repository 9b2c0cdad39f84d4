// A criterion of a requirement or relaxation -> its outcome for one filing, where the route filed under is taken as met.
import type { CompiledRoute, Node, Situation } from '../../compile/program.ts';
import {
  and,
  FALSE,
  type Level,
  not,
  ON_FACTS,
  type Outcome,
  or,
  TRUE,
  type Truth,
  WITH_UNSEEN,
} from '../../model/outcome.ts';
import { outcomeOf } from '../trace.ts';

/** Met on the facts; not met whatever is granted; else undetermined. */
export function outcomeWhenFiled(node: Node, situation: Situation, route: CompiledRoute | undefined): Outcome {
  if (!namesRoute(node)) return outcomeOf(node.test, situation);
  if (truthWhenFiled(node, situation, ON_FACTS, route) === TRUE) return 'met';
  return truthWhenFiled(node, situation, WITH_UNSEEN, route) === FALSE ? 'not_met' : 'undetermined';
}

const naming = new WeakMap<Node, boolean>();

/** Whatever names no route is asked as everywhere else, and is seen by who watches it. */
function namesRoute(node: Node): boolean {
  const known = naming.get(node);
  if (known !== undefined) return known;
  const found = 'route' in node.criterion || node.parts.some(namesRoute);
  naming.set(node, found);
  return found;
}

/**
 * Whoever files under a route brings the papers of that route, even where it still awaits facts, discretion or a source.
 * Any other route stands by its own test (F5).
 */
function truthWhenFiled(node: Node, situation: Situation, level: Level, route: CompiledRoute | undefined): Truth {
  if (!namesRoute(node)) return node.test(situation, level);
  const { criterion, parts } = node;
  const part = (one: Node) => truthWhenFiled(one, situation, level, route);
  if ('route' in criterion && route !== undefined && node.items?.includes(withoutDay(route.origin.id))) return TRUE;
  if ('all_of' in criterion) return parts.map(part).reduce(and, TRUE);
  if ('any_of' in criterion) return parts.map(part).reduce(or, FALSE);
  if ('not' in criterion) return parts.map(part).map(not)[0] ?? TRUE;
  return node.test(situation, level);
}

/** `<instrument>#<item>` of an id that names the day of its edition. */
export const withoutDay = (id: string): string => id.replace(/@[^#]*/, '');
