// The three outcomes and Kleene's truth tables over them.

/** What a route, condition or requirement comes to on the facts given. */
export type Outcome = 'met' | 'not_met' | 'undetermined';

/** What an undetermined outcome waits for. */
export type Awaits = 'facts' | 'discretion' | 'source';

/** Kleene's three values as numbers, so that and is the smaller and or the larger: 0 false, 1 unknown, 2 true. */
export type Truth = 0 | 1 | 2;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export const not = (value: Truth): Truth => (value === TRUE ? FALSE : value === FALSE ? TRUE : UNKNOWN);
export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);
export const truth = (value: boolean): Truth => (value ? TRUE : FALSE);

/**
 * What is granted beyond the facts when a criterion is evaluated; each level includes the one before.
 * 0 facts only, 1 every discretion and relaxation of texts seen and in force, 2 every unseen or doubtful text too.
 */
export type Level = 0 | 1 | 2;
export const ON_FACTS = 0;
export const WITH_DISCRETION = 1;
export const WITH_UNSEEN = 2;
