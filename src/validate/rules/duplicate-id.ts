// Finds ids that are given twice: items of one policy, editions, facts, documents, places, sources, catalogues and their entries.
import { editionId } from '../../model/edition-id.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { itemsOf } from '../items-of.ts';
import type { Located, LocatedPack } from '../located-pack.ts';

interface Named extends Spot {
  readonly name: string;
}

export const duplicateId = defineRule('policy/duplicate-id', 'file', function* ({ folders }) {
  // Each folder by itself: writing an id again in a later folder is how it overrides an earlier one.
  for (const folder of folders) {
    for (const names of namespaces(folder)) yield* twice(names);
  }
});

function* twice(names: readonly Named[]): Generator<Found> {
  const first = new Map<string, Named>();
  for (const named of names) {
    const earlier = first.get(named.name);
    if (earlier === undefined) first.set(named.name, named);
    else {
      yield {
        spot: named,
        message: `"${named.name}" is already the id of another; expected an id of its own`,
        related: [{ spot: earlier, note: 'it is given first here' }],
      };
    }
  }
}

/** Groups of names in which each may stand once. */
function* namespaces(pack: LocatedPack): Generator<readonly Named[]> {
  const ids = (parts: readonly Located<{ readonly id: string }>[]): readonly Named[] =>
    parts.map((part) => ({ ...below(part, 'id'), name: part.value.id }));
  const inList = (spot: Spot, list: readonly { readonly id?: string | undefined }[]): readonly Named[] =>
    list.flatMap(({ id }, index) => (id === undefined ? [] : [{ ...below(spot, index, 'id'), name: id }]));
  yield pack.policies.map((policy) => ({ ...below(policy, 'effective_from'), name: editionId(policy.value) }));
  for (const parts of [
    pack.facts,
    pack.documents,
    pack.places,
    pack.sources,
    pack.catalogues,
    pack.wages,
    pack.countryLists,
  ]) {
    yield ids(parts);
  }
  yield pack.holidays.map((part) => ({ ...below(part, 'year'), name: String(part.value.year) }));
  for (const list of pack.countryLists) {
    yield list.value.countries.map(({ country }, index) => ({
      ...below(list, 'countries', index, 'country'),
      name: country,
    }));
  }
  for (const catalogue of pack.catalogues) yield inList(below(catalogue, 'entries'), catalogue.value.entries);
  for (const fact of pack.facts) yield inList(below(fact, 'choices'), fact.value.choices ?? []);
  for (const policy of pack.policies) {
    // Entries of a catalogue become routes, so they share their names with the items; factors are named apart.
    const items = itemsOf(policy).map((item) => ({ ...below(item, 'id'), name: item.value.id, section: item.section }));
    yield items.filter(({ section }) => section !== 'factors');
    yield items.filter(({ section }) => section === 'factors');
    const factors = below(policy, 'points_table', 'factors');
    for (const [index, factor] of (policy.value.points_table?.factors ?? []).entries()) {
      yield inList(below(factors, index, 'best_of'), factor.best_of ?? []);
      yield inList(below(factors, index, 'sum_of'), factor.sum_of ?? []);
    }
    for (const [index, condition] of (policy.value.filing_conditions ?? []).entries()) {
      yield inList(below(policy, 'filing_conditions', index, 'one_of'), condition.one_of ?? []);
    }
  }
}
