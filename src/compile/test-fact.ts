// A test of one fact -> a function from a situation to met, not met or unknown, by what is still possible for the fact.
import type { FactTest } from '../model/criterion.ts';
import type { FactState } from '../model/fact-state.ts';
import { FALSE, not, ON_FACTS, TRUE, type Truth, UNKNOWN, WITH_UNSEEN } from '../model/outcome.ts';
import { type PlainDate, toDayNumber } from '../model/plain-date.ts';
import type { CatalogueEntry, FactDefinition } from '../model/vocabulary.ts';
import { compileDay, type DayOf, oldestWithin } from './day.ts';
import { choicesOf } from './narrower-values.ts';
import { type PayBase, yearlyLine } from './pay-base.ts';
import type { Program, Test } from './program.ts';

type Context = Pick<Program, 'pack' | 'as_of' | 'slots' | 'narrower' | 'payBase'>;
type StateTest = (state: FactState) => Truth;

/** Compiles a test of a fact. A fact that does not apply meets no test (contract, states of a fact). */
export function compileFactTest(test: FactTest, definition: FactDefinition, context: Context): Test {
  const slot = context.slots.get(test.fact) ?? -1;
  const own = compileOwn(test, definition, context, slot);
  if (test.relaxable === undefined) return own;
  // Failing a relaxable criterion awaits discretion: once that is granted, it no longer asks anything.
  return (situation, level) => (level === ON_FACTS ? own(situation, level) : TRUE);
}

function compileOwn(test: FactTest, definition: FactDefinition, context: Context, slot: number): Test {
  if (test.at_least_times) return payTest(test.at_least_times, definition, context, slot);
  if (test.on_or_after !== undefined || test.on_or_before !== undefined) {
    const day = test.on_or_after ?? test.on_or_before ?? 'filing';
    const { slots, pack } = context;
    return byDay((as_of) =>
      dayTest(compileDay(day, as_of, slots, pack.holidays), slot, test.on_or_after !== undefined),
    );
  }
  return test.within === undefined
    ? onStates(test, definition, context, slot)
    : byDay((as_of) => onStates(test, definition, { ...context, as_of }, slot));
}

/** A test counted from the filing day, made anew only when that is another one than before: a program may be dated anew. */
function byDay(make: (as_of: PlainDate) => Test): Test {
  let last: { readonly as_of: PlainDate; readonly test: Test } | undefined;
  return (situation, level) => {
    if (last?.as_of !== situation.as_of) last = { as_of: situation.as_of, test: make(situation.as_of) };
    return last.test(situation, level);
  };
}

function onStates(test: FactTest, definition: FactDefinition, context: Context, slot: number): Test {
  const onState = stateTest(test, definition, context);
  const confirmed = confirmedOnly(test, definition, context);
  return ({ states }, level) => {
    const state = states[slot];
    if (state === undefined || state.kind === 'not_applicable') return FALSE;
    return level < WITH_UNSEEN && confirmed ? confirmed(state) : onState(state);
  };
}

const none: ReadonlySet<string> = new Set();

function stateTest(
  test: FactTest,
  definition: FactDefinition,
  context: Context,
  unconfirmed: ReadonlySet<string> = none,
): StateTest {
  const among = (values: readonly string[]) => oneOf(values, test.fact, context, unconfirmed);
  if (test.within) {
    const low = toDayNumber(oldestWithin(context.as_of, test.within));
    const high = toDayNumber(context.as_of);
    return (state) => inInterval(state, low, high);
  }
  if (test.at_least !== undefined) return atLeast(position(test.at_least, definition, context), false);
  if (test.more_than !== undefined) return atLeast(position(test.more_than, definition, context), true);
  if (test.at_most !== undefined) return negated(atLeast(position(test.at_most, definition, context), true));
  if (test.less_than !== undefined) return negated(atLeast(position(test.less_than, definition, context), false));
  if (test.inside) return inside(test.inside);
  if (test.has_any) return among(test.has_any);
  if (test.one_of) return among(test.one_of);
  const value = test.equals;
  if (typeof value === 'boolean') return among([String(value)]);
  if (definition.type === 'ordered' || typeof value === 'number') {
    const at = position(value ?? 0, definition, context);
    return (state) => inInterval(state, at, at);
  }
  return among([value ?? '']);
}

/** A number as it is; a choice of an ordered fact as its index. */
function position(value: number | string, definition: FactDefinition, context: Context): number {
  return typeof value === 'number' ? value : choicesOf(context.pack, definition).findIndex((c) => c.id === value);
}

const negated =
  (test: StateTest): StateTest =>
  (state) =>
    not(test(state));

const atLeast =
  (limit: number, strictly: boolean): StateTest =>
  (state) => {
    if (state.kind !== 'interval') return UNKNOWN;
    const { low, high } = state;
    if (low > limit || (low === limit && (!strictly || state.lowOpen === true))) return TRUE;
    return high > limit || (high === limit && !strictly && state.highOpen !== true) ? UNKNOWN : FALSE;
  };

/** Whether a closed interval holds the fact: surely, surely not, or perhaps. */
function inInterval(state: FactState, low: number, high: number): Truth {
  if (state.kind !== 'interval') return UNKNOWN;
  if (state.low >= low && state.high <= high) return TRUE;
  const below = state.high < low || (state.high === low && state.highOpen === true);
  const above = state.low > high || (state.low === high && state.lowOpen === true);
  return below || above ? FALSE : UNKNOWN;
}

