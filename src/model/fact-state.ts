// What is known of one fact: a value, a range, some of its choices, or nothing yet; the ground all three-valued tests stand on.

/**
 * The values a fact may still have. Numbers, integers, dates (day numbers) and ordered choices (index, lowest 0) are
 * intervals; booleans (`true`, `false`), choices, countries and places are options; a set has members and may have more.
 */
export type FactState =
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      readonly lowOpen?: boolean;
      readonly highOpen?: boolean;
    }
  | { readonly kind: 'options'; readonly options: readonly string[] | 'any' }
  | { readonly kind: 'set'; readonly has: readonly string[]; readonly maybe: readonly string[] | 'any' }
  | { readonly kind: 'not_applicable' };

export const exactly = (value: number): FactState => ({ kind: 'interval', low: value, high: value });
export const option = (value: string | boolean): FactState => ({ kind: 'options', options: [String(value)] });
export const members = (has: readonly string[]): FactState => ({ kind: 'set', has, maybe: [] });
export const NOT_APPLICABLE: FactState = { kind: 'not_applicable' };

/** Where the state of a fact comes from. `unknown`: asked, the candidate does not know; `absent`: not asked yet. */
export type FactOrigin = 'given' | 'derived' | 'assumed' | 'unknown' | 'absent' | 'not_applicable';

/** A value as people and JSON see it: what the profile says, or what was derived or assumed. */
export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly at_least?: number; readonly below?: number }
  | { readonly has: readonly string[]; readonly maybe: readonly string[] };
