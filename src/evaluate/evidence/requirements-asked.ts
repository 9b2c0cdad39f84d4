// Requirements in force and a filing -> which of them ask for a document here, in which alternatives, and what spares it.

import type { CompiledRequirement, Origin, Program } from '../../compile/program.ts';
import type { Form } from '../../model/policy.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { missingSlots } from '../trace.ts';
import { easingOf, type Spared } from './easing-of.ts';
import type { FilingContext } from './filing-context.ts';
import { isFor } from './is-for.ts';
import type { ReliedOn } from './relied-on.ts';
import { outcomeWhenFiled } from './when-filed.ts';
import { withWholeNames } from './with-whole-names.ts';

/** One document that answers a requirement: surely, or only if something undetermined turns out so. */
export interface Alternative {
  readonly document: string;
  readonly form: Form;
  readonly isSure: boolean;
  /** Open facts that decide whether it does. */
  readonly open: ReadonlySet<number>;
}

export interface Asked {
  readonly origin: Origin;
  readonly requirement: CompiledRequirement['item'];
  /** Alternatives not excluded; one of them is enough. */
  readonly alternatives: readonly Alternative[];
  /** Whether it is asked for whatever the open facts turn out to be; else it depends on them. */
  readonly isSure: boolean;
  /** Asked only because it proves the route filed under. */
  readonly isProof: boolean;
  readonly spared: Spared | undefined;
  /** Open facts that would lift, replace or ease the demand. */
  readonly open: ReadonlySet<number>;
  /** Relaxations the authority may grant. */
  readonly grants: readonly string[];
  /** Relaxations that lift or ease it. */
  readonly easedBy: readonly string[];
}

/**
 * The one place that decides whether a document is needed. Where that hangs on open facts, the document depends on them; a
 * waiver or substitute that is undetermined keeps the stricter demand and says which facts would lift it (F7); texts nobody
 * confirmed spare nothing (F15).
 */
export function requirementsAsked({ program, table, filing, relied, requirements }: FilingContext): readonly Asked[] {
  const found: Asked[] = [];
  if (program.purpose === 'quick_estimate') return found;
  for (const requirement of requirements) {
    if (!isFor(requirement.scope, filing)) continue;
    const needed = requirement.when ? outcomeWhenFiled(requirement.when, table.situation, filing.route) : 'met';
    if (needed === 'not_met') continue;
    if (needed === 'met' && isPlain(requirement)) {
      found.push(...plainlyAsked(requirement));
      continue;
    }
    const open = new Set<number>();
    if (requirement.when && needed === 'undetermined') missingSlots(program, requirement.when, table.situation, open);
    for (const alternatives of alternativesOf(program, table, filing, requirement, relied)) {
      const documents = alternatives.map(({ document }) => document);
      const easing = easingOf(program, table, filing, requirement, documents, relied);
      found.push({
        origin: requirement.origin,
        requirement: requirement.item,
        alternatives: easing.form
          ? alternatives.map((one) => ({ ...one, form: { ...one.form, ...easing.form } }))
          : alternatives,
        isSure: needed === 'met',
        isProof: requirement.item.proof_of !== undefined,
        open: easing.spared ? open : new Set([...open, ...easing.open]),
        grants: easing.grants,
        easedBy: easing.easedBy,
        spared: easing.spared,
      });
    }
  }
  return found;
}

/** Whether nothing but its own test decides how a requirement asks. */
const isPlain = ({ item, instead, relaxations, alternatives }: CompiledRequirement): boolean =>
  item.proof_of === undefined &&
  instead === undefined &&
  relaxations.length === 0 &&
  alternatives.every(({ when }) => when === undefined);

const plain = new WeakMap<CompiledRequirement, readonly Asked[]>();
const none: ReadonlySet<number> = new Set();

/** The same for every candidate, and so made once. */
function plainlyAsked(requirement: CompiledRequirement): readonly Asked[] {
  const known = plain.get(requirement);
  if (known) return known;
  const { origin, item } = requirement;
  const alternatives = requirement.alternatives.map(
    ({ document, form }): Alternative => ({
      document,
      form: withWholeNames(form, origin.policy),
      isSure: true,
      open: none,
    }),
  );
  const asked = { origin, requirement: item, alternatives, isSure: true, isProof: false, spared: undefined };
  const found = alternatives.length === 0 ? [] : [{ ...asked, open: none, grants: [], easedBy: [] }];
  plain.set(requirement, found);
  return found;
}

/** The alternatives of a requirement; a proof of the route filed under asks once for every fact the route rests on. */
function alternativesOf(
  program: Program,
  table: FactTable,
  filing: Filing,
  requirement: CompiledRequirement,
  relied: ReliedOn,
): readonly (readonly Alternative[])[] {
  const { policy } = requirement.origin;
  if (requirement.item.proof_of) {
    const form = withWholeNames(requirement.item.form ?? {}, policy);
    const sets = new Map(relied.proofs.map(({ documents }) => [documents.join(), documents]));
    return [...sets.values()].map((documents) =>
      documents.map((document) => ({ document, form, isSure: true, open: new Set() })),
    );
  }
  const alternatives = requirement.alternatives.flatMap(({ document, when, form }): readonly Alternative[] => {
    const outcome = when ? outcomeWhenFiled(when, table.situation, filing.route) : 'met';
    if (outcome === 'not_met') return [];
    const open = new Set<number>();
    if (when && outcome === 'undetermined') missingSlots(program, when, table.situation, open);
    return [{ document, form: withWholeNames(form, policy), isSure: outcome === 'met', open }];
  });
  return alternatives.length > 0 ? [alternatives] : [];
}
