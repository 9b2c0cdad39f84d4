// A profile and the place of the filing -> the facts that follow from other data, and where these contradict what is stated.
import { definitionsOf } from '../compile/vocabulary-maps.ts';
import type { AssessmentWarning } from '../model/assessment.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import type { FactDefinition, Place } from '../model/vocabulary.ts';
import { checksOf, DERIVATIONS, type Derivation, type Given } from './derivations.ts';
import type { Derived } from './derived-value.ts';
import { type DerivedFact, normalised } from './fact-table.ts';
import { shownValue, statedDiffers } from './stated-differs.ts';

export interface DerivedFacts {
  readonly facts: ReadonlyMap<string, DerivedFact>;
  readonly warnings: readonly AssessmentWarning[];
}

/**
 * The facts of the pack that follow from other data. A certain one wins over a stated value, one read from a history or
 * a document yields to it; either way a contradiction is a warning. `above`: the places above the place, nearest first.
 */
export function deriveFacts(
  profile: Profile,
  definitions: readonly FactDefinition[],
  place: Place | undefined,
  filing_on: PlainDate,
  above: readonly Place[] = [],
): DerivedFacts {
  const byId = definitionsOf(definitions);
  const given: Given = { profile, definitions: byId, places: place ? [place, ...above] : above, filing_on };
  const facts = new Map<string, DerivedFact>();
  const warnings: AssessmentWarning[] = [];
  for (const [id, derivation] of derivations) {
    const definition = byId.get(id);
    const derived = definition && derivation.derive(given);
    if (!derived) continue;
    const wins = derivation.wins === true;
    const { state, value } = derived;
    facts.set(id, { state, value, from: derivation.from, wins });
    warnings.push(...contradiction(given, definition, derivation, derived));
    if (wins || !isStated(profile, id))
      for (const note of derivation.notes?.(given) ?? [])
        warnings.push({ ...note, facts: [id], evidence: [], sources: [] });
  }
  for (const check of checksOf(given)) warnings.push({ ...check, evidence: [], sources: [] });
  return { facts, warnings };
}

const derivations = Object.entries(DERIVATIONS);

const isStated = (profile: Profile, id: string): boolean => profile.facts.has(id) || profile.not_applicable.has(id);

/** A stated value that the derived one excludes; years are compared as full years. Pay has a check of its own. */
function contradiction(
  { profile }: Given,
  definition: FactDefinition,
  { wins, from, document }: Derivation,
  derived: Derived,
): readonly AssessmentWarning[] {
  const stated = profile.facts.get(definition.id);
  const isFromFact = profile.facts.has(from) && wins !== true;
  if (!stated || isFromFact || !statedDiffers(normalised(definition, stated.state), derived.state)) return [];
  const values = { stated: shownValue(stated.value), derived: shownValue(derived.value), from };
  const code = wins ? 'derived_overrides_stated' : 'stated_differs_from_history';
  return [{ code, level: 'check', values, facts: [definition.id], evidence: document ? [document] : [], sources: [] }];
}
