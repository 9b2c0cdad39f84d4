// Finds names that are neither items nor facts and that nothing has: groups, instruments, wage series, lists, bodies, tables.
import { editionId } from '../../model/edition-id.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { type NameUse, namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

interface Names {
  readonly keys: readonly string[];
  readonly what: string;
  readonly known: (lint: Lint) => Iterable<string>;
}

const instruments = ({ located }: Lint): readonly string[] => located.policies.map(({ value }) => value.id);

/** Where each kind of name is written in a policy, and what it must be the name of. */
const kinds: readonly Names[] = [
  {
    keys: ['replaced_by'],
    what: 'a policy of the pack',
    known: (lint) => [...instruments(lint), ...lint.located.policies.map(({ value }) => editionId(value))],
  },
  {
    keys: ['certification'],
    what: 'a certification table of the pack',
    known: ({ items }) => items.filter(({ section }) => section === 'certification').map(({ value }) => value.id),
  },
  {
    keys: ['list'],
    what: 'a list of countries of the pack',
    known: ({ located }) => located.countryLists.map(({ value }) => value.id),
  },
  {
    keys: ['by'],
    what: 'a role of an authority or a body of a catalogue',
    known: ({ located }) => [
      'permit_authority',
      ...located.catalogues.flatMap(({ value }) => value.entries.map(({ id }) => id)),
    ],
  },
];

export const unknownNames = defineRule('policy/unknown-name', 'pack', function* (lint) {
  for (const { keys, what, known } of kinds) {
    const names = new Set(known(lint));
    for (const policy of lint.located.policies) {
      for (const use of namesUnder(keys, policy.value, policy)) {
        if (!names.has(use.name)) yield unknownName(use, use.name, what, names);
      }
    }
  }
  const groups = new Set(
    lint.located.policies.flatMap(({ value }) => (value.routes ?? []).flatMap(({ group }) => group ?? [])),
  );
  const series = new Set(lint.located.wages.map(({ value }) => value.id));
  for (const { use, what, known } of inCriteria(lint, groups, series)) {
    if (!new Set(known).has(use.name)) yield unknownName(use, use.name, what, known);
  }
});

function* inCriteria(
  lint: Lint,
  groups: Iterable<string>,
  series: Iterable<string>,
): Generator<{ use: NameUse; what: string; known: Iterable<string> }> {
  for (const { value, ...spot } of lint.criteria) {
    if ('group' in value) {
      for (const use of namesUnder(['group'], value, spot)) yield { use, what: 'the group of a route', known: groups };
    }
    if ('category' in value && value.of !== undefined) {
      yield { use: { ...below(spot, 'of'), name: value.of }, what: 'a policy of the pack', known: instruments(lint) };
    }
    if ('fact' in value && value.at_least_times !== undefined) {
      const use = { ...below(spot, 'at_least_times', 'of'), name: value.at_least_times.of };
      yield { use, what: 'a wage series of the pack', known: series };
    }
  }
}
