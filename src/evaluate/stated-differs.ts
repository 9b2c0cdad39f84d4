// A stated and a derived state of one fact -> whether no value is left that both allow.
import type { FactState, FactValue } from '../model/fact-state.ts';

/** Whether two states exclude each other; ranges that overlap and sets that may still agree do not. */
export function statedDiffers(stated: FactState, derived: FactState): boolean {
  if (stated.kind === 'interval' && derived.kind === 'interval')
    return isBelow(stated, derived) || isBelow(derived, stated);
  if (stated.kind === 'options' && derived.kind === 'options') {
    const [a, b] = [stated.options, derived.options];
    return a !== 'any' && b !== 'any' && !a.some((option) => b.includes(option));
  }
  if (stated.kind === 'set' && derived.kind === 'set') return hasMore(stated, derived) || hasMore(derived, stated);
  return false;
}

type Interval = Extract<FactState, { kind: 'interval' }>;
type Members = Extract<FactState, { kind: 'set' }>;

const isBelow = (a: Interval, b: Interval): boolean =>
  a.high < b.low || (a.high === b.low && (a.highOpen === true || b.lowOpen === true));

/** Whether a set surely has a member that the other surely lacks. */
const hasMore = (a: Members, b: Members): boolean => {
  const { maybe } = b;
  return maybe !== 'any' && a.has.some((member) => !b.has.includes(member) && !maybe.includes(member));
};

/** A value for a warning: as in the profile, ranges and lists in signs that need no language. */
export function shownValue(value: FactValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  if ('has' in value) return [...value.has, ...value.maybe.map((member) => `${member}?`)].join(', ');
  if ('length' in value) return value.join(', ');
  const { at_least, below } = value;
  return [at_least === undefined ? [] : `≥ ${at_least}`, below === undefined ? [] : `< ${below}`].flat().join(', ');
}