/** Values and everything narrower count, of a set those confirmed only; a single choice that is only broader leaves it open. */
function oneOf(values: readonly string[], fact: string, context: Context, unconfirmed: ReadonlySet<string>): StateTest {
  const wanted = new Set(values.flatMap((value) => [...context.narrower(fact, value)]));
  const members = new Set([...wanted].filter((value) => !unconfirmed.has(value)));
  const known = new Map<string, Truth>();
  const ofOption = (option: string): Truth => {
    const before = known.get(option);
    if (before !== undefined) return before;
    const isNarrowerWanted = [...context.narrower(fact, option)].some((narrower) => wanted.has(narrower));
    const truth = wanted.has(option) ? TRUE : isNarrowerWanted ? UNKNOWN : FALSE;
    known.set(option, truth);
    return truth;
  };
  return (state) => {
    if (state.kind === 'set') {
      for (const value of state.has) if (members.has(value)) return TRUE;
      if (state.maybe === 'any') return UNKNOWN;
      for (const value of state.maybe) if (members.has(value)) return UNKNOWN;
      return FALSE;
    }
    if (state.kind !== 'options' || state.options === 'any') return UNKNOWN;
    return every(state.options, ofOption);
  };
}

/** Places: the place itself and whatever lies below it; a wider place given leaves it open. */
const inside =
  (places: readonly string[]): StateTest =>
  (state) => {
    if (state.kind !== 'options' || state.options === 'any') return UNKNOWN;
    const below = (a: string, b: string) => b === 'national' || a === b || a.startsWith(`${b}/`);
    return every(state.options, (option) => {
      if (places.some((place) => below(option, place))) return TRUE;
      return places.some((place) => below(place, option)) ? UNKNOWN : FALSE;
    });
  };

/** What all options come to; where they differ it is unknown. */
function every(options: readonly string[], test: (option: string) => Truth): Truth {
  let shared: Truth | undefined;
  for (const option of options) {
    const truth = test(option);
    if (truth === UNKNOWN || (shared !== undefined && shared !== truth)) return UNKNOWN;
    shared = truth;
  }
  return shared ?? TRUE;
}

const unconfirmedIds = new WeakMap<readonly CatalogueEntry[], ReadonlySet<string>>();

/** Looked for once in a catalogue, which many tests ask for. */
function unconfirmedIn(entries: readonly CatalogueEntry[]): ReadonlySet<string> {
  const known = unconfirmedIds.get(entries);
  if (known) return known;
  const found = new Set(entries.flatMap(({ id, confidence }) => (confidence === 'unconfirmed' ? [id] : [])));
  unconfirmedIds.set(entries, found);
  return found;
}

/** An unconfirmed catalogue entry counts only where unseen texts are granted (F15). */
function confirmedOnly(test: FactTest, definition: FactDefinition, context: Context): StateTest | undefined {
  const unconfirmed = unconfirmedIn(choicesOf(context.pack, definition));
  return unconfirmed.size === 0 ? undefined : stateTest(test, definition, context, unconfirmed);
}

function dayTest(day: DayOf, slot: number, after: boolean): Test {
  return (situation) => {
    const state = situation.states[slot];
    const limit = day(situation);
    if (state?.kind !== 'interval' || limit === undefined) return FALSE;
    if (after ? state.low >= limit.high : state.high <= limit.low) return TRUE;
    return (after ? state.high < limit.low : state.low > limit.high) ? FALSE : UNKNOWN;
  };
}

/**
 * Pay against a multiple of the base: from the upper end on met, below the lower end not met. Between them, and where no
 * figure or no upper end is known, it is met only where unseen sources are granted (contract, pay routes).
 */
function payTest(pay: { times: number; of: string }, definition: FactDefinition, context: Context, slot: number): Test {
  const published = context.payBase(pay.of);
  const ownSlot = ownFigureSlot(context, pay.of);
  const months = definition.unit === 'cny_a_month' ? 12 : 1;
  return ({ states }, level) => {
    const state = states[slot];
    if (state?.kind !== 'interval') return FALSE;
    const base = baseInUse(published, states[ownSlot]);
    const asked = base && yearlyLine(base, pay.times);
    const limit =
      level === WITH_UNSEEN ? (asked?.low ?? Number.NEGATIVE_INFINITY) : (asked?.high ?? Number.POSITIVE_INFINITY);
    // No pay reaches a line that nobody published, however high it may still turn out to be.
    return limit === Number.POSITIVE_INFINITY ? FALSE : atLeast(limit, false)(overMonths(state, months));
  };
}

/** Pay of a year in whole fen, from one month of it or the year: a twelfth of pay on the line is still on the line. */
function overMonths(state: Extract<FactState, { kind: 'interval' }>, months: number): FactState {
  const total = (pay: number): number => Math.round(pay * months * 100) / 100;
  return { ...state, low: total(state.low), high: total(state.high) };
}

/** The consultant's own figure, CNY a month, counts only where the pack has no value or a range that contains it. */
export function baseInUse(
  published: PayBase | undefined,
  own: FactState | undefined,
): (PayBase & { readonly own?: boolean }) | undefined {
  if (own?.kind !== 'interval' || own.low !== own.high || !Number.isFinite(own.low)) return published;
  if (!published)
    return { low: own.low, high: own.low, per: 'month', own: true, confidence: 'unconfirmed', sources: [] };
  const figure = published.per === 'month' ? own.low : own.low * 12;
  const isOpen = published.low !== published.high;
  const isInside = figure >= published.low && figure <= (published.high ?? Number.POSITIVE_INFINITY);
  return isOpen && isInside ? { ...published, low: figure, high: figure, own: true } : published;
}

/** The slot of the fact that may stand in for a wage series, if the series names one. */
export const ownFigureSlot = (context: Pick<Context, 'pack' | 'slots'>, series: string): number =>
  context.slots.get(context.pack.wages.find((wages) => wages.id === series)?.own_figure ?? '') ?? -1;
