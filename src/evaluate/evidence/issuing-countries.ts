// A document, its form and the facts -> the countries that may issue it for this candidate, and which facts leave that open.
import type { Program } from '../../compile/program.ts';
import type { Form } from '../../model/policy.ts';
import { isOpen } from '../trace.ts';
import type { FilingContext } from './filing-context.ts';

export interface IssuingCountries {
  readonly known: readonly string[];
  /** Open facts that may add a country. */
  readonly open: readonly number[];
}

/** Countries the form asks for; undefined where any country will do. */
export function countriesAsked({ program, table }: FilingContext, form: Form): IssuingCountries | undefined {
  const { issuing_country: asked } = form;
  if (asked === undefined) return undefined;
  if (Array.isArray(asked)) return { known: asked, open: [] };
  return countriesOf(
    table,
    asked.facts.flatMap((fact) => program.slots.get(fact) ?? []),
  );
}

/** Countries that facts proved by the document name, such as the country of the degree. */
export const countriesTold = ({ program, table }: FilingContext, document: string): readonly string[] =>
  countriesOf(table, countrySlots(program).get(document) ?? []).known;

function countriesOf({ situation }: FilingContext['table'], slots: readonly number[]): IssuingCountries {
  const known = slots.flatMap((slot) => {
    const state = situation.states[slot];
    return state?.kind === 'options' && state.options !== 'any' && state.options.length === 1 ? state.options : [];
  });
  return { known: [...new Set(known)], open: slots.filter((slot) => isOpen(situation, slot)) };
}

const slotsByFacts = new WeakMap<Program['definitions'], ReadonlyMap<string, readonly number[]>>();

function countrySlots({ definitions }: Program): ReadonlyMap<string, readonly number[]> {
  const kept = slotsByFacts.get(definitions);
  if (kept) return kept;
  const found = new Map<string, number[]>();
  definitions.forEach((definition, slot) => {
    if (definition.type !== 'country') return;
    for (const document of definition.proved_by ?? []) found.set(document, [...(found.get(document) ?? []), slot]);
  });
  slotsByFacts.set(definitions, found);
  return found;
}
