// The forms that requirements ask of a document, and the defaults in force for it -> one form, key by key.
import { relaxationTruth } from '../../compile/compile.ts';
import { lawOf } from '../../compile/dated-program.ts';
import type { CompiledItem, Program } from '../../compile/program.ts';
import { ON_FACTS, TRUE } from '../../model/outcome.ts';
import type { Form, FormDefault } from '../../model/policy.ts';
import type { FilingContext } from './filing-context.ts';
import { isFor } from './is-for.ts';
import { outcomeWhenFiled } from './when-filed.ts';
import { withWholeNames } from './with-whole-names.ts';

/**
 * A requirement's own form wins over the defaults, a default that names the document over one for all, and the first of
 * several requirements over the others; a key that only one of them has is asked all the same.
 */
export function documentForm(context: FilingContext, document: string, asked: readonly Form[]): Form {
  const layers = [
    ...defaultsFor(context.program, document).map((item) => defaultForm(context, item)),
    ...[...asked].reverse(),
  ];
  return Object.assign({}, ...layers);
}

/** What a default asks here; one whose test is undetermined asks all the same, one that is waived asks nothing. */
function defaultForm({ table, filing }: FilingContext, compiled: CompiledItem<FormDefault>): Form {
  const { item, origin, scope, when, relaxations } = compiled;
  if (!isFor(scope, filing)) return {};
  if (when && outcomeWhenFiled(when, table.situation, filing.route) === 'not_met') return {};
  let form = withWholeNames(item.form, origin.policy);
  for (const relaxation of relaxations) {
    if (!isFor(relaxation.scope, filing) || relaxationTruth(relaxation, table.situation, ON_FACTS) !== TRUE) continue;
    if (relaxation.item.waive) return {};
    form = { ...form, ...withWholeNames(relaxation.item.form ?? {}, relaxation.origin.policy) };
  }
  return form;
}

const known = new WeakMap<Program, Map<string, readonly CompiledItem<FormDefault>[]>>();

/** Defaults that speak of a document: those for all of them first, then those that name it. */
function defaultsFor(program: Program, document: string): readonly CompiledItem<FormDefault>[] {
  const law = lawOf(program);
  const byDocument = known.get(law) ?? new Map<string, readonly CompiledItem<FormDefault>[]>();
  known.set(law, byDocument);
  let found = byDocument.get(document);
  if (!found) {
    const speaking = program.formDefaults.filter(
      ({ item }) => !item.except?.includes(document) && (item.documents?.includes(document) ?? true),
    );
    const isGeneral = ({ item }: CompiledItem<FormDefault>) => item.documents === undefined;
    found = [...speaking.filter(isGeneral), ...speaking.filter((one) => !isGeneral(one))];
    byDocument.set(document, found);
  }
  return found;
}
