// What is asked for a filing -> one draft per document: which demands it answers, and which other documents would.

import type { Form } from '../../model/policy.ts';
import { documentForm } from './document-form.ts';
import type { FilingContext } from './filing-context.ts';
import { itemsOf } from './filing-context.ts';
import type { Alternative, Asked } from './requirements-asked.ts';
import { standingOf, worthOf } from './standing-of.ts';

/** A demand that a document answers. `form` is that of the alternative; `others` would answer the demand as well. */
export interface Demand {
  readonly asked: Asked;
  readonly form: Form;
  readonly others: readonly string[];
  readonly isSpared: boolean;
  /** Open facts on which it hangs that this very document answers. */
  readonly open: ReadonlySet<number>;
}

export type Drafts = ReadonlyMap<string, readonly Demand[]>;

/**
 * Documents asked for without alternative come first, so that a group is answered by one of them where it can be; what
 * proves the route comes last, as most of it is asked for already.
 */
export function draftDocuments(context: FilingContext, asked: readonly Asked[]): Drafts {
  const drafts = new Map<string, Demand[]>();
  const put = (one: Asked, document: string, more?: Partial<Demand>): void => {
    const alternative = one.alternatives.find((choice) => choice.document === document);
    const demand: Demand = {
      asked: one,
      form: alternative?.form ?? {},
      others: one.alternatives.flatMap((choice) => (choice.document === document ? [] : [choice.document])),
      isSpared: one.spared !== undefined,
      open: openOf(one),
    };
    const demands = drafts.get(document) ?? [];
    demands.push(more ? { ...demand, ...more } : demand);
    drafts.set(document, demands);
  };
  const own = asked.filter(({ isProof }) => !isProof);
  const proofs = asked.filter(({ isProof }) => isProof);
  const [single, groups] = [own.filter(isSingle), own.filter((one) => !isSingle(one))];
  for (const one of single) put(one, principal(one).document);
  for (const one of own) {
    const substitute = one.spared?.substitute;
    if (substitute !== undefined) put(one, substitute, { form: {}, others: [], isSpared: false, open: new Set() });
  }
  const principals = new Set(groups.map((one) => principal(one).document));
  const isDraft = (document: string): boolean => drafts.has(document);
  for (const one of proofs) {
    const [document] = one.alternatives;
    if (document && isSingle(one) && !principals.has(document.document)) put(one, document.document);
  }
  for (const one of groups) put(one, pick(context, one, isDraft));
  for (const one of proofs) {
    if (isSingle(one) && !principals.has(principal(one).document)) continue;
    const covering = [...drafts].find(([document, demands]) => answers(one, document, demands))?.[0];
    put(one, covering ?? pick(context, one, isDraft), covering === undefined ? undefined : { others: [] });
  }
  return drafts;
}

/** Open facts on which a demand and its alternatives hang. */
function openOf({ open, alternatives }: Asked): ReadonlySet<number> {
  if (alternatives.every((choice) => choice.open.size === 0)) return open;
  return new Set([...open, ...alternatives.flatMap((choice) => [...choice.open])]);
}

const isSingle = ({ alternatives }: Asked): boolean => alternatives.length === 1;

/** The alternative that surely serves and stands first; where all hang on open facts, the first. */
function principal({ alternatives, origin }: Asked): Alternative {
  const found = alternatives.find(({ isSure }) => isSure) ?? alternatives[0];
  if (!found) throw new Error(`"${origin.id}" asks for no document`);
  return found;
}

/** Whether a draft already answers a proof: by itself, or as the chosen one of a group that holds the proving document. */
const answers = (proof: Asked, document: string, demands: readonly Demand[]): boolean =>
  proof.alternatives.some(
    (choice) => choice.document === document || demands.some(({ others }) => others.includes(choice.document)),
  );

/** Of a group: a document held, else one asked for anyway, else the best standing; the first in order among equals. */
function pick(context: FilingContext, one: Asked, isDraft: (document: string) => boolean): string {
  const first = principal(one);
  if (one.spared) return first.document;
  let best = { document: first.document, worth: Number.POSITIVE_INFINITY };
  for (const { document, form, isSure } of one.alternatives) {
    if (isSure !== first.isSure) continue;
    const worth = worthOf(standingOf(context, document, documentForm(context, document, [form])).status);
    const rank = worth > 0 && isDraft(document) ? 0.5 : worth;
    if (rank < best.worth) best = { document, worth: rank };
  }
  return best.document;
}

/** Documents in hand that would answer a demand only for some values of open facts, with those facts. */
export function heldAlternatives(
  context: FilingContext,
  asked: readonly Asked[],
  drafts: Drafts,
): readonly [Asked, Alternative][] {
  const found: [Asked, Alternative][] = [];
  for (const one of asked) {
    for (const choice of one.alternatives) {
      if (choice.isSure || drafts.has(choice.document)) continue;
      if (itemsOf(context.profile, choice.document).length > 0) found.push([one, choice]);
    }
  }
  return found;
}
