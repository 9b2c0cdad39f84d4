// Finds entries of a set fact that no criterion asks for, neither by themselves nor through a broader or narrower entry.
import type { CatalogueEntry, FactDefinition } from '../../model/vocabulary.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { groupBy } from '../windows.ts';

/**
 * Only sets: a choice answers a question, and the values nobody asks for are its "other". The posts of a guidance catalogue
 * are asked for by the routes they make.
 */
export const unusedEntry = defineRule('policy/unused-entry', 'pack', function* (lint) {
  const named = namedValues(lint);
  for (const fact of lint.located.facts) {
    const { value } = fact;
    if (value.type !== 'set') continue;
    const entries = entriesOf(lint, value, fact);
    const byId = new Map(entries.map((entry) => [entry.value.id, entry.value]));
    const wider = (id: string): readonly string[] => [id, ...broaderOf(byId.get(id)).flatMap(wider)];
    const asked = named.get(value.id) ?? new Set();
    const covered = new Set([...asked, ...[...asked].flatMap(wider)]);
    const isUnused = ({ id }: CatalogueEntry): boolean => !covered.has(id) && !wider(id).some((one) => asked.has(one));
    for (const entry of entries) {
      const above = broaderOf(entry.value);
      // Of a group the widest entry is told; one whose broader entry does not exist is told by another rule.
      if (isUnused(entry.value) && above.length === 0) yield unused(entry, value);
    }
  }
});

const broaderOf = (entry: CatalogueEntry | undefined): readonly string[] => [entry?.broader ?? []].flat();

const unused = (entry: Spot & { readonly value: CatalogueEntry }, fact: FactDefinition): Found => ({
  spot: below(entry, 'id'),
  message: `no criterion asks for "${entry.value.id}", so a candidate who has it is treated as one who has nothing`,
  hint: `name it in a criterion on "${fact.id}", say which entry is broader, or take it out`,
  witness: { shows: 'this candidate gets the same answer without it', facts: { [fact.id]: [entry.value.id] } },
});

type Entry = Spot & { readonly value: CatalogueEntry };

/** Where the entries of a fact are written: beside it, or in the files of its catalogue. */
function entriesOf({ located }: Lint, fact: FactDefinition, spot: Spot): readonly Entry[] {
  const list = (values: readonly CatalogueEntry[], at: Spot): readonly Entry[] =>
    values.map((value, index) => ({ ...below(at, index), value }));
  const posts = new Set(located.policies.filter(({ value }) => value.catalogue).map(({ document }) => document));
  if (fact.choices) return list(fact.choices, below(spot, 'choices'));
  return located.catalogues
    .filter(({ value, document }) => value.id === fact.catalogue && !posts.has(document))
    .flatMap((file) => list(file.value.entries, below(file, 'entries')));
}

/** Values that criteria name, by fact. */
function namedValues({ criteria }: Lint): ReadonlyMap<string, ReadonlySet<string>> {
  const tests = criteria.flatMap(({ value }) => ('fact' in value ? [value] : []));
  return new Map(
    [...groupBy(tests, ({ fact }) => fact)].map(([fact, group]) => [
      fact,
      new Set(group.flatMap(({ has_any = [], one_of = [] }) => [...has_any, ...one_of])),
    ]),
  );
}
