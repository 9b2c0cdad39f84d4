// What was typed for a date or a number -> the fact told: the one asked for, or the one that its question also settles.
import type { Pack } from '../model/pack.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { type Read, value } from './read.ts';
import { readDay } from './read-day.ts';
import { readNumber, type TypedNumber } from './read-number.ts';

export interface ToldFact {
  readonly fact: string;
  readonly value: string | TypedNumber['value'];
}

const isAge = /^\d{1,3}\s*(?:years?(?: old)?|周?岁)?$/i;

/** An age typed for a date of birth, an amount a month typed for a yearly one, are told as what they are. */
export function readFact({ facts }: Pack, definition: FactDefinition, typed: string): Read<ToldFact> {
  const { id } = definition;
  const followers = facts.filter(({ asked_as }) => asked_as === id);
  if (definition.type === 'date') {
    const years = followers.find(({ unit }) => unit === 'years');
    const age = years && isAge.test(typed.trim()) ? readNumber(typed, years) : undefined;
    if (years && age?.kind === 'value') return value({ fact: years.id, value: age.value.value });
    return toldAs(id, readDay(typed, { months: true }), (day) => day);
  }
  const read = readNumber(typed, definition);
  const monthly = followers.find(({ unit }) => unit === 'cny_a_month');
  if (monthly && read.kind === 'value' && read.value.monthly)
    return value({ fact: monthly.id, value: read.value.value });
  return toldAs(id, read, ({ value: number }) => number);
}

function toldAs<T>(fact: string, read: Read<T>, take: (one: T) => ToldFact['value']): Read<ToldFact> {
  if (read.kind === 'wrong') return read;
  if (read.kind === 'value') return value({ fact, value: take(read.value) });
  return { kind: 'ambiguous', values: read.values.map((one) => ({ fact, value: take(one) })) };
}
