// Finds references to items whose instrument ends, with nothing after it, while the policy that names them goes on.
import { addDays, type PlainDate } from '../../model/plain-date.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { referencesOf } from '../references-of.ts';
import { seesEverywhere } from '../sees.ts';
import { type Period, periodOf } from '../windows.ts';

export const endedReference = defineRule('policy/ended-reference', 'pack', function* (lint) {
  for (const { policy, written, name, sections, ...spot } of referencesOf(lint)) {
    if (spot.path.includes('repeals')) continue; // what is repealed is meant to be gone
    const named = (lint.itemsByName.get(name) ?? []).filter(
      (item) => sections.includes(item.section) && seesEverywhere(policy.value, item.policy.value),
    );
    const own = periodOf(policy.value);
    const last = named.toSorted((a, b) => (endOf(a.policy.value) < endOf(b.policy.value) ? 1 : -1))[0];
    const { effective_until } = last?.policy.value ?? {};
    if (last === undefined || effective_until === undefined || !goesOn(own, effective_until)) continue;
    // Never in force together: policy/unknown-reference.
    if (own.from > effective_until) continue;
    const first = addDays(effective_until, 1);
    yield {
      spot,
      message: `"${written}" ends on ${effective_until} and nothing follows it, while this policy goes on`,
      hint: 'end this item as well, or name what holds afterwards',
      related: [{ spot: below(last.policy, 'effective_until'), note: 'the last edition that has it ends here' }],
      witness: {
        shows: 'for this filing the reference leads nowhere',
        place: [policy.value.place].flat()[0] ?? 'national',
        filing_on: first,
        facts: {},
      },
    };
  }
});

const endOf = (policy: { readonly effective_until?: PlainDate | undefined }): PlainDate =>
  policy.effective_until ?? '9999-12-31';

const goesOn = (period: Period, day: PlainDate): boolean => period.until === undefined || period.until > day;
