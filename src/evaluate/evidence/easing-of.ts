// A demand for documents and a filing -> what relaxations and substitutes do to it here, and what would yet ease it.

import { relaxationTruth } from '../../compile/compile.ts';
import type { CompiledInstead, CompiledRelaxation, CompiledRequirement, Node, Program } from '../../compile/program.ts';
import { absolute } from '../../compile/resolve-items.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN, WITH_DISCRETION } from '../../model/outcome.ts';
import type { Form } from '../../model/policy.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { conditionsOf } from '../route-results.ts';
import { missingSlots } from '../trace.ts';
import { isFor } from './is-for.ts';
import type { ReliedOn } from './relied-on.ts';
import { outcomeWhenFiled } from './when-filed.ts';
import { withWholeNames } from './with-whole-names.ts';

/** What lifts the demand: the relaxation that waives it, or the document that stands in its place. */
export interface Spared {
  readonly by: string;
  readonly substitute?: string;
}

interface Easing {
  readonly spared: Spared | undefined;
  /** Relaxations that lift or ease the demand. */
  readonly easedBy: readonly string[];
  /** Keys that ease the form asked for; absent where none do. */
  readonly form: Form | undefined;
  readonly open: ReadonlySet<number>;
  readonly grants: readonly string[];
}

/** What relaxations and substitutes do to a demand: a waiver before a substitute, a weaker form where it stands. */
export function easingOf(
  program: Program,
  table: FactTable,
  filing: Filing,
  requirement: CompiledRequirement,
  documents: readonly string[],
  relied: ReliedOn,
): Easing {
  const open = new Set<number>();
  const grants: string[] = [];
  const easedBy: string[] = [];
  const { situation } = table;
  /** Whether a relaxation holds; where facts or a grant would make it hold, that is noted. */
  const holds = (relaxation: CompiledRelaxation): boolean => {
    if (relaxation.origin.confidence === 'unconfirmed' || !isFor(relaxation.scope, filing)) return false;
    const isFiled = relaxation.when && outcomeWhenFiled(relaxation.when, situation, filing.route) === 'met';
    if (isFiled && !relaxation.to) return true;
    const outcome = relaxationTruth(relaxation, situation, ON_FACTS);
    if (outcome === UNKNOWN) note(relaxation.when);
    if (outcome === FALSE && relaxationTruth(relaxation, situation, WITH_DISCRETION) !== FALSE)
      grants.push(relaxation.origin.id);
    return outcome === TRUE;
  };
  const note = (when: Node | undefined): void => {
    if (when) missingSlots(program, when, situation, open);
  };
  const rests = documents.some((one) => relied.documents.has(one));
  // A commitment never replaces a document the route rests on (contract, Filing; E-2).
  const mayReplace = ({ document, scope }: CompiledInstead): boolean =>
    isFor(scope, filing) && !(program.documents.get(document)?.commitment && rests);
  const replaces = ({ when }: CompiledInstead): boolean => {
    const outcome = when ? outcomeWhenFiled(when, situation, filing.route) : 'met';
    if (outcome === 'undetermined') note(when);
    return outcome === 'met';
  };

  let waiver: Spared | undefined;
  let substitute: Spared | undefined;
  let form: Form | undefined;
  const take = (instead: CompiledInstead): void => {
    substitute ??= { by: instead.document, substitute: instead.document };
  };
  if (requirement.instead && mayReplace(requirement.instead) && replaces(requirement.instead))
    take(requirement.instead);
  for (const relaxation of requirement.relaxations) {
    const { item, instead, origin } = relaxation;
    if (instead && !mayReplace(instead)) continue;
    if (!holds(relaxation)) continue;
    if (item.waive && rests && !freesRoute(program, filing, relaxation)) continue;
    if (item.waive) waiver ??= { by: origin.id };
    if (instead && !replaces(instead)) continue;
    easedBy.push(origin.id);
    if (instead) take(instead);
    if (item.form) form = { ...form, ...withWholeNames(item.form, origin.policy) };
  }
  return { form, open, grants, easedBy, spared: waiver ?? substitute };
}

/**
 * Who is freed from a test is freed from the paper that proves it (A17); a route that rests on the paper for something
 * else, such as points, still needs it. A waiver of papers alone frees every route.
 */
function freesRoute({ policies }: Program, { route }: Filing, { item, origin }: CompiledRelaxation): boolean {
  const conditions = conditionsIn(policies);
  const freesFromTest = item.relaxes.some((reference) => conditions.has(absolute(origin.policy, reference)));
  if (!freesFromTest || route === undefined) return true;
  return [...conditionsOf(route)].some(({ relaxations }) => relaxations.some((one) => one.origin.id === origin.id));
}

const byPolicies = new WeakMap<Program['policies'], ReadonlySet<string>>();

/** `<instrument>#<item>` of every condition. */
function conditionsIn(policies: Program['policies']): ReadonlySet<string> {
  const known = byPolicies.get(policies);
  if (known) return known;
  const found = new Set(policies.flatMap(({ id, conditions = [] }) => conditions.map((one) => `${id}#${one.id}`)));
  byPolicies.set(policies, found);
  return found;
}
