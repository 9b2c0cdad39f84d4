// Turns the value of one fact in a profile into the state it leaves the fact in, by the type the pack declares.
import type { DocumentPath } from '../../model/diagnostic.ts';
import { exactly, type FactState, members, option } from '../../model/fact-state.ts';
import { dateSpan, toDayNumber } from '../../model/plain-date.ts';
import type { GivenFact } from '../../model/profile.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { choiceField } from './choice-field.ts';
import {
  country,
  type Field,
  flag,
  impossible,
  isMapping,
  listOf,
  type Reading,
  record,
  report,
  wrongType,
} from './fields.ts';
import { dayHint, numberHint, saysUnknown } from './hints.ts';
import { placeField } from './place-field.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

type Read = Pick<GivenFact, 'state' | 'value'>;

/** The reader of a fact's value. A range, a month or `{ has, maybe }` leaves more than one value open. */
export function factField(fact: FactDefinition, index: VocabularyIndex): Field<GivenFact> {
  const field = byType(fact, index);
  const choices: ReadonlySet<unknown> = new Set(index.choicesOf(fact));
  return (reading, path, value) => {
    if (typeof value === 'string' && !choices.has(value) && saysUnknown(value)) {
      const hint = `leave it out here and list it at the end of the profile: unknown: [${fact.id}]`;
      return wrongType(reading, path, value, 'the value of the fact', hint);
    }
    const read = field(reading, path, value);
    return read && { state: read.state, value: read.value, path };
  };
}

function byType(fact: FactDefinition, index: VocabularyIndex): Field<Read> {
  const choices = index.choicesOf(fact);
  const choice = choiceField(index.entriesOf(fact), `value of ${fact.id}`);
  switch (fact.type) {
    case 'boolean':
      return mapped(flag, (value) => ({ state: option(value), value }));
    case 'country':
      return mapped(country, (value) => ({ state: option(value), value }));
    case 'place':
      return mapped(placeField(index.places), (value) => ({ state: option(value), value }));
    case 'choice':
      return mapped(choice, (value) => ({ state: option(value), value }));
    case 'ordered':
      return mapped(choice, (value) => ({ state: exactly(choices.indexOf(value)), value }));
    case 'set':
      return setField(choice);
    case 'date':
      return dateField;
    case 'integer':
    case 'number':
      return (reading, path, value) =>
        isMapping(value) ? range(fact, reading, path, value) : single(fact, reading, path, value);
  }
}

const mapped =
  <T>(field: Field<T>, then: (value: T) => Read): Field<Read> =>
  (reading, path, value) => {
    const read = field(reading, path, value);
    return read === undefined ? undefined : then(read);
  };

/** A list is complete, what it does not name is denied; `{ has, maybe }` leaves the members of `maybe` open. */
function setField(choice: Field<string>): Field<Read> {
  const list = listOf(choice, 'values');
  const open = record({ has: list, maybe: list });
  const unique = (names: readonly string[]) => [...new Set(names)];
  const whole = mapped(list, (names) => ({ state: members(unique(names)), value: unique(names) }));
  return (reading, path, value) => {
    if (!isMapping(value)) return whole(reading, path, value);
    const read = open(reading, path, value);
    if (!read) return undefined;
    const has = unique(read.has ?? []);
    const maybe = unique(read.maybe ?? []).filter((name) => !has.includes(name));
    return { state: { kind: 'set', has, maybe }, value: { has, maybe } };
  };
}

/** A day, or a month that stands for every day of it, as day numbers. */
const dateField: Field<Read> = (reading, path, value) => {
  const span = typeof value === 'string' ? dateSpan(value) : undefined;
  if (typeof value === 'string' && span) {
    const [first, last] = span;
    return { state: { kind: 'interval', low: toDayNumber(first), high: toDayNumber(last) }, value };
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) return impossible(reading, path, value);
  return wrongType(reading, path, value, 'a day written YYYY-MM-DD, or a month written YYYY-MM', dayHint(value));
};

/** Money has two decimals at most. */
const isMoney = (fact: FactDefinition): boolean => /^(cny|usd)/.test(fact.unit ?? '');

/** One number that the fact may have; limits are included. */
function numberOf(fact: FactDefinition, reading: Reading, path: DocumentPath, value: unknown): number | undefined {
  const expected = fact.type === 'integer' ? 'a whole number' : 'a number';
  if (typeof value !== 'number' || !Number.isFinite(value))
    return wrongType(reading, path, value, expected, numberHint(value));
  if (fact.type === 'integer' && !Number.isInteger(value)) return wrongType(reading, path, value, expected);
  if (isMoney(fact) && Math.round(value * 100) / 100 !== value) {
    const message = `${value} has more than two decimals, expected an amount of money`;
    return report(reading, path, 'profile/too-precise', message, { hint: `write ${Math.round(value * 100) / 100}` });
  }
  const { minimum: least = Number.NEGATIVE_INFINITY, maximum: most = Number.POSITIVE_INFINITY } = fact;
  if (value >= least && value <= most) return value;
  const limit = value < least ? `under ${least}, the least` : `over ${most}, the most`;
  return report(reading, path, 'profile/out-of-range', `${value} is ${limit} that ${fact.id} can be`);
}

function single(fact: FactDefinition, reading: Reading, path: DocumentPath, value: unknown): Read | undefined {
  const number = numberOf(fact, reading, path, value);
  return number === undefined ? undefined : { state: exactly(number), value: number };
}

const rangeHint = () => 'a range is written { at_least: 3, below: 5 } and does not include the 5';

/** `{ at_least, below }`; an end that is not given is the least or the most the fact can be. */
function range(
  fact: FactDefinition,
  reading: Reading,
  path: DocumentPath,
  value: Readonly<Record<string, unknown>>,
): Read | undefined {
  const end: Field<number> = (at, where, each) => numberOf(fact, at, where, each);
  const before = reading.findings.length;
  const { at_least, below } = record({ at_least: end, below: end }, {}, rangeHint)(reading, path, value) ?? {};
  if (reading.findings.length > before) return undefined;
  if (at_least === undefined && below === undefined) {
    return wrongType(reading, path, value, 'a number, or a range such as { at_least: 3, below: 5 }');
  }
  const low = at_least ?? fact.minimum ?? Number.NEGATIVE_INFINITY;
  if (below !== undefined && below <= low) {
    const message = `no value is at least ${low} and below ${below}`;
    return report(reading, path, 'profile/empty-range', message, {
      hint: 'the lower end comes first: { at_least, below }',
    });
  }
  return {
    state: stateOf(fact, low, below),
    value: { ...(at_least !== undefined && { at_least }), ...(below !== undefined && { below }) },
  };
}

/** Below 5 ends a whole number at 4, and any other number before 5. */
function stateOf(fact: FactDefinition, low: number, below: number | undefined): FactState {
  if (below === undefined) return { kind: 'interval', low, high: fact.maximum ?? Number.POSITIVE_INFINITY };
  return fact.type === 'integer'
    ? { kind: 'interval', low, high: below - 1 }
    : { kind: 'interval', low, high: below, highOpen: true };
}
