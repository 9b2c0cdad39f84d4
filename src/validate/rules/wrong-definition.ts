// Finds facts whose definition contradicts itself: a choice without choices, an assumption the fact cannot have.
import type { CatalogueEntry, FactDefinition } from '../../model/vocabulary.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { Lint } from '../lint.ts';
import type { Located } from '../located-pack.ts';
import { unknownName } from '../unknown-name.ts';

export const wrongDefinition = defineRule('policy/wrong-definition', 'pack', function* (lint) {
  const catalogues = new Set(lint.located.catalogues.map(({ value }) => value.id));
  for (const fact of lint.located.facts) {
    const { id, type, catalogue, choices, minimum, maximum } = fact.value;
    if (catalogue !== undefined && !catalogues.has(catalogue)) {
      yield unknownName(below(fact, 'catalogue'), catalogue, 'a catalogue of the pack', catalogues);
      continue;
    }
    const chosen = type === 'choice' || type === 'ordered' || type === 'set';
    const lists = [catalogue, choices].filter((list) => list !== undefined).length;
    if (chosen && lists !== 1) {
      yield {
        spot: below(fact, 'type'),
        message: `"${id}" is of type ${type}; expected either "choices" or "catalogue"`,
      };
    }
    if (!chosen && lists > 0)
      yield { spot: below(fact, 'type'), message: `"${id}" is of type ${type}, which has no choices` };
    if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
      yield { spot: below(fact, 'minimum'), message: `the minimum ${minimum} is over the maximum ${maximum}` };
    }
    yield* wrongAssumption(lint, fact);
    yield* wrongBroader(fact, choices ?? [], choices ?? []);
  }
  for (const list of lint.located.catalogues) {
    // A later folder may add entries to a catalogue of an earlier one.
    const sameId = lint.located.catalogues.filter(({ value }) => value.id === list.value.id);
    yield* wrongBroader(
      list,
      list.value.entries,
      sameId.flatMap(({ value }) => value.entries),
    );
  }
});

function* wrongAssumption(lint: Lint, fact: Located<FactDefinition>): Generator<Found> {
  const { id, type, when_absent } = fact.value;
  if (when_absent === 'unknown') return;
  const { assume } = when_absent;
  const spot = below(fact, 'when_absent', 'assume');
  const choices = lint.choices(fact.value)?.map((choice) => choice.id);
  const right: Readonly<Record<FactDefinition['type'], boolean>> = {
    boolean: typeof assume === 'boolean',
    integer: typeof assume === 'number',
    number: typeof assume === 'number',
    date: false,
    country: typeof assume === 'string',
    place: typeof assume === 'string',
    choice: typeof assume === 'string',
    ordered: typeof assume === 'string',
    set: Array.isArray(assume),
  };
  if (!right[type]) {
    yield { spot, message: `${JSON.stringify(assume)} cannot be assumed of "${id}", which is of type ${type}` };
    return;
  }
  for (const name of [assume].flat()) {
    if (choices && !choices.includes(String(name)))
      yield unknownName(spot, String(name), `a choice of "${id}"`, choices);
  }
}

/** `broader` names an entry of the same list. */
function* wrongBroader(
  list: Located<{ readonly id: string }>,
  entries: readonly CatalogueEntry[],
  all: readonly CatalogueEntry[],
): Generator<Found> {
  const known = new Set(all.map(({ id }) => id));
  const key = 'entries' in list.value ? 'entries' : 'choices';
  for (const [index, entry] of entries.entries()) {
    const broader = entry.broader === undefined ? [] : [entry.broader].flat();
    for (const name of broader) {
      if (!known.has(name))
        yield unknownName(below(list, key, index, 'broader'), name, `an entry of "${list.value.id}"`, known);
    }
  }
}
