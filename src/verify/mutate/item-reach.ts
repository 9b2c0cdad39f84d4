// One item of a policy -> which cases can notice a change in it: those whose expectation hangs on its part and names what it gives.
import { absolute } from '../../compile/resolve-items.ts';
import type { Pack } from '../../model/pack.ts';
import type { Condition, Policy, Relaxation, Requirement } from '../../model/policy.ts';
import { ANY_TRUTH, NOT_TRUE, type Part, type Reach, wholeList } from './mutant.ts';

/** The items of all policies that others speak of, by `<instrument>#<item>`. */
export interface Mentions {
  readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  /** Names by which an expectation may tell of a requirement. */
  readonly requirements: ReadonlyMap<string, readonly string[]>;
}

/** The filing may turn on how many papers it takes. */
const anyPaper = ['filing', 'missing_facts', 'documented', wholeList('evidence')];

export function mentionsIn({ policies }: Pack): Mentions {
  const conditions = new Map<string, Condition[]>();
  const requirements = new Map<string, string[]>();
  const add = <T>(to: Map<string, T[]>, key: string, names: readonly T[]): void => {
    to.set(key, [...(to.get(key) ?? []), ...names]);
  };
  for (const policy of policies) {
    const names = ({ id, overrides }: { readonly id: string; readonly overrides?: string | undefined }) =>
      [id, overrides ?? []].flat().map((reference) => absolute(policy, reference));
    for (const condition of policy.conditions ?? [])
      for (const name of names(condition)) add(conditions, name, [condition]);
    for (const requirement of policy.requirements ?? [])
      for (const name of names(requirement)) add(requirements, name, documentsOf(requirement));
    for (const notice of policy.notices ?? [])
      for (const about of notice.about ?? []) add(requirements, absolute(policy, about), [notice.id]);
    for (const { relaxes, instead } of policy.relaxations ?? [])
      if (instead) for (const eased of relaxes) add(requirements, absolute(policy, eased), [instead.document]);
  }
  return { conditions, requirements };
}

/** What proves the route filed under may be any document. */
const anyDocument = ['"evidence"'];

const documentsOf = ({ document, one_of = [], instead, proof_of }: Requirement): readonly string[] =>
  proof_of ? anyDocument : [document ?? [], one_of.map((each) => each.document), instead?.document ?? []].flat();

export function itemReach(part: Part, index: number, policy: Policy, mentions: Mentions): Reach {
  const [route, condition] = [policy.routes?.[index], policy.conditions?.[index]];
  const [relaxation, requirement] = [policy.relaxations?.[index], policy.requirements?.[index]];
  const [notice, limit, table] = [policy.notices?.[index], policy.time_limits?.[index], policy.certification?.[index]];
  if (part === 'routes' && route) return { part, criteria: [{ criterion: route.when, truths: ANY_TRUTH }] };
  if (part === 'conditions' && condition) return { part, criteria: [{ criterion: condition.when, truths: ANY_TRUTH }] };
  if (part === 'relaxations' && relaxation) return { part, ...relaxationReach(relaxation, policy, mentions) };
  if (part === 'requirements' && requirement)
    return { part, names: [...(mentions.requirements.get(`${policy.id}#${requirement.id}`) ?? []), ...anyPaper] };
  if (part === 'notices' && notice && notice.nature !== 'permit_not_needed')
    return { part, names: [notice.id, wholeList('notices'), wholeList('timeline')] };
  if (part === 'time_limits' && limit) return { part, names: [limit.id, 'timeline', wholeList('time_limits')] };
  return (part === 'certification' && table) || part === 'form_defaults' ? { part, papers: true } : { part };
}

/** A relaxation is looked at where a condition fails by itself, or where the papers it eases are asked for. */
function relaxationReach({ relaxes }: Relaxation, policy: Policy, mentions: Mentions): Reach {
  const eased = relaxes.map((reference) => absolute(policy, reference));
  const conditions = eased.map((name) => mentions.conditions.get(name) ?? []);
  if (conditions.every((found) => found.length > 0))
    return { criteria: conditions.flat().map(({ when }) => ({ criterion: when, truths: NOT_TRUE })) };
  const names = eased.map((name) => mentions.requirements.get(name) ?? []);
  return names.every((found) => found.length > 0) ? { names: [...names.flat(), ...anyPaper] } : {};
}
