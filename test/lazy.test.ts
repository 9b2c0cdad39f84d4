// Objects whose parts are worked out when they are read: once, only what is read, and in the order in which they are named.
import { expect, test } from 'vitest';
import { lazy, settled } from '../src/lazy.ts';

interface Fee {
  readonly days: number;
  readonly amount: number;
  readonly note?: string;
}

/** A fee of 10 a day, and what was worked out so far. */
function feeMaker() {
  const worked: string[] = [];
  const make = lazy<{ readonly days: number }, Fee>({
    days: ({ days }) => {
      worked.push('days');
      return days;
    },
    amount: (_, { days }) => {
      worked.push('amount');
      return days * 10;
    },
    note: ({ days }) => (days > 90 ? 'long' : undefined),
  });
  return { make, worked };
}

test('nothing is worked out before it is read, and nothing twice', () => {
  const { make, worked } = feeMaker();
  const fee = make({ days: 3 });
  expect(worked).toEqual([]);
  expect([fee.amount, fee.amount, fee.days]).toEqual([30, 30, 3]);
  expect(worked).toEqual(['days', 'amount']);
});

test('two objects of one maker have nothing to do with each other', () => {
  const { make } = feeMaker();
  const [short, long] = [make({ days: 3 }), make({ days: 100 })];
  expect([short.amount, long.amount, short.note, long.note]).toEqual([30, 1000, undefined, 'long']);
});

test('settled, it is plain data in the order of its parts, without those it does not have', () => {
  const { make } = feeMaker();
  expect(JSON.stringify(settled(make({ days: 100 })))).toBe('{"days":100,"amount":1000,"note":"long"}');
  expect(JSON.stringify(settled(make({ days: 3 })))).toBe('{"days":3,"amount":30}');
});
