// Dated wage values -> the base a place multiplies on a day, as an exact number, a range, or only a floor.
import type { Confidence } from '../model/confidence.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { WageValue } from '../model/reference-series.ts';

/** The number the place multiplies, CNY a month or a year. Without `high` only a floor is known, which can only exclude. */
export interface PayBase {
  readonly low: number;
  readonly high?: number;
  readonly per: 'month' | 'year';
  /** The place whose figure it is, and the entry of the pack; absent where the profile gave the figure. */
  readonly place?: string;
  readonly value?: WageValue;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** Pay asked for `times` the base: below `low` not met, from `high` on met. CNY, compared in fen to stay exact. */
export interface PayLine {
  readonly low: number;
  readonly high?: number;
}

/** Yearly pay asked: 12 x times x month, or times x year. */
export const yearlyLine = (base: PayBase, times: number): PayLine =>
  line(base, base.per === 'month' ? 12 * times : times);

/** Monthly pay asked: times x month, or times x year / 12. */
export const monthlyLine = (base: PayBase, times: number): PayLine =>
  line(base, base.per === 'month' ? times : times / 12);

const line = (base: PayBase, factor: number): PayLine => ({
  low: product(base.low, factor),
  ...(base.high === undefined ? {} : { high: product(base.high, factor) }),
});

/** Product in whole fen, so that 6 x 12 x 7,588.25 has no binary remainder. */
const product = (value: number, factor: number): number => Math.round(Math.round(value * 100) * factor) / 100;

/** A zone takes the value of the city it lies in; a city never takes its province's unless `same_as` says so. */
export function findPayBase(pack: Pack, series: string, place: string, day: PlainDate): PayBase | undefined {
  const values = pack.wages.find((wages) => wages.id === series)?.values ?? [];
  const inForce = (id: string) => values.find((v) => v.place === id && v.from <= day && day <= v.until);
  let value = inForce(wagePlace(pack, place));
  for (let hops = 0; value?.same_as !== undefined && hops < values.length; hops += 1) value = inForce(value.same_as);
  if (value?.value === undefined) return undefined;
  const { value: figure } = value;
  const range =
    typeof figure === 'number'
      ? { low: figure, high: figure }
      : { low: figure.from, ...(figure.to === undefined ? {} : { high: figure.to }) };
  return {
    ...range,
    per: value.per ?? 'month',
    place: value.place,
    value,
    confidence: value.confidence,
    sources: value.sources,
  };
}

/** The place whose wage is asked for: of a zone the city it lies in. */
export function wagePlace(pack: Pack, place: string): string {
  let id = place;
  while (pack.places.find((p) => p.id === id)?.level === 'zone' && id.includes('/'))
    id = id.slice(0, id.lastIndexOf('/'));
  return id;
}
