// Finds sources that were published before the instrument they report, or after the day on which somebody compared them.
import { addMonths, type PlainDate } from '../../model/plain-date.ts';
import type { Policy } from '../../model/policy.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import type { Located } from '../located-pack.ts';

/** A year, a month or a day; other words for a time ("early 2026") are not compared. */
const readable = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const sourceDate = defineRule('policy/source-date', 'pack', function* ({ located, items, sources }) {
  const publishedOn = (id: string): string | undefined => {
    const day = sources.get(id)?.published_on;
    return day !== undefined && readable.test(day) ? day : undefined;
  };
  for (const policy of located.policies) {
    // A notice may set another text beside this one, and names what it knows that text from.
    const own = items.filter((item) => item.policy === policy && item.section !== 'notices');
    const seen = new Set<string>();
    for (const { ids, spot } of [policy, ...own].map((part) => ({
      ids: part.value.sources ?? [],
      spot: below(part, 'sources'),
    }))) {
      for (const [index, id] of ids.entries()) {
        const day = publishedOn(id);
        if (day === undefined || seen.has(id)) continue;
        seen.add(id);
        yield* wrongDay(policy, below(spot, index), id, day);
      }
    }
  }
});

function* wrongDay({ value, ...spot }: Located<Policy>, at: Spot, id: string, day: string): Generator<Found> {
  const { from, key } = knownFrom(value);
  if (from !== undefined && isBefore(day, from)) {
    yield {
      spot: at,
      message: `"${id}" was published in ${day}, before this instrument (${value[key]}), so it cannot report it`,
      hint: 'name the source that reports it, or correct one of the two days',
      related: [{ spot: below(spot, key), note: 'the day of the instrument' }],
    };
  }
  if (isBefore(value.reviewed_on, day)) {
    yield {
      spot: at,
      message: `"${id}" was published in ${day}, after the last review of this policy (${value.reviewed_on})`,
      hint: 'compare the policy with it, and write the day as reviewed_on',
      related: [{ spot: below(spot, 'reviewed_on'), note: 'the last review' }],
    };
  }
}

/**
 * The first day a source may report the instrument: its promulgation; where only the first day in force is stated, a year
 * before it, as texts are announced. A day that is inferred or the day it was first seen says nothing.
 */
function knownFrom({ promulgated_on, effective_from, effective_from_basis }: Policy): {
  readonly from?: PlainDate;
  readonly key: 'promulgated_on' | 'effective_from';
} {
  if (promulgated_on !== undefined) return { from: promulgated_on, key: 'promulgated_on' };
  const isStated = effective_from_basis === undefined || effective_from_basis === 'stated';
  return { ...(isStated && { from: addMonths(effective_from, -12) }), key: 'effective_from' };
}

/** Days known to the month or year only are before another where all of them are. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
