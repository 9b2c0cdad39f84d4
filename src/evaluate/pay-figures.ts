// Yearly or monthly pay as stated -> the other one, and whether two stated figures are the same pay.
import type { FactState, FactValue } from '../model/fact-state.ts';
import type { GivenFact } from '../model/profile.ts';
import type { Derived } from './derived-value.ts';

const toFen = (amount: number): number => Math.round(amount * 100) / 100;

/** Twelve months of a monthly pay, in CNY. */
export const yearlyFrom = (monthly: GivenFact | undefined): Derived | undefined =>
  converted(monthly, (amount) => toFen(amount * 12));

/** A twelfth of a yearly pay, in CNY. It is not rounded, so that it reaches a threshold exactly when the year does. */
export const monthlyFrom = (yearly: GivenFact | undefined): Derived | undefined =>
  converted(yearly, (amount) => amount / 12);

function converted(given: GivenFact | undefined, convert: (amount: number) => number): Derived | undefined {
  const state = given?.state;
  if (state?.kind !== 'interval') return undefined;
  const interval = { ...state, low: convert(state.low), high: convert(state.high) };
  return { state: interval, value: shownPay(interval) };
}

/** As people and JSON see it: to the fen. */
function shownPay({ low, high }: Extract<FactState, { kind: 'interval' }>): FactValue {
  if (low === high) return toFen(low);
  return {
    ...(Number.isFinite(low) ? { at_least: toFen(low) } : {}),
    ...(Number.isFinite(high) ? { below: toFen(high) } : {}),
  };
}

/** Both figures as CNY a year, where each is stated exactly and they are more than a rounding apart. */
export function differingPay(
  yearly: GivenFact | undefined,
  monthly: GivenFact | undefined,
): { readonly yearly: number; readonly twelve_months: number } | undefined {
  const [year, month] = [exact(yearly?.state), exact(monthly?.state)];
  if (year === undefined || month === undefined || Math.abs(year - month * 12) < 12) return undefined;
  return { yearly: year, twelve_months: toFen(month * 12) };
}

const exact = (state: FactState | undefined): number | undefined =>
  state?.kind === 'interval' && state.low === state.high ? state.low : undefined;
