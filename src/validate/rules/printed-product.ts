// Finds printed products of a wage base that are not the base times their number: a misprint, or a wrong base.
import { defineRule, type Found } from '../define-rule.ts';
import { below } from '../finding.ts';

export const printedProduct = defineRule('policy/printed-product', 'file', function* ({ located }) {
  for (const series of located.wages) {
    for (const [index, { printed, value, per }] of series.value.values.entries()) {
      for (const [name, shown] of Object.entries(printed ?? {})) {
        const spot = below(series, 'values', index, 'printed', name);
        yield* compare(name, shown, typeof value === 'number' ? value : undefined, per ?? 'month', spot);
      }
    }
  }
});

/** Names such as `6x_month` and `4x_year`; amounts are compared in fen. */
function* compare(
  name: string,
  shown: number,
  base: number | undefined,
  per: 'month' | 'year',
  spot: Found['spot'],
): Generator<Found> {
  const [, times, period] = /^(\d+(?:\.\d+)?)x_(month|year)$/.exec(name) ?? [];
  if (times === undefined) {
    yield {
      spot: { ...spot, target: 'key' },
      message: `"${name}" is no printed product; expected a name such as "6x_month"`,
    };
    return;
  }
  if (base === undefined) {
    yield { spot, message: 'a product is printed, but the value is a range; expected the number that was multiplied' };
    return;
  }
  const months = period === per ? 1 : period === 'year' ? 12 : 1 / 12;
  const product = Math.round(Math.round(base * 100) * Number(times) * months) / 100;
  if (product !== shown)
    yield { spot, message: `${shown} is printed, but ${times} x ${base} a ${per} makes ${product} a ${period}` };
}
