// Finds places whose wage base ends with nothing after it: until a value is added, any pay there is undetermined.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { daysText, gapBetween, groupBy, neighbours } from '../windows.ts';

export const wageWithoutSuccessor = defineRule('policy/wage-without-successor', 'pack', function* ({ located, today }) {
  const values = located.wages.flatMap((series) =>
    series.value.values.map((value, index) => ({ ...below(series, 'values', index), value, series: series.value.id })),
  );
  for (const ofPlace of groupBy(values, ({ series, value }) => `${series} ${value.place}`).values()) {
    for (const [earlier, later] of neighbours(ofPlace, ({ value }) => value)) {
      const gap = gapBetween(earlier.value, later.value);
      if (gap === undefined) continue;
      yield {
        spot: below(later, 'from'),
        message: `no value of ${later.value.place} is known ${daysText(gap)}, so any pay is undetermined then`,
        hint: 'write a range or a floor for these days',
        related: [{ spot: below(earlier, 'until'), note: 'the value before ends here' }],
      };
    }
    const last = [...ofPlace].sort((a, b) => (a.value.until < b.value.until ? 1 : -1))[0];
    if (last === undefined || today === undefined || last.value.until >= today) continue;
    yield {
      spot: below(last, 'until'),
      message: `the last value of ${last.value.place} ended on ${last.value.until}, so any pay is undetermined since`,
      hint: 'add the value that followed, as a range or a floor where it is not known',
    };
  }
});
